package aktenlauf.infra.identifiers;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's own key, 32 random bytes in a file that only its owner may read; access codes and
 * hashes depend on it.
 */
public final class ServerSecret {
  private static final int LENGTH = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  public ServerSecret(byte[] secret) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(ALGORITHM + " is part of every JDK", missing);
    }
  }

  /**
   * Reads the file, or makes it; durable before this returns, since repeats after a crash depend on
   * it.
   */
  public static ServerSecret in(Path file) throws IOException {
    try (var channel =
        java.nio.channels.FileChannel.open(
            file,
            java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      var secret = new byte[LENGTH];
      new SecureRandom().nextBytes(secret);
      channel.write(java.nio.ByteBuffer.wrap(secret));
      channel.force(true);
    } catch (FileAlreadyExistsException there) {
      // Made by an earlier start.
    }
    var secret = Files.readAllBytes(file);
    if (secret.length != LENGTH) {
      throw new IOException(
          "%s must have %d bytes, it has %d".formatted(file, LENGTH, secret.length));
    }
    return new ServerSecret(secret);
  }

  /**
   * HMAC-SHA-256 of the parts; each is preceded by its length, so that no two lists of parts are
   * alike.
   */
  byte[] mac(byte[]... parts) {
    try {
      var m = (Mac) mac.clone();
      for (var part : parts) {
        m.update(java.nio.ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        m.update(part);
      }
      return m.doFinal();
    } catch (CloneNotSupportedException never) {
      throw new IllegalStateException("the JDK's HMAC can be cloned", never);
    }
  }
}

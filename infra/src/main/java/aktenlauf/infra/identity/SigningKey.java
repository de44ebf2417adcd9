package aktenlauf.infra.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The demo server's signing key, kept in a file so that tokens outlive a restart. */
final class SigningKey {
  private static final int BITS = 2048;

  private SigningKey() {}

  static JWKSet in(Path file) throws IOException {
    try {
      return JWKSet.parse(Files.readString(file));
    } catch (NoSuchFileException none) {
      return create(file);
    } catch (ParseException broken) {
      throw new IOException(file + " is no signing key; delete it to get a new one", broken);
    }
  }

  private static JWKSet create(Path file) throws IOException {
    try {
      RSAKey key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
      var set = new JWKSet(key);
      Files.createDirectories(file.toAbsolutePath().getParent());
      var owner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "signing", ".tmp", owner);
      Files.writeString(draft, set.toString(false));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      return set;
    } catch (JOSEException missing) {
      throw new IllegalStateException("RSA is part of every JDK", missing);
    }
  }
}

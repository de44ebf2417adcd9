package aktenlauf.infra.serialization;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.axonframework.serialization.SerializationException;

/** AES-256-GCM; what is sealed for one kind of event or entry opens as no other. */
public final class Sealer {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();

  public String seal(SecretKey key, String context, byte[] clear) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed = run(Cipher.ENCRYPT_MODE, key, nonce, context, clear, 0, clear.length);
    var all = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    return Base64.getEncoder().withoutPadding().encodeToString(all);
  }

  public byte[] open(SecretKey key, String context, String sealed) {
    var all = decode(context, sealed);
    var nonce = Arrays.copyOf(all, NONCE);
    return run(Cipher.DECRYPT_MODE, key, nonce, context, all, NONCE, all.length - NONCE);
  }

  private static byte[] decode(String context, String sealed) {
    try {
      var all = Base64.getDecoder().decode(sealed);
      if (all.length >= NONCE + TAG_BITS / Byte.SIZE) {
        return all;
      }
    } catch (IllegalArgumentException noBase64) {
      // As good as too short.
    }
    throw new SerializationException("personal data of %s is damaged".formatted(context));
  }

  private static byte[] run(
      int mode, SecretKey key, byte[] nonce, String context, byte[] in, int from, int length) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(in, from, length);
    } catch (GeneralSecurityException broken) {
      throw new SerializationException(
          "personal data of " + context + " cannot be read or written", broken);
    }
  }
}

package aktenlauf.infra.identifiers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets of applicants under the server's own: AES-256-GCM with a nonce that is an HMAC
 * of the secret, so that equal secrets have equal seals and no nonce meets two of them.
 */
final class Seals {
  private static final String PREFIX = "sealed:";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final ServerSecret secret;
  private final SecretKeySpec key;

  Seals(ServerSecret secret) {
    this.secret = secret;
    this.key = new SecretKeySpec(secret.mac("seal-key".getBytes(UTF_8)), "AES");
  }

  String seal(String text) {
    var clear = text.getBytes(UTF_8);
    var nonce = Arrays.copyOf(secret.mac("seal-nonce".getBytes(UTF_8), clear), NONCE);
    var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, clear);
    var all = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE, sealed.length);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** Any text that is no seal as it is. */
  String open(String text) {
    if (!text.startsWith(PREFIX)) {
      return text;
    }
    var all = Base64.getUrlDecoder().decode(text.substring(PREFIX.length()));
    return new String(
        crypt(
            Cipher.DECRYPT_MODE,
            Arrays.copyOf(all, NONCE),
            Arrays.copyOfRange(all, NONCE, all.length)),
        UTF_8);
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException wrong) {
      throw new IllegalStateException("a sealed secret cannot be read: another server's?", wrong);
    }
  }
}

package aktenlauf.infra.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;

/**
 * Streaming encryption, AES-256-GCM in segments under a key derived for each file (HKDF): no
 * segment can be changed, left out, moved or cut off, and no file taken for another one.
 */
final class Seal {
  private static final int KEY = 32;
  private static final int SEGMENT = 64 * 1024;

  private final StreamingAead cipher;
  private final byte[] context;

  /**
   * Seals for one place.
   *
   * @param context what the file belongs to; it opens with the same only
   */
  Seal(SecretKey key, String context) {
    this.context = context.getBytes(UTF_8);
    try {
      cipher = new AesGcmHkdfStreaming(key.getEncoded(), "HmacSha256", KEY, SEGMENT, 0);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("AES-GCM and HMAC are part of every JDK", missing);
    }
  }

  /** What is written is sealed; complete once it is closed, which closes {@code sealed} too. */
  OutputStream to(OutputStream sealed) throws IOException {
    try {
      return cipher.newEncryptingStream(sealed, context);
    } catch (GeneralSecurityException failed) {
      throw new IOException("cannot encrypt", failed);
    }
  }

  /** Gives out only what has been verified; fails with an exception where the seal is broken. */
  InputStream from(InputStream sealed) throws IOException {
    try {
      return cipher.newDecryptingStream(sealed, context);
    } catch (GeneralSecurityException failed) {
      throw new IOException("cannot decrypt", failed);
    }
  }
}

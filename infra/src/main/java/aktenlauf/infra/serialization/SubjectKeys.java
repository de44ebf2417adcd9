package aktenlauf.infra.serialization;

import java.util.Optional;
import javax.crypto.SecretKey;

/** Keys of data subjects, each within one case; {@code <case id>/<subject>} is a key's id. */
public interface SubjectKeys {
  /** The key, made durable before this returns where it is new. */
  SecretKey obtain(String keyId);

  /** Empty where the key was destroyed: the person is erased. */
  Optional<SecretKey> find(String keyId);
}

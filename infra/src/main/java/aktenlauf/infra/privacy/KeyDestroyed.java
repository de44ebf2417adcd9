package aktenlauf.infra.privacy;

import org.axonframework.serialization.SerializationException;

/** The person was erased; nothing personal can be added any more. */
final class KeyDestroyed extends SerializationException {
  private static final long serialVersionUID = 1L;

  KeyDestroyed(String keyId) {
    super("the key %s was destroyed, no personal data can be stored under it".formatted(keyId));
  }
}

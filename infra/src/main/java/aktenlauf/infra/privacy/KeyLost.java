package aktenlauf.infra.privacy;

import org.axonframework.serialization.SerializationException;

/**
 * The log holds data under a key that was never destroyed and is not there: the store of keys is
 * not the log's own, or an older state of it. Taken for an erased person, its data would vanish
 * from the read models.
 */
final class KeyLost extends SerializationException {
  private static final long serialVersionUID = 1L;

  KeyLost(String keyId) {
    super(
        "the key %s is missing: the store of keys does not belong to this log, or is older"
            .formatted(keyId));
  }
}

package aktenlauf.infra.serialization;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The same key for everybody, unless it was destroyed. */
final class OneKey implements SubjectKeys {
  private final SecretKey key = new SecretKeySpec(new byte[32], "AES");
  private final Set<String> destroyed = new HashSet<>();

  void destroy(String keyId) {
    destroyed.add(keyId);
  }

  @Override
  public SecretKey obtain(String keyId) {
    return key;
  }

  @Override
  public Optional<SecretKey> find(String keyId) {
    return destroyed.contains(keyId) ? Optional.empty() : Optional.of(key);
  }
}

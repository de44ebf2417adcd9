package aktenlauf.infra.privacy;

import aktenlauf.infra.serialization.SubjectKeys;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of data subjects, AES-256; the last ones used are kept in memory. */
final class CaseKeys implements SubjectKeys {
  private static final int BYTES = 32;

  private final Vault vault;
  private final SecureRandom random = new SecureRandom();
  private final Cache<String, SecretKey> cached;

  CaseKeys(Vault vault, long most) {
    this.vault = vault;
    // Its upkeep is less than waking another thread for it at every new case.
    this.cached = Caffeine.newBuilder().executor(Runnable::run).maximumSize(most).build();
  }

  byte[] fresh() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public SecretKey obtain(String keyId) {
    var known = cached.getIfPresent(keyId);
    if (known != null) {
      return known;
    }
    var held = vault.find(keyId).orElseGet(() -> vault.obtain(keyId, fresh()));
    return remember(keyId, held).orElseThrow(() -> new KeyDestroyed(keyId));
  }

  @Override
  public Optional<SecretKey> find(String keyId) {
    var known = cached.getIfPresent(keyId);
    return known != null
        ? Optional.of(known)
        : remember(keyId, vault.find(keyId).orElseThrow(() -> new KeyLost(keyId)));
  }

  Optional<SecretKey> remember(String keyId, Vault.Held held) {
    var key = Optional.ofNullable(held.bytes()).map(b -> (SecretKey) new SecretKeySpec(b, "AES"));
    key.ifPresent(k -> cached.put(keyId, k));
    return key;
  }
}

package aktenlauf.infra.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Axon's cache on Caffeine: bounded, and not emptied by every garbage collection as the weak one
 * is.
 */
@SuppressWarnings("unchecked") // Axon's interface is untyped
final class CaffeineCache implements Cache {
  private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

  CaffeineCache(long most) {
    entries = Caffeine.newBuilder().maximumSize(most).build();
  }

  @Override
  public <K, V> @Nullable V get(K key) {
    return (V) entries.getIfPresent(key);
  }

  @Override
  public void put(Object key, Object value) {
    entries.put(key, value);
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return entries.asMap().putIfAbsent(key, value) == null;
  }

  @Override
  public boolean remove(Object key) {
    return entries.asMap().remove(key) != null;
  }

  @Override
  public void removeAll() {
    entries.invalidateAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.getIfPresent(key) != null;
  }

  @Override
  public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
    entries.asMap().computeIfPresent(key, (k, v) -> update.apply((V) v));
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    return () -> true;
  }
}

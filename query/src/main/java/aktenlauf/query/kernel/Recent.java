package aktenlauf.query.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents written last, so that most batches need no read. Right only where this process is
 * the one that writes them.
 */
final class Recent<D> {
  private final Map<String, D> documents;

  Recent(int most) {
    documents =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, D> eldest) {
            return size() > most;
          }
        };
  }

  synchronized @Nullable D get(String id) {
    return documents.get(id);
  }

  synchronized void put(String id, D document) {
    documents.put(id, document);
  }

  synchronized void remove(String id) {
    documents.remove(id);
  }

  synchronized void clear() {
    documents.clear();
  }
}

package aktenlauf.infra.readstore.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The indexed values of a document and, last, its id. As a bound of a search it has fewer values
 * and lies before or after all that begin with them.
 */
record IndexEntry(@Nullable Object[] values, int edge) {
  static final int BEFORE = -1;
  static final int AFTER = 1;

  IndexEntry(@Nullable Object[] values) {
    this(values, 0);
  }

  /** Compares as the server sorts. */
  static Comparator<IndexEntry> order(List<IndexKey> keys) {
    var descending = new boolean[keys.size() + 1];
    for (int i = 0; i < keys.size(); i++) {
      descending[i] = !keys.get(i).isAscending();
    }
    return (a, b) -> {
      int common = Math.min(a.values.length, b.values.length);
      for (int i = 0; i < common; i++) {
        int order = compare(a.values[i], b.values[i]);
        if (order != 0) {
          return descending[i] ? -order : order;
        }
      }
      return Integer.compare(a.edge, b.edge);
    };
  }

  static int compare(@Nullable Object a, @Nullable Object b) {
    if (a instanceof String x && b instanceof String y) {
      return x.compareTo(y);
    }
    if (a == b || a == null && b instanceof Missing || b == null && a instanceof Missing) {
      return 0;
    }
    return ValueComparator.asc().compare(a, b);
  }
}

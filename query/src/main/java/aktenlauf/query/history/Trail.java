package aktenlauf.query.history;

import static aktenlauf.query.kernel.Filter.in;

import aktenlauf.query.kernel.ReadStore;
import aktenlauf.query.kernel.ReadStore.Reading;
import aktenlauf.shared.kernel.Access;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Reads a case's entries by their ids, which follow from the case's id and the versions. */
final class Trail {
  /** Streams have at most a thousand events; most have far fewer than the first fetch asks for. */
  private static final int FIRST = 50;

  private static final int NEXT = 500;

  private final ReadStore store;
  private final HistoryProjection projection;

  Trail(ReadStore store, HistoryProjection projection) {
    this.store = store;
    this.projection = projection;
  }

  /** The entry that a caller waits for, or the first where no version was asked for. */
  Reading<Entry> arrived(String caseId, @Nullable Long minVersion) {
    var id = Entry.id(caseId, minVersion == null ? 1 : Math.max(1, minVersion));
    return store.read(projection, id, minVersion, () -> Optional.ofNullable(find(id)));
  }

  private @Nullable Entry find(String id) {
    return store.collection(projection).find(in("_id", List.of(id))).first();
  }

  /** All entries in the order of versions; empty where the caller may not see the case. */
  List<Entry> of(String caseId, Access access) {
    var all = fetch(caseId, 1, FIRST);
    if (all.isEmpty() || !visible(all.getFirst(), access)) {
      return List.of();
    }
    for (int from = FIRST + 1; all.size() == from - 1; from += NEXT) {
      all.addAll(fetch(caseId, from, NEXT));
    }
    return all;
  }

  private static boolean visible(Entry first, Access access) {
    return first.version() == 1
        && first.unit() != null
        && access.unit(first.unit())
        && access.procedure(first.procedure())
        && access.authority(first.authority());
  }

  private List<Entry> fetch(String caseId, int from, int count) {
    var ids = LongStream.range(from, from + count).mapToObj(v -> Entry.id(caseId, v)).toList();
    var found = store.collection(projection).find(in("_id", ids)).into(new ArrayList<>());
    found.sort(Comparator.comparingLong(Entry::version));
    return found;
  }
}

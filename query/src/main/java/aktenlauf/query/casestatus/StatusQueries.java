package aktenlauf.query.casestatus;

import static aktenlauf.query.kernel.Filter.and;
import static aktenlauf.query.kernel.Filter.eq;
import static aktenlauf.query.kernel.Filter.ne;

import aktenlauf.query.kernel.Cursor;
import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.Page;
import aktenlauf.query.kernel.ReadStore;
import aktenlauf.query.kernel.ReadStore.Reading;
import aktenlauf.query.listing.Keyset;
import aktenlauf.query.listing.Limit;
import aktenlauf.query.listing.Pages;
import aktenlauf.query.web.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads statuses: one by its case, or all of a citizen, the latest receipt first. */
final class StatusQueries {
  private static final Keyset LATEST = Keyset.of(Keyset.down("receivedOn"), Keyset.down("_id"));

  private final ReadStore store;
  private final CaseStatusProjection projection;

  StatusQueries(ReadStore store, CaseStatusProjection projection) {
    this.store = store;
    this.projection = projection;
  }

  /**
   * Whether a person of the case is blocked (§ 51 BMG); asked of every id, whether there is such a
   * case or not, so that the work is always the same.
   */
  boolean hidden(String caseId) {
    return store.collection(projection).find(and(eq("_id", caseId), eq("hidden", true))).first()
        != null;
  }

  Reading<CaseStatus> read(String caseId, @Nullable Long minVersion) {
    return store.read(projection, caseId, minVersion, () -> find(caseId));
  }

  Optional<CaseStatus> find(String caseId) {
    return Optional.ofNullable(store.collection(projection).find(eq("_id", caseId)).first());
  }

  /** The citizen's own status of that number; empty where a person of the case is blocked. */
  Optional<CaseStatus> of(String citizen, String fileNumber) {
    return Optional.ofNullable(
            store.collection(projection).find(eq("fileNumber", fileNumber)).first())
        .filter(s -> citizen.equals(s.citizen()) && !Boolean.TRUE.equals(s.hidden()));
  }

  Page<CaseStatus> of(String citizen, @Nullable String limit, @Nullable String cursor) {
    var from = Parameters.text(cursor);
    return Pages.read(
        store.collection(projection),
        List.of(eq("citizen", citizen), ne("hidden", true)),
        from == null ? List.of() : List.of(after(from)),
        LATEST,
        Limit.of(limit),
        s -> Cursor.of(s.receivedOn().toString(), s.id()));
  }

  private static Filter after(String cursor) {
    var fields = Cursor.read(cursor, 2);
    var day = Parameters.day("cursor", fields.getFirst());
    return LATEST.after(List.of(day == null ? LocalDate.EPOCH : day, fields.getLast()));
  }
}

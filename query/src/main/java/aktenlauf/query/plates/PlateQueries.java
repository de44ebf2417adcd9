package aktenlauf.query.plates;

import static aktenlauf.query.kernel.Filter.eq;
import static aktenlauf.query.kernel.Filter.lt;
import static aktenlauf.query.web.Parameters.text;

import aktenlauf.query.kernel.Cursor;
import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.Page;
import aktenlauf.query.kernel.ReadStore;
import aktenlauf.query.listing.Keyset;
import aktenlauf.query.listing.Limit;
import aktenlauf.query.listing.Pages;
import aktenlauf.query.listing.Visible;
import aktenlauf.query.web.Parameters;
import aktenlauf.shared.kernel.Access;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads plates: reservations by their last day, or all that became of one plate. */
final class PlateQueries {
  private static final Keyset BY_DAY = Keyset.of(Keyset.up("validUntil"), Keyset.up("_id"));
  private static final Keyset BY_CASE = Keyset.of(Keyset.up("_id"));

  private final ReadStore store;
  private final PlatesProjection projection;

  PlateQueries(ReadStore store, PlatesProjection projection) {
    this.store = store;
    this.projection = projection;
  }

  Page<PlateEntry> page(PlateFilter filter, Access access) {
    var cursor = text(filter.cursor());
    var plate = text(filter.q());
    var conditions = new ArrayList<Filter>();
    if (plate == null) {
      conditions.add(eq("state", "reserved"));
    } else {
      conditions.add(eq("plate", plate));
    }
    var before = Parameters.day("expiringBefore", filter.expiringBefore());
    if (before != null) {
      conditions.add(lt("validUntil", before));
    }
    conditions.addAll(Visible.by("procedure", access.procedures()));
    conditions.addAll(Visible.by("authority", access.authorities()));
    var keyset = plate == null ? BY_DAY : BY_CASE;
    return Pages.read(
        store.collection(projection),
        conditions,
        cursor == null ? List.of() : List.of(after(keyset, plate == null, cursor)),
        keyset,
        Limit.of(filter.limit()),
        d -> plate == null ? Cursor.of(String.valueOf(d.validUntil()), d.id()) : Cursor.of(d.id()));
  }

  private static Filter after(Keyset keyset, boolean byDay, String cursor) {
    if (!byDay) {
      return keyset.after(List.of(Cursor.read(cursor, 1).getFirst()));
    }
    var fields = Cursor.read(cursor, 2);
    var day = Parameters.day("cursor", fields.getFirst());
    return keyset.after(List.of(day == null ? LocalDate.EPOCH : day, fields.getLast()));
  }
}

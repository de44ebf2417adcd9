package aktenlauf.query.retention;

import static aktenlauf.query.kernel.Filter.eq;
import static aktenlauf.query.kernel.Filter.in;
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

/** Reads what is due, the longest overdue first; what the caller may see is part of the query. */
final class RetentionQueries {
  private static final Keyset NEXT = Keyset.of(Keyset.up("next"), Keyset.up("_id"));
  private static final List<String> STATES = List.of("due", "held", "all");

  private final ReadStore store;
  private final RetentionProjection projection;

  RetentionQueries(ReadStore store, RetentionProjection projection) {
    this.store = store;
    this.projection = projection;
  }

  Page<CaseRetention> page(RetentionFilter filter, LocalDate before, Access access) {
    var cursor = text(filter.cursor());
    return Pages.read(
        store.collection(projection),
        conditions(filter, before, access),
        cursor == null ? List.of() : List.of(after(cursor)),
        NEXT,
        Limit.of(filter.limit()),
        d -> Cursor.of(d.next().toString(), d.id()));
  }

  private static List<Filter> conditions(RetentionFilter filter, LocalDate before, Access access) {
    var all = new ArrayList<Filter>();
    all.add(
        switch (Parameters.oneOf("state", filter.state(), STATES, "due")) {
          case "held" -> eq("held", true);
          case "all" -> in("held", true, false);
          default -> eq("held", false);
        });
    all.add(lt("next", before));
    all.addAll(Visible.named("unit", text(filter.unit()), access.units(), access::unit));
    all.addAll(
        Visible.named(
            "procedure", text(filter.procedure()), access.procedures(), access::procedure));
    all.addAll(Visible.by("authority", access.authorities()));
    return all;
  }

  private static Filter after(String cursor) {
    var fields = Cursor.read(cursor, 2);
    var day = Parameters.day("cursor", fields.getFirst());
    return NEXT.after(List.of(day == null ? LocalDate.EPOCH : day, fields.getLast()));
  }
}

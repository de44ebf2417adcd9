package aktenlauf.query.worklist;

import static aktenlauf.query.kernel.Filter.eq;
import static aktenlauf.query.kernel.Filter.gte;
import static aktenlauf.query.kernel.Filter.lt;
import static aktenlauf.query.kernel.Filter.lte;

import aktenlauf.query.kernel.Documents.Grouping;
import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.ReadStore;
import aktenlauf.query.listing.Visible;
import aktenlauf.query.web.Parameters;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.calendar.Saturdays;
import aktenlauf.shared.kernel.Access;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Counts the work list on the server, per unit and assignee, on a legal day in Europe/Berlin. */
final class WorkloadQueries {
  private static final int SOON_WORKING_DAYS = 5;
  private static final int LATELY_DAYS = 30;

  /** Units, persons and days of receipt of open cases: so many counts fit into memory with ease. */
  private static final int MOST_COUNTS = 200_000;

  private final ReadStore store;
  private final WorklistProjection projection;
  private final LegalCalendar calendar;

  WorkloadQueries(ReadStore store, WorklistProjection projection, LegalCalendar calendar) {
    this.store = store;
    this.projection = projection;
    this.calendar = calendar;
  }

  List<Map<String, @Nullable Object>> rows(LocalDate today, Access access) {
    var loads = new TreeMap<String, Workload>();
    var open = eq("open", true);
    count(
        access,
        List.of(open),
        "share.age",
        (age, cases) -> {
          int end = age.lastIndexOf(Share.SEPARATOR);
          var received = LocalDate.parse(age.substring(end + 1));
          load(loads, age.substring(0, end)).open(ChronoUnit.DAYS.between(received, today), cases);
        });
    count(
        access,
        List.of(open, lt("due", today)),
        "share.holder",
        (holder, cases) -> load(loads, holder).overdue(cases));
    var soon = calendar.plusWorkingDays(today, SOON_WORKING_DAYS, Saturdays.LEFT_OUT);
    count(
        access,
        List.of(open, gte("due", today), lte("due", soon)),
        "share.holder",
        (holder, cases) -> load(loads, holder).dueSoon(cases));
    count(
        access,
        List.of(gte("share.closedOn", today.minusDays(LATELY_DAYS))),
        "share.holder",
        (holder, cases) -> load(loads, holder).closed(cases));
    return loads.entrySet().stream().map(e -> e.getValue().json(e.getKey())).toList();
  }

  private static Workload load(Map<String, Workload> loads, String holder) {
    return loads.computeIfAbsent(holder, _ -> new Workload());
  }

  private void count(
      Access access, List<Filter> which, String by, BiConsumer<String, Long> counted) {
    var conditions = new ArrayList<>(which);
    conditions.addAll(Visible.by("unit", access.units()));
    conditions.addAll(Visible.by("procedure", access.procedures()));
    conditions.addAll(Visible.by("authority", access.authorities()));
    var counts =
        store
            .collection(projection)
            .group(Filter.and(conditions), Grouping.by(by), MOST_COUNTS + 1);
    if (counts.size() > MOST_COUNTS) {
      throw Parameters.invalid("units", "maxItems", "of your token have too many cases to count");
    }
    counts.forEach(c -> counted.accept(c.value(), c.count()));
  }
}

package aktenlauf.query.deadlines;

import static aktenlauf.query.kernel.Filter.eq;
import static aktenlauf.query.kernel.Filter.in;
import static aktenlauf.query.kernel.Filter.lt;
import static aktenlauf.query.kernel.Filter.lte;
import static aktenlauf.query.web.Parameters.text;

import aktenlauf.query.kernel.Cursor;
import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.Page;
import aktenlauf.query.kernel.ReadStore;
import aktenlauf.query.listing.Keyset;
import aktenlauf.query.listing.Limit;
import aktenlauf.query.listing.Pages;
import aktenlauf.query.listing.Visible;
import aktenlauf.query.period.Deadline;
import aktenlauf.query.web.Parameters;
import aktenlauf.shared.calendar.Effect;
import aktenlauf.shared.calendar.Saturdays;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.MetaDataNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the deadlines, the next one first; what the caller may see is part of the query. */
final class DeadlineQueries {
  private static final Keyset NEXT = Keyset.of(Keyset.up("due"), Keyset.up("_id"));
  private static final List<String> STATES =
      List.of(Deadline.RUNNING, Deadline.SUSPENDED, Deadline.MET, Deadline.EXPIRED);
  private static final String ALL = "all";
  private static final List<String> WARNINGS =
      Dispatching.WARNINGS.stream().map(String::valueOf).toList();
  private static final int MOST_RULES = 50;
  private static final int MOST_WORKING_DAYS = 260;
  private static final List<String> EFFECTS =
      Arrays.stream(Effect.values()).map(Effect::word).toList();

  private final ReadStore store;
  private final DeadlinesProjection projection;
  private final Dispatching dispatching;
  private final Clock clock;

  DeadlineQueries(
      ReadStore store, DeadlinesProjection projection, Dispatching dispatching, Clock clock) {
    this.store = store;
    this.projection = projection;
    this.dispatching = dispatching;
    this.clock = clock;
  }

  Page<DeadlineEntry> page(DeadlineFilter filter, Access access) {
    var cursor = text(filter.cursor());
    return Pages.read(
        store.collection(projection),
        conditions(filter, access),
        cursor == null ? List.of() : List.of(after(cursor)),
        NEXT,
        Limit.of(filter.limit()),
        e -> Cursor.of(e.due().toString(), e.id()));
  }

  private List<Filter> conditions(DeadlineFilter filter, Access access) {
    var all = new ArrayList<Filter>();
    var states = new ArrayList<>(STATES);
    states.add(ALL);
    var state = Parameters.oneOf("state", filter.state(), states, Deadline.RUNNING);
    all.add(state.equals(ALL) ? in("state", STATES) : eq("state", state));
    all.addAll(Visible.named("unit", text(filter.unit()), access.units(), access::unit));
    all.addAll(Visible.by("procedure", access.procedures()));
    all.addAll(Visible.by("authority", access.authorities()));
    var effect = Parameters.oneOf("effect", filter.effect(), EFFECTS, "");
    if (!effect.isEmpty()) {
      all.add(eq("effect", effect));
    }
    var before = Parameters.day("dueBefore", filter.dueBefore());
    if (before != null) {
      all.add(lt("due", before));
    }
    var working = Parameters.number("withinWorkingDays", filter.withinWorkingDays());
    if (working != null) {
      all.add(lte("due", within(working)));
    }
    var rules = text(filter.rule());
    if (rules != null) {
      all.add(in("rule", List.of(rules.split(",", MOST_RULES))));
    }
    var warning = Parameters.oneOf("warning", filter.warning(), WARNINGS, "");
    if (!warning.isEmpty()) {
      all.add(eq("effect", Dispatching.FICTION));
      all.add(eq("rule", Dispatching.DECISION));
      all.add(lte("due", today().plusDays(Integer.parseInt(warning))));
    }
    var by = Parameters.day("dispatchBy", filter.dispatchBy());
    if (by != null) {
      all.add(eq("effect", Dispatching.FICTION));
      all.add(eq("rule", Dispatching.DECISION));
      all.add(lte("due", dispatching.latestDue(by)));
    }
    return all;
  }

  private LocalDate within(int workingDays) {
    if (workingDays > MOST_WORKING_DAYS) {
      throw Parameters.invalid(
          "withinWorkingDays", "maximum", "must be at most %d".formatted(MOST_WORKING_DAYS));
    }
    return dispatching.calendar().plusWorkingDays(today(), workingDays, Saturdays.LEFT_OUT);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MetaDataNames.BERLIN);
  }

  private static Filter after(String cursor) {
    var fields = Cursor.read(cursor, 2);
    var day = Parameters.day("cursor", fields.getFirst());
    return NEXT.after(List.of(day == null ? LocalDate.EPOCH : day, fields.getLast()));
  }
}

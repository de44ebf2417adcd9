package aktenlauf.query.casefile;

import aktenlauf.query.casefile.LedgerEntry.Reason;
import aktenlauf.query.period.Deadlines;
import aktenlauf.shared.calendar.Step;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExtended;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineRecomputed;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineResumed;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case's deadlines with the steps by which their days were found. */
final class DeadlineLedger {
  private DeadlineLedger() {}

  /** A deadline that starts anew under its old name stands beside the one before. */
  static List<LedgerEntry> after(List<LedgerEntry> before, ProceedingEvent event) {
    var name = Deadlines.concerned(event);
    if (name.isEmpty()) {
      return before;
    }
    int last = last(before, name.get());
    var started = event instanceof DeadlineStarted;
    var old = started || last < 0 ? null : before.get(last);
    var now =
        new LedgerEntry(
            Deadlines.after(old == null ? null : old.deadline(), event), explanation(old, event));
    var all = new ArrayList<>(before);
    if (old == null) {
      all.add(now);
    } else {
      all.set(last, now);
    }
    return List.copyOf(all);
  }

  private static int last(List<LedgerEntry> all, String name) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).deadline().name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static List<Reason> explanation(@Nullable LedgerEntry old, ProceedingEvent event) {
    return switch (event) {
      case DeadlineStarted e -> reasons(e.explanation());
      case DeadlineExtended e -> reasons(e.explanation());
      case DeadlineResumed e -> reasons(e.explanation());
      case DeadlineRecomputed e -> reasons(e.explanation());
      default -> old == null ? List.of() : old.explanation();
    };
  }

  private static List<Reason> reasons(List<Step> steps) {
    return steps.stream()
        .map(s -> new Reason(s.text().de(), s.text().en(), s.legalBasis(), s.date()))
        .toList();
  }
}

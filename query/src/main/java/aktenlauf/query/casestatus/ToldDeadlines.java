package aktenlauf.query.casestatus;

import aktenlauf.query.period.Deadline;
import aktenlauf.query.period.Deadlines;
import aktenlauf.shared.proceeding.ProceedingEvent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The deadlines that an applicant may know of; what the authority sets itself is internal. */
final class ToldDeadlines {
  static final String DECISION = "saechsbo-69-4-decision";
  private static final String OBJECTION = "vwgo-70-objection";

  static final String PAPERS = "fzv-26-dispatch";

  /** After these what was announced may begin. */
  private static final Set<String> PERMISSIONS =
      Set.of(
          "saechsbo-62-start", "saechsbo-61-demolition", "saechsbo-72-8-start", "saechsbo-82-use");

  private static final Set<String> VALIDITIES =
      Set.of("saechsbo-73-validity", "saechsbo-75-validity", "saechsbo-62-validity");

  private ToldDeadlines() {}

  static List<Deadline> after(List<Deadline> before, ProceedingEvent event) {
    return Deadlines.concerned(event).filter(ToldDeadlines::told).isPresent()
        ? Deadlines.after(before, event)
        : before;
  }

  private static boolean told(String rule) {
    return rule.equals(DECISION)
        || rule.equals(OBJECTION)
        || remedy(rule)
        || rule.equals(PAPERS)
        || PERMISSIONS.contains(rule)
        || VALIDITIES.contains(rule);
  }

  /** Those of others, and for an action: that they run is told, not whose they are. */
  private static boolean remedy(String name) {
    return name.startsWith(OBJECTION + "/") || name.startsWith("vwgo-74-action/");
  }

  /** Whether a period runs within which somebody can contest the decision. */
  static boolean remedies(List<Deadline> all) {
    return all.stream().anyMatch(d -> d.open() && (d.name().equals(OBJECTION) || remedy(d.name())));
  }

  /**
   * The legal day by which the case is to be decided, or from whose end on the announced may begin.
   *
   * @param own the day of the procedure's definition
   */
  static @Nullable LocalDate due(List<Deadline> all, @Nullable LocalDate own) {
    return all.stream()
        .filter(Deadline::running)
        .filter(d -> d.rule().equals(DECISION) || PERMISSIONS.contains(d.rule()))
        .map(Deadline::due)
        .min(Comparator.naturalOrder())
        .orElse(own);
  }

  static Optional<Deadline> decision(List<Deadline> all) {
    return Deadlines.named(all, DECISION);
  }

  /** By when papers and plaques of a vehicle are sent. */
  static Optional<Deadline> papers(List<Deadline> all) {
    return Deadlines.named(all, PAPERS);
  }

  static Optional<Deadline> objection(List<Deadline> all) {
    return Deadlines.named(all, OBJECTION);
  }

  /** How long what was permitted can be used. */
  static Optional<Deadline> validity(List<Deadline> all) {
    return all.stream().filter(d -> VALIDITIES.contains(d.rule()) && d.open()).findFirst();
  }
}

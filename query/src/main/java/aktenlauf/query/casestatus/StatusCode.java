package aktenlauf.query.casestatus;

import aktenlauf.query.casestatus.CaseStatus.Change;
import aktenlauf.query.casestatus.CaseStatus.Course;
import aktenlauf.query.casestatus.CaseStatus.Missing;
import aktenlauf.shared.procedure.ProcedureDefinition;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which status a case has for its applicant. */
final class StatusCode {
  static final String NEED_INFO = "NEED_INFO";
  private static final String NOTIFY = "notify-decision";

  /** What would tell the decision; it is told by its notification. */
  private static final Set<String> DECISIVE =
      Set.of("DECIDED", "GRANTED", "GRANTED_CONDITIONS", "REJECTED", "REVOKED");

  /** What a state says of the work before the decision; nothing to be told once it is known. */
  private static final Set<String> PREPARING =
      Set.of(
          "DRAFT",
          "RECEIVED",
          "CHECKING",
          NEED_INFO,
          "COMPLETE",
          "CONSULTING",
          "IN_PROGRESS",
          "EXTENDED",
          "PAUSED",
          "HEARING");

  private StatusCode() {}

  /**
   * The status as a change on the given day. What the applicant can do comes before what he waits
   * for.
   *
   * @param definition null where the version that the case follows is not installed
   */
  static Change of(Course course, @Nullable ProcedureDefinition definition, LocalDate on) {
    var ending = course.ending();
    var turn = course.turn();
    if (ending.objection() && !"WITHDRAWN".equals(ending.how())) {
      return new Change("OBJECTION", on, null, null);
    }
    if (ending.how() != null) {
      return new Change(ending.how(), on, null, ending.forwardedTo());
    }
    if (!turn.missing().isEmpty()) {
      var first = turn.missing().stream().map(Missing::until).min(Comparator.naturalOrder());
      return new Change(NEED_INFO, on, first.orElseThrow(), null);
    }
    if (turn.hearingUntil() != null) {
      return new Change("HEARING", on, turn.hearingUntil(), null);
    }
    if (turn.pause() != null) {
      return new Change("PAUSED", on, null, turn.pause());
    }
    return new Change(course.acted() ? byState(course, definition) : "RECEIVED", on, null, null);
  }

  private static String byState(Course course, @Nullable ProcedureDefinition definition) {
    var status =
        definition == null
            ? "IN_PROGRESS"
            : definition.state(course.state()).map(s -> s.status()).orElse("IN_PROGRESS");
    if (course.ending().notice() != null) {
      return PREPARING.contains(status) ? "DECIDED" : status;
    }
    var notifies = definition == null || definition.commands().contains(NOTIFY);
    return notifies && DECISIVE.contains(status) ? "IN_PROGRESS" : status;
  }
}

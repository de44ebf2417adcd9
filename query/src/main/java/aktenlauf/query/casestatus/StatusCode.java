package aktenlauf.query.casestatus;

import aktenlauf.query.casestatus.CaseStatus.Change;
import aktenlauf.query.casestatus.CaseStatus.Course;
import aktenlauf.query.casestatus.CaseStatus.Missing;
import aktenlauf.query.period.Deadline;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.State;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which status a case has for its applicant.
 *
 * @param building null outside of building law
 * @param vehicle null outside of the registration of vehicles
 * @param definition null where the version that the case follows is not installed
 */
record StatusCode(
    Course course,
    @Nullable BuildingCourse building,
    @Nullable VehicleCourse vehicle,
    List<Deadline> deadlines,
    @Nullable ProcedureDefinition definition) {
  static final String NEED_INFO = "NEED_INFO";
  static final String EXTENDED = "EXTENDED";
  static final String DECIDED = "DECIDED";
  static final String OBJECTION = "OBJECTION";

  /** The detail of an objection that is not the applicant's. */
  static final String OTHERS = "others";

  private static final String PROVISIONAL = "PROVISIONAL";
  private static final String DEEMED_GRANTED = "DEEMED_GRANTED";
  private static final String NOTIFY = "notify-decision";

  /** What tells a decision's result. */
  static final Set<String> RESULTS = Set.of("GRANTED", "GRANTED_CONDITIONS", "REJECTED");

  /** What would tell the decision; it is told by its notification. */
  private static final Set<String> DECISIVE =
      Set.of(DECIDED, "GRANTED", "GRANTED_CONDITIONS", "REJECTED", "REVOKED");

  /** The authority works, so that more time for it is news. */
  private static final Set<String> WORKING = Set.of("COMPLETE", "CONSULTING", "IN_PROGRESS");

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
          EXTENDED,
          "PAUSED",
          "HEARING");

  /**
   * The status as a change on the given day. What the applicant can do comes before what he waits
   * for.
   */
  Change on(LocalDate on) {
    var ending = course.ending();
    var turn = course.turn();
    if (ending.objection() && !"WITHDRAWN".equals(ending.how())) {
      return change(OBJECTION, on, null, ofOthers() ? OTHERS : null);
    }
    if (ending.how() != null) {
      return change(ending.how(), on, null, ending.forwardedTo());
    }
    if (!turn.missing().isEmpty()) {
      var first = turn.missing().stream().map(Missing::until).min(Comparator.naturalOrder());
      return change(NEED_INFO, on, first.orElseThrow(), null);
    }
    if (turn.hearingUntil() != null) {
      return change("HEARING", on, turn.hearingUntil(), null);
    }
    if (turn.pause() != null) {
      return change("PAUSED", on, null, turn.pause());
    }
    if (!course.acted()) {
      return change("RECEIVED", on, null, null);
    }
    var now = byState(on);
    return new Change(now.status(), now.on(), now.until(), now.detail(), null, own(now.status()));
  }

  private boolean ofOthers() {
    return building != null
        && building.finality() != null
        && building.finality().ofOthers(building.objections());
  }

  /** The state, where the status is what the definition makes of it. */
  private @Nullable String own(String status) {
    return definition == null
        ? null
        : definition
            .state(course.state())
            .filter(s -> s.status().equals(status))
            .map(State::id)
            .orElse(null);
  }

  private Change byState(LocalDate on) {
    var status = byState();
    if (vehicle != null && status.equals(PROVISIONAL)) {
      return change(status, on, vehicle.provisionalUntil(), null);
    }
    if (building == null) {
      return change(status, on, null, null);
    }
    var extension = building.extension();
    return switch (status) {
      case NEED_INFO -> change(status, on, building.cureUntil(), null);
      case "COMPLETE" -> change(status, on, building.confirmed(), null);
      case EXTENDED ->
          extension == null
              ? change(status, on, null, null)
              : change(status, on, until(extension), extension.reason());
      case DEEMED_GRANTED ->
          change(
              status, Objects.requireNonNullElse(building.permit().deemedAsOf(), on), null, null);
      default -> change(status, on, null, null);
    };
  }

  private String byState() {
    var status =
        definition == null
            ? "IN_PROGRESS"
            : definition.state(course.state()).map(s -> s.status()).orElse("IN_PROGRESS");
    var notice = course.ending().notice();
    if (notice != null) {
      return PREPARING.contains(status) || status.equals(DECIDED)
          ? decided(notice.result(), status)
          : status;
    }
    if (building != null && building.permit().deemedAsOf() != null) {
      return PREPARING.contains(status) ? DEEMED_GRANTED : status;
    }
    if (extended() && WORKING.contains(status)) {
      return EXTENDED;
    }
    var notifies = definition == null || definition.commands().contains(NOTIFY);
    return notifies && DECISIVE.contains(status) ? "IN_PROGRESS" : status;
  }

  /** Building law knows two results; what those of other procedures mean their states say. */
  private String decided(String result, String status) {
    if (building == null) {
      return PREPARING.contains(status) ? DECIDED : status;
    }
    return switch (result) {
      case "granted" -> building.withConditions() ? "GRANTED_CONDITIONS" : "GRANTED";
      case "refused" -> "REJECTED";
      default -> DECIDED;
    };
  }

  private boolean extended() {
    return building != null
        && building.extension() != null
        && ToldDeadlines.decision(deadlines).map(Deadline::open).orElse(true);
  }

  private LocalDate until(BuildingCourse.Extension extension) {
    return ToldDeadlines.decision(deadlines)
        .filter(d -> d.extensions() > 0)
        .map(Deadline::due)
        .orElse(extension.until());
  }

  private static Change change(
      String status, LocalDate on, @Nullable LocalDate until, @Nullable String detail) {
    return new Change(status, on, until, detail, null, null);
  }
}

package aktenlauf.query.casestatus;

import aktenlauf.query.period.Deadlines;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.FeeComputed;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.UnpermittedWorkDetermined;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.ActedAsDeputy;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseLinked;
import aktenlauf.shared.proceeding.ProceedingEvent.ConflictOfInterestLifted;
import aktenlauf.shared.proceeding.ProceedingEvent.ConflictOfInterestRecorded;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionNotified;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentFiled;
import aktenlauf.shared.proceeding.ProceedingEvent.HoldLifted;
import aktenlauf.shared.proceeding.ProceedingEvent.HoldPlaced;
import aktenlauf.shared.proceeding.ProceedingEvent.NoteAdded;
import aktenlauf.shared.proceeding.ProceedingEvent.ObjectionFiled;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** What counts as an act for the applicant, and on which day. */
final class Acts {
  private static final Set<Actor.Kind> APPLICANTS =
      EnumSet.of(Actor.Kind.CITIZEN, Actor.Kind.REPRESENTATIVE);

  private Acts() {}

  /**
   * Whether something was done about the application by somebody else than the applicant. Notes,
   * holds, a clerk's own files and notices before they are sent are internal: not even that there
   * is one may show.
   */
  static boolean counts(Recorded recorded) {
    return switch (recorded.event()) {
      case ConflictOfInterestRecorded _, ConflictOfInterestLifted _, ActedAsDeputy _ -> false;
      // What it means for the fee the decision tells.
      case UnpermittedWorkDetermined _, FeeComputed _ -> false;
      case NoteAdded _, HoldPlaced _, HoldLifted _, DocumentFiled _, CaseLinked _ -> false;
      // What a deadline does is told by the facts that go with it.
      case ProceedingEvent e when Deadlines.concerned(e).isPresent() -> false;
      default -> !byApplicant(recorded);
    };
  }

  /** Whether the applicant or somebody for the applicant acted. */
  static boolean byApplicant(Recorded recorded) {
    return APPLICANTS.contains(recorded.envelope().actor().kind());
  }

  /** The day that the event itself names goes before the day on which it was entered. */
  static LocalDate legalDay(Recorded recorded) {
    return switch (recorded.event()) {
      case DecisionNotified e -> e.on();
      case ObjectionFiled e -> e.receivedOn();
      default -> recorded.envelope().legalDate();
    };
  }
}

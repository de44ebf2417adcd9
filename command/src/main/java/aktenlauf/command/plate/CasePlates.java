package aktenlauf.command.plate;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.plate.CasePlateEvent;
import aktenlauf.shared.plate.CasePlateEvent.*;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.RecordPlateOutcome;
import aktenlauf.shared.proceeding.ProceedingEvent;
import java.util.List;
import java.util.Optional;

/**
 * What a domain does about plates. It asks by adding one of {@link Ask} to an act's events; keeps a
 * {@link PlateStanding} in its state and evolves it; and hands {@link RecordPlateOutcome} to {@link
 * #record}. Nothing else: the plate's stream is asked, and the answer recorded, by the process
 * manager.
 */
public final class CasePlates {
  private CasePlates() {}

  /**
   * The plate's stream has decided; the case takes note, with the deadline of a reservation.
   * Impossible where the case holds another plate: that one is given back then.
   */
  public static Act record(
      RecordPlateOutcome command,
      PlateStanding standing,
      Proceeding state,
      Deadlines deadlines,
      Moment moment) {
    var outcome = command.outcome();
    return switch (outcome) {
      case PlateReserved e -> reserved(e, standing, state, deadlines);
      case PlateAssigned e ->
          other(standing, e.plate())
              ? second(e.plate())
              : Act.of(e).and(met(e.caseId(), state, moment)).because("§ 9 Abs. 1 FZV");
      case PlateReservationReleased e -> gone(e, e.plate(), standing, state, moment);
      case PlateReservationExpired e -> gone(e, e.plate(), standing, state, moment);
      case PlateNotAvailable e -> Act.of(e).because("§ 9 Abs. 1 FZV");
      case PlateAssignmentEnded e -> Act.of(e).because("§ 16 Abs. 1 FZV");
    };
  }

  private static Act reserved(
      PlateReserved e, PlateStanding standing, Proceeding state, Deadlines deadlines) {
    if (other(standing, e.plate())) {
      return second(e.plate());
    }
    var act =
        Act.of(e)
            .and(deadlines.start(e.caseId(), state.opened(), e.rule(), e.from()))
            .because("§ 9 Abs. 1 FZV");
    return state.end() == null
        ? act
        : act.and(new PlateReleaseOrdered(e.caseId(), e.plate(), "case-ended"));
  }

  /** What the case does not hold (any more) is no news to it. */
  private static Act gone(
      Outcome event, Plate plate, PlateStanding standing, Proceeding state, Moment moment) {
    return standing.holds(plate)
        ? Act.of(event).and(met(event.caseId(), state, moment)).because("§ 9 Abs. 1 FZV")
        : Act.refused("plate-not-held", "the case does not hold the plate " + plate);
  }

  private static boolean other(PlateStanding standing, Plate plate) {
    return standing.plate() != null && !standing.holds(plate);
  }

  private static Act second(Plate plate) {
    return Act.refused(
        PlateStanding.OTHER_HELD, "the case holds another plate than " + plate, "§ 9 Abs. 1 FZV");
  }

  /**
   * What has to happen to a plate that the case holds when the case ends: nothing, or its release.
   */
  public static List<CasePlateEvent> givenUp(CaseId caseId, PlateStanding standing, String reason) {
    return Optional.ofNullable(standing.plate())
        .filter(_ -> standing.how() == PlateStanding.How.RESERVED)
        .<List<CasePlateEvent>>map(p -> List.of(new PlateReleaseOrdered(caseId, p, reason)))
        .orElse(List.of());
  }

  private static List<ProceedingEvent.DeadlineMet> met(
      CaseId caseId, Proceeding state, Moment moment) {
    return state.openDeadlines().stream()
        .filter(d -> PlateStanding.RULES.contains(d.rule()))
        .map(d -> Deadlines.met(caseId, d, moment.legalDate()))
        .toList();
  }
}

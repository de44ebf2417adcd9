package aktenlauf.command.plate;

import aktenlauf.command.errands.Errand;
import aktenlauf.command.errands.Outcome;
import aktenlauf.command.kernel.Header;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.plate.Plates.Answer;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssigned;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssignmentEndOrdered;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssignmentOrdered;
import aktenlauf.shared.plate.CasePlateEvent.PlateReserved;
import aktenlauf.shared.plate.CasePlateEvent.PlateWished;
import aktenlauf.shared.plate.PlateCommand.Assign;
import aktenlauf.shared.plate.PlateCommand.Reserve;
import aktenlauf.shared.plate.PlateWish;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case wants a plate: reserved, or assigned for good. */
final class Wanting {
  private final Plates plates;
  private final Claims claims;
  private final Deadlines deadlines;
  private final Recording recording;

  Wanting(Plates plates, Claims claims, Deadlines deadlines, Recording recording) {
    this.plates = plates;
    this.claims = claims;
    this.deadlines = deadlines;
    this.recording = recording;
  }

  /** The plate's stream has it, so a crash between the two steps loses nothing. */
  Outcome wished(PlateWished e, List<Recorded> history, Order order) {
    var opened = PlateHistory.opening(history);
    var answer = reserve(e.caseId(), e.wish(), opened, order, PlateHistory.header(history));
    var held = answer.held();
    if (held == null) {
      var none = Recording.notAvailable(e.caseId(), e.wish().plate(), answer.refused());
      return recording.record(none, order);
    }
    var today = order.moment().today();
    var until = held.validUntil();
    return recording.record(
        new PlateReserved(
            e.caseId(),
            answer.plate(),
            e.wish().kind(),
            e.wish().season(),
            PlateStanding.WISH,
            today,
            until == null ? today : until),
        order);
  }

  /** Reserves the plate that is wished for, or the first that is free of those the case tries. */
  Answer reserve(
      CaseId caseId, PlateWish wish, ApplicationSubmitted opened, Order order, Header header) {
    var today = order.moment().today();
    var until = deadlines.compute(PlateStanding.WISH, today).due();
    var takeOver = !opened.procedure().equals(Reservations.PROCEDURE);
    var wished = wish.plate();
    @Nullable Answer last = null;
    for (var plate : wished == null ? plates.candidates(caseId) : List.of(wished)) {
      var claim = claims.of(plate, wish, opened);
      last =
          plates.order(
              new Reserve(plate, caseId, claim, PlateStanding.WISH, today, until, takeOver),
              order,
              header);
      if (last.refused() == null) {
        return last;
      }
    }
    return last == null ? new Answer(plates.rules().nth(0), null, null) : last;
  }

  Outcome assign(Errand errand, PlateAssignmentOrdered e, List<Recorded> history, Order order) {
    if (endedFirst(errand, e, history)) {
      return new Outcome.Later("its assignment is to end first");
    }
    var claim = claims.of(e.plate(), e.wish(), PlateHistory.opening(history), e.vehicle());
    var answer =
        plates.order(
            new Assign(e.plate(), e.caseId(), claim, e.takeOver()),
            order,
            PlateHistory.header(history));
    return recording.record(
        answer.refused() == null
            ? new PlateAssigned(e.caseId(), e.plate(), e.wish().kind(), e.wish().season())
            : Recording.notAvailable(e.caseId(), e.plate(), answer.refused()),
        order);
  }

  /** An end that was ordered before is carried out before. */
  private static boolean endedFirst(
      Errand errand, PlateAssignmentOrdered e, List<Recorded> history) {
    return history.stream()
        .filter(r -> r.version() < errand.cause())
        .filter(r ->
            r.event() instanceof PlateAssignmentEndOrdered end && end.plate().equals(e.plate()))
        .anyMatch(r -> !PlateHistory.answered(PlateHistory.ask(r), history));
  }
}

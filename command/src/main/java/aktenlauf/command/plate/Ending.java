package aktenlauf.command.plate;

import aktenlauf.command.errands.Entry;
import aktenlauf.command.errands.Errand;
import aktenlauf.command.errands.Outcome;
import aktenlauf.command.plate.Plates.Answer;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.plate.CasePlateEvent;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssignmentEndOrdered;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssignmentEnded;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssignmentOrdered;
import aktenlauf.shared.plate.CasePlateEvent.PlateNotAvailable;
import aktenlauf.shared.plate.CasePlateEvent.PlateReleaseOrdered;
import aktenlauf.shared.plate.CasePlateEvent.PlateReservationExpired;
import aktenlauf.shared.plate.CasePlateEvent.PlateReservationReleased;
import aktenlauf.shared.plate.CasePlateEvent.PlateReserved;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateCommand.EndAssignment;
import aktenlauf.shared.plate.PlateCommand.Expire;
import aktenlauf.shared.plate.PlateCommand.Release;
import aktenlauf.shared.plate.PlateCommand.Reserve;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case has its plate no longer. */
final class Ending {
  static final String USE = "used";
  private static final String KEPT = "-kept";

  private final Plates plates;
  private final Claims claims;
  private final Deadlines deadlines;
  private final Recording recording;
  private final Entry entry;

  Ending(Plates plates, Claims claims, Deadlines deadlines, Recording recording, Entry entry) {
    this.plates = plates;
    this.claims = claims;
    this.deadlines = deadlines;
    this.recording = recording;
    this.entry = entry;
  }

  /** Another case of the same holder has the plate now. */
  Outcome used(Errand errand, Plate plate, List<Recorded> history) {
    return PlateHistory.standing(history).holds(plate)
        ? recording.record(
            new PlateReservationReleased(errand.caseId(), plate, USE), entry.order(errand.id()))
        : new Outcome.Done();
  }

  Outcome release(Errand errand, PlateReleaseOrdered e, List<Recorded> history) {
    var order = entry.order(errand.id());
    plates.order(
        new Release(e.plate(), e.caseId(), e.reason()), order, PlateHistory.header(history));
    return recording.record(new PlateReservationReleased(e.caseId(), e.plate(), e.reason()), order);
  }

  Outcome end(Errand errand, PlateAssignmentEndOrdered e, List<Recorded> history) {
    if (assignedFirst(errand, e.plate(), history)) {
      return new Outcome.Later("it is to be assigned first");
    }
    var order = entry.order(errand.id());
    var keep = e.reserve() ? keep(e, history) : null;
    var answer =
        plates.order(
            new EndAssignment(e.plate(), e.caseId(), claims.vehicle(e.plate(), e.vehicle()), keep),
            order,
            PlateHistory.header(history));
    var refused = answer.refused();
    if (refused != null && refused.rule().equals(PlateDecider.OTHER_VEHICLE)) {
      return recording.record(
          new PlateNotAvailable(e.caseId(), e.plate(), refused.rule(), refused.detail()), order);
    }
    // The errand's own id comes last: only then is it answered.
    if (keep != null
        && recording.record(kept(e, keep, answer), entry.order(errand.id() + KEPT))
            instanceof Outcome.Later later) {
      return later;
    }
    return recording.record(new PlateAssignmentEnded(e.caseId(), e.plate()), order);
  }

  private static boolean assignedFirst(Errand errand, Plate plate, List<Recorded> history) {
    return history.stream()
        .filter(r -> r.version() < errand.cause())
        .filter(r -> r.event() instanceof PlateAssignmentOrdered a && a.plate().equals(plate))
        .anyMatch(r -> !PlateHistory.answered(PlateHistory.ask(r), history));
  }

  private Reserve keep(PlateAssignmentEndOrdered e, List<Recorded> history) {
    return new Reserve(
        e.plate(),
        e.caseId(),
        claims.of(e.plate(), Wishes.of(null), PlateHistory.opening(history), e.vehicle()),
        PlateStanding.DEREGISTRATION,
        e.on(),
        deadlines.compute(PlateStanding.DEREGISTRATION, e.on()).due());
  }

  private static CasePlateEvent.Outcome kept(
      PlateAssignmentEndOrdered e, Reserve keep, Answer answer) {
    var until = answer.held() == null ? null : answer.held().validUntil();
    return until == null
        ? Recording.notAvailable(e.caseId(), e.plate(), answer.refused())
        : new PlateReserved(
            e.caseId(), e.plate(), keep.claim().kind(), null, keep.rule(), e.on(), until);
  }

  Outcome expire(Errand errand, List<Recorded> history) {
    var standing = PlateHistory.standing(history);
    @Nullable Plate plate = standing.plate();
    var until = standing.validUntil();
    if (plate == null || until == null) {
      return new Outcome.Done();
    }
    var order = entry.order(errand.id());
    var answer =
        plates.order(new Expire(plate, errand.caseId()), order, PlateHistory.header(history));
    return answer.held() == null
        ? recording.record(new PlateReservationExpired(errand.caseId(), plate, until), order)
        : new Outcome.Later("the reservation lasts until " + answer.held().validUntil());
  }
}

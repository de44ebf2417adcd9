package aktenlauf.command.plate;

import aktenlauf.command.errands.Entry;
import aktenlauf.command.errands.Errand;
import aktenlauf.command.errands.Errands;
import aktenlauf.command.errands.Outcome;
import aktenlauf.command.kernel.Header;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.plate.Plates.Answer;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.plate.CasePlateEvent.*;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateEvent;
import aktenlauf.shared.plate.PlateWish;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The process manager between cases and plates. What a case asks is ordered on the plate's stream
 * first and recorded in the case then, under one id: after a crash in between, both are repeated
 * and change nothing twice. What a crash leaves reserved without a case that holds it is released.
 */
public final class PlateErrands implements Errands {
  static final String EXPIRED = "plate-expired";
  static final String RESERVED = "plate-reserved";
  static final String USED = "plate-used";
  private static final Set<String> KINDS = Set.of(PlateHistory.ASKED, EXPIRED, RESERVED, USED);

  private final Entry entry;
  private final Wanting wanting;
  private final Ending ending;
  private final Strays strays;

  /**
   * @param clock the system's time
   * @param grace how long a reservation may be there without its case
   */
  public PlateErrands(
      Plates plates,
      Fingerprint fingerprint,
      Deadlines deadlines,
      Entry.Issue commands,
      Clock clock,
      Duration grace) {
    this.entry = new Entry("plates", commands, clock);
    var claims = new Claims(fingerprint);
    var recording = new Recording(entry);
    this.wanting = new Wanting(plates, claims, deadlines, recording);
    this.ending = new Ending(plates, claims, deadlines, recording, entry);
    this.strays = new Strays(plates, entry, grace);
  }

  @Override
  public Set<Class<?>> occasions() {
    return Set.of(
        PlateWished.class,
        PlateAssignmentOrdered.class,
        PlateReleaseOrdered.class,
        PlateAssignmentEndOrdered.class,
        DeadlineExpired.class,
        PlateEvent.Reserved.class,
        PlateEvent.ReservationReleased.class);
  }

  @Override
  public List<Errand> calledFor(Recorded cause, List<Recorded> history) {
    return switch (cause.event()) {
      case Ask _ -> List.of(PlateHistory.ask(cause));
      case DeadlineExpired e when PlateStanding.RULES.contains(e.rule()) ->
          List.of(errand(cause, EXPIRED, "plate"));
      case PlateEvent.Reserved e -> List.of(errand(cause, RESERVED, e.plate().value()));
      case PlateEvent.ReservationReleased e when e.reason().equals(Ending.USE) ->
          List.of(errand(cause, USED, e.plate().value()));
      default -> List.of();
    };
  }

  private static Errand errand(Recorded cause, String kind, String recipient) {
    return new Errand(cause.caseId(), cause.version(), kind, recipient);
  }

  @Override
  public boolean knows(Errand errand) {
    return KINDS.contains(errand.kind());
  }

  @Override
  public Outcome run(Errand errand, List<Recorded> history, Duration waiting) {
    if (errand.kind().equals(RESERVED)) {
      return strays.look(errand, history, waiting);
    }
    if (history.isEmpty() || PlateHistory.answered(errand, history)) {
      return new Outcome.Done();
    }
    if (errand.kind().equals(USED)) {
      return ending.used(errand, new Plate(errand.recipient()), history);
    }
    var then =
        history.stream().filter(r -> r.version() == errand.cause()).findFirst().orElseThrow();
    return switch (then.event()) {
      case PlateWished e -> wanting.wished(e, history, entry.order(errand.id()));
      case PlateAssignmentOrdered e -> wanting.assign(errand, e, history, entry.order(errand.id()));
      case PlateReleaseOrdered e -> ending.release(errand, e, history);
      case PlateAssignmentEndOrdered e -> ending.end(errand, e, history);
      case DeadlineExpired _ -> ending.expire(errand, history);
      default -> new Outcome.Done();
    };
  }

  /** Before there is a case that asks. */
  Answer reserve(
      CaseId caseId, PlateWish wish, ApplicationSubmitted opened, Order order, Header header) {
    return wanting.reserve(caseId, wish, opened, order, header);
  }
}

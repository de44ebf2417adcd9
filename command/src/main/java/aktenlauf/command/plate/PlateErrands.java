package aktenlauf.command.plate;

import aktenlauf.command.errands.Errand;
import aktenlauf.command.errands.Errands;
import aktenlauf.command.errands.Outcome;
import aktenlauf.command.kernel.Header;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.command.plate.Plates.Answer;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.plate.CasePlateEvent;
import aktenlauf.shared.plate.CasePlateEvent.*;
import aktenlauf.shared.plate.Claim;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateCommand.*;
import aktenlauf.shared.plate.PlateEvent;
import aktenlauf.shared.plate.PlateWish;
import aktenlauf.shared.plate.RecordPlateOutcome;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The process manager between cases and plates. What a case asks is ordered on the plate's stream
 * first and recorded in the case then, under one id: after a crash in between, both are repeated
 * and change nothing twice. What a crash leaves reserved without a case that holds it is released.
 */
public final class PlateErrands implements Errands {
  static final String ASKED = "plate-asked";
  static final String EXPIRED = "plate-expired";
  static final String RESERVED = "plate-reserved";
  static final String USED = "plate-used";
  private static final Set<String> KINDS = Set.of(ASKED, EXPIRED, RESERVED, USED);
  private static final String USE = "used";
  private static final String KEPT = "-kept";
  private static final Actor SYSTEM = new Actor(Actor.Kind.SYSTEM, "plates", "system", null);
  private static final String TRUST = "high";

  /** The way into the write side; throws where a store is down. */
  @FunctionalInterface
  public interface Issue {
    Receipt issue(CaseCommand command, Order order);
  }

  private final Plates plates;
  private final Fingerprint fingerprint;
  private final Deadlines deadlines;
  private final Issue commands;
  private final Clock clock;
  private final Duration grace;

  /**
   * @param clock the system's time
   * @param grace how long a reservation may be there without its case
   */
  public PlateErrands(
      Plates plates,
      Fingerprint fingerprint,
      Deadlines deadlines,
      Issue commands,
      Clock clock,
      Duration grace) {
    this.plates = plates;
    this.fingerprint = fingerprint;
    this.deadlines = deadlines;
    this.commands = commands;
    this.clock = clock;
    this.grace = grace;
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
      case Ask _ -> List.of(errand(cause, ASKED, "plate"));
      case DeadlineExpired e when PlateStanding.RULES.contains(e.rule()) ->
          List.of(errand(cause, EXPIRED, "plate"));
      case PlateEvent.Reserved e -> List.of(errand(cause, RESERVED, e.plate().value()));
      case PlateEvent.ReservationReleased e when e.reason().equals(USE) ->
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
      return guard(errand, history, waiting);
    }
    if (history.isEmpty() || answered(errand, history)) {
      return new Outcome.Done();
    }
    if (errand.kind().equals(USED)) {
      return used(errand, new Plate(errand.recipient()), history);
    }
    var then =
        history.stream().filter(r -> r.version() == errand.cause()).findFirst().orElseThrow();
    return switch (then.event()) {
      case PlateWished e -> wished(errand, e, history);
      case PlateAssignmentOrdered e -> assign(errand, e, history);
      case PlateReleaseOrdered e -> release(errand, e, history);
      case PlateAssignmentEndOrdered e -> end(errand, e, history);
      case DeadlineExpired _ -> expire(errand, history);
      default -> new Outcome.Done();
    };
  }

  /** Another case of the same holder has the plate now. */
  private Outcome used(Errand errand, Plate plate, List<Recorded> history) {
    return standing(history).holds(plate)
        ? record(
            errand, new PlateReservationReleased(errand.caseId(), plate, USE), order(errand.id()))
        : new Outcome.Done();
  }

  private static boolean answered(Errand errand, List<Recorded> history) {
    return history.stream().anyMatch(r -> r.envelope().commandId().equals(errand.id()));
  }

  /** The plate's stream has it, so a crash between the two steps loses nothing. */
  private Outcome wished(Errand errand, PlateWished e, List<Recorded> history) {
    var order = order(errand.id());
    var answer = reserve(e.caseId(), e.wish(), opening(history), order, header(history.getLast()));
    var held = answer.held();
    if (held == null) {
      return record(errand, notAvailable(e.caseId(), e.wish().plate(), answer.refused()), order);
    }
    var outcome = reserved(e.caseId(), answer, e.wish(), PlateStanding.WISH, order);
    return record(errand, outcome, order);
  }

  private static PlateReserved reserved(
      CaseId caseId, Answer answer, PlateWish wish, String rule, Order order) {
    var until = answer.held() == null ? null : answer.held().validUntil();
    return new PlateReserved(
        caseId,
        answer.plate(),
        wish.kind(),
        wish.season(),
        rule,
        order.moment().today(),
        until == null ? order.moment().today() : until);
  }

  private static PlateNotAvailable notAvailable(
      CaseId caseId, @Nullable Plate plate, @Nullable Refused refused) {
    return new PlateNotAvailable(
        caseId,
        plate,
        PlateDecider.NOT_AVAILABLE,
        refused == null ? "no plate is free" : refused.detail());
  }

  /** Reserves the plate that is wished for, or the first that is free of those the case tries. */
  Answer reserve(
      CaseId caseId, PlateWish wish, ApplicationSubmitted opened, Order order, Header header) {
    var today = order.moment().today();
    var until = deadlines.compute(PlateStanding.WISH, today).due();
    var wished = wish.plate();
    Answer last = null;
    for (var plate : wished == null ? plates.candidates(caseId) : List.of(wished)) {
      last =
          plates.order(
              new Reserve(
                  plate,
                  caseId,
                  claim(plate, wish, opened),
                  PlateStanding.WISH,
                  today,
                  until,
                  !opened.procedure().equals(Reservations.PROCEDURE)),
              order,
              header);
      if (last.refused() == null) {
        return last;
      }
    }
    return last == null ? new Answer(plates.rules().nth(0), null, null) : last;
  }

  private Claim claim(Plate plate, PlateWish wish, ApplicationSubmitted opened) {
    return claim(plate, wish, opened, vin(opened));
  }

  private Claim claim(
      Plate plate, PlateWish wish, ApplicationSubmitted opened, @Nullable String vehicle) {
    return new Claim(
        fingerprint.of("plate-holder " + plate, holder(opened)),
        wish.kind(),
        wish.season(),
        vehicle == null ? null : fingerprint.of("plate-vehicle " + plate, vehicle),
        wish.vehicleClass());
  }

  /** Whose data has been erased is nobody else. */
  private static String holder(ApplicationSubmitted opened) {
    Map<String, Object> a = opened.applicant() == null ? Map.of() : opened.applicant();
    var name =
        String.join(
            "\n",
            String.valueOf(a.getOrDefault("name", "")),
            String.valueOf(a.getOrDefault("familyName", "")),
            String.valueOf(a.getOrDefault("givenNames", "")),
            String.valueOf(a.getOrDefault("birthDate", "")));
    return name.isBlank() ? opened.caseId().value() : name;
  }

  private static @Nullable String vin(ApplicationSubmitted opened) {
    return opened.application() != null && opened.application().get("vin") instanceof String vin
        ? vin
        : null;
  }

  private Outcome assign(Errand errand, PlateAssignmentOrdered e, List<Recorded> history) {
    var order = order(errand.id());
    var claim = claim(e.plate(), e.wish(), opening(history), e.vehicle());
    var answer =
        plates.order(
            new Assign(e.plate(), e.caseId(), claim, e.takeOver()),
            order,
            header(history.getLast()));
    return record(
        errand,
        answer.refused() == null
            ? new PlateAssigned(e.caseId(), e.plate(), e.wish().kind(), e.wish().season())
            : notAvailable(e.caseId(), e.plate(), answer.refused()),
        order);
  }

  private Outcome release(Errand errand, PlateReleaseOrdered e, List<Recorded> history) {
    var order = order(errand.id());
    plates.order(new Release(e.plate(), e.caseId(), e.reason()), order, header(history.getLast()));
    return record(errand, new PlateReservationReleased(e.caseId(), e.plate(), e.reason()), order);
  }

  private Outcome end(Errand errand, PlateAssignmentEndOrdered e, List<Recorded> history) {
    if (history.stream()
        .filter(r -> r.version() < errand.cause())
        .filter(r -> r.event() instanceof PlateAssignmentOrdered a && a.plate().equals(e.plate()))
        .anyMatch(r -> !answered(errand(r, ASKED, "plate"), history))) {
      return new Outcome.Later("it is to be assigned first");
    }
    var order = order(errand.id());
    var opened = opening(history);
    var wish = Wishes.of(null);
    var vehicle = e.vehicle();
    var keep =
        e.reserve()
            ? new Reserve(
                e.plate(),
                e.caseId(),
                claim(e.plate(), wish, opened, vehicle),
                PlateStanding.DEREGISTRATION,
                e.on(),
                deadlines.compute(PlateStanding.DEREGISTRATION, e.on()).due())
            : null;
    var answer =
        plates.order(
            new EndAssignment(
                e.plate(),
                e.caseId(),
                vehicle == null ? null : fingerprint.of("plate-vehicle " + e.plate(), vehicle),
                keep),
            order,
            header(history.getLast()));
    if (keep != null) {
      var until = answer.held() == null ? null : answer.held().validUntil();
      CasePlateEvent.Outcome kept =
          until == null
              ? notAvailable(e.caseId(), e.plate(), answer.refused())
              : new PlateReserved(
                  e.caseId(),
                  e.plate(),
                  wish.kind(),
                  null,
                  PlateStanding.DEREGISTRATION,
                  e.on(),
                  until);
      // The errand's own id comes last: only then is it answered.
      if (record(errand, kept, order(errand.id() + KEPT)) instanceof Outcome.Later later) {
        return later;
      }
    }
    return record(errand, new PlateAssignmentEnded(e.caseId(), e.plate()), order);
  }

  private Outcome expire(Errand errand, List<Recorded> history) {
    var standing = standing(history);
    var plate = standing.plate();
    var until = standing.validUntil();
    if (plate == null || until == null) {
      return new Outcome.Done();
    }
    var order = order(errand.id());
    var answer = plates.order(new Expire(plate, errand.caseId()), order, header(history.getLast()));
    return answer.held() == null
        ? record(errand, new PlateReservationExpired(errand.caseId(), plate, until), order)
        : new Outcome.Later("the reservation lasts until " + answer.held().validUntil());
  }

  /**
   * Every reservation is looked at again: its case holds it, or asks for it, or it is released.
   * Named by its place in the stream, so that a later one is left alone.
   */
  private Outcome guard(Errand errand, List<Recorded> history, Duration waiting) {
    var plate = new Plate(errand.recipient());
    if (!plates.reservedBy(plate, errand.caseId(), errand.cause())) {
      return new Outcome.Done();
    }
    if (history.isEmpty() && waiting.compareTo(grace) < 0) {
      return new Outcome.Later("its case is not there yet");
    }
    if (standing(history).holds(plate)) {
      return new Outcome.Done();
    }
    if (asking(history)) {
      return new Outcome.Later("its case has not heard of it yet");
    }
    plates.order(new Release(plate, errand.caseId(), "abandoned"), order(errand.id()), null);
    return new Outcome.Done();
  }

  /** Whether an ask of the case waits for its answer. */
  static boolean asking(List<Recorded> history) {
    return history.stream()
        .filter(r -> r.event() instanceof Ask)
        .anyMatch(r -> !answered(errand(r, ASKED, "plate"), history));
  }

  static PlateStanding standing(List<Recorded> history) {
    var standing = PlateStanding.NONE;
    for (var r : history) {
      if (r.event() instanceof CasePlateEvent e) {
        standing = standing.after(e);
      }
    }
    return standing;
  }

  private static ApplicationSubmitted opening(List<Recorded> history) {
    return (ApplicationSubmitted) history.getFirst().event();
  }

  static Header header(Recorded r) {
    var e = r.envelope();
    return new Header(e.authority(), e.procedure(), e.procedureVersion());
  }

  /**
   * Another plate is held already, or this one no longer: the stream's reservation that nobody
   * holds is the guard's to release.
   */
  private Outcome record(Errand errand, CasePlateEvent.Outcome outcome, Order order) {
    return switch (commands.issue(new RecordPlateOutcome(outcome), order)) {
      case Receipt.Done _ -> new Outcome.Done();
      case Receipt.Rejected(Rejection.Refused _) -> new Outcome.Done();
      case Receipt.Rejected(var reason) -> new Outcome.Later("the case refuses: " + reason);
      case Receipt.Conflict _, Receipt.Stale _ ->
          throw new IllegalStateException("errands come with neither key nor version");
    };
  }

  private Order order(String commandId) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var today = LocalDate.ofInstant(now, MetaDataNames.BERLIN);
    var moment = new Moment(now, now, today, today, SYSTEM, Access.ALL, null, TRUST, null);
    return new Order(moment, commandId, null, null);
  }
}

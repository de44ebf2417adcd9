package aktenlauf.command.machinechecks;

import aktenlauf.command.errands.Entry;
import aktenlauf.command.errands.Errand;
import aktenlauf.command.errands.Errands;
import aktenlauf.command.errands.Outcome;
import aktenlauf.command.plate.KeptPlates;
import aktenlauf.command.plate.Reservations;
import aktenlauf.command.vehicle.Checks;
import aktenlauf.command.vehicle.OnlineFees;
import aktenlauf.command.vin.Registrations;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.vehicle.VehicleCommand.DecideAutomatically;
import aktenlauf.shared.vehicle.VehicleCommand.DispatchPrint;
import aktenlauf.shared.vehicle.VehicleCommand.HandToClerk;
import aktenlauf.shared.vehicle.VehicleCommand.RecordMachineCheck;
import aktenlauf.shared.vehicle.VehicleCommand.RecordPayment;
import aktenlauf.shared.vehicle.VehicleCommand.SelectSample;
import aktenlauf.shared.vehicle.VehicleEvent.ApplicationCorrected;
import aktenlauf.shared.vehicle.VehicleEvent.AutomatedDecisionIssued;
import aktenlauf.shared.vehicle.VehicleEvent.FeesPaid;
import aktenlauf.shared.vehicle.VehicleEvent.MachineCheckRecorded;
import aktenlauf.shared.vehicle.VehicleEvent.RefundOrdered;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Leads a case from the payment over the checks to the decision. First outside, then in the case:
 * after a crash in between, the same is asked again under the same id. A register that stays away
 * leads to a clerk, never to a decision.
 */
public final class VehicleErrands implements Errands {
  static final String PAYMENT = "vehicle-payment";
  static final String CHECK = "vehicle-check";
  static final String DECISION = "vehicle-decision";
  static final String REFUND = "vehicle-refund";
  static final String PRINT = "vehicle-print";
  static final String SAMPLE = "vehicle-sample";
  private static final Set<String> KINDS = Set.of(PAYMENT, CHECK, DECISION, REFUND, PRINT, SAMPLE);

  /** The rules by which machines decide. */
  static final String RULES = "fzv-2026-04";

  private static final String DECIDED = "decided";
  private static final String NOT_PERFORMED = "not-performed";

  private final Payments payments;
  private final MachineCheck registers;
  private final Procedures procedures;
  private final Entry entry;
  private final Clock clock;
  private final Duration patience;
  private final Sampling sampling;
  private final UnaryOperator<String> seals;
  private final Registrations registrations;
  private final KeptPlates kept;

  /**
   * @param clock the system's time, at which is recorded
   * @param patience how long a register may be away before a clerk takes over
   * @param sampling which decisions a person reviews
   * @param seals reads what was sealed of the application
   * @param registrations asked last, right before a decision
   * @param kept whether a plate is reserved as the applicant says
   */
  public VehicleErrands(
      Payments payments,
      MachineCheck registers,
      Procedures procedures,
      Entry.Issue commands,
      Clock clock,
      Duration patience,
      Sampling sampling,
      UnaryOperator<String> seals,
      Registrations registrations,
      KeptPlates kept) {
    this.payments = payments;
    this.registers = registers;
    this.procedures = procedures;
    this.entry = new Entry("machine-checks", commands, clock);
    this.clock = clock;
    this.patience = patience;
    this.sampling = sampling;
    this.seals = seals;
    this.registrations = registrations;
    this.kept = kept;
  }

  @Override
  public Set<Class<?>> occasions() {
    return Set.of(
        ApplicationSubmitted.class,
        FeesPaid.class,
        ApplicationCorrected.class,
        MachineCheckRecorded.class,
        AutomatedDecisionIssued.class,
        RefundOrdered.class);
  }

  @Override
  public boolean concerns(Recorded cause) {
    return !(cause.event() instanceof ApplicationSubmitted e)
        || e.procedure().startsWith(CheckedCase.PREFIX);
  }

  /** What an import repeats was paid and checked elsewhere. */
  @Override
  public List<Errand> calledFor(Recorded cause, List<Recorded> history) {
    var then = history.stream().filter(r -> r.version() <= cause.version()).toList();
    var c = CheckedCase.of(then).orElse(null);
    if (c == null || cause.envelope().actor().imports()) {
      return List.of();
    }
    return switch (cause.event()) {
      case ApplicationSubmitted e ->
          e.procedure().equals(Reservations.PROCEDURE)
              ? List.of()
              : List.of(errand(cause, PAYMENT, "payment"));
      // The plate's own stream tells whether it is free.
      case FeesPaid _ ->
          c.needed().stream()
              .filter(k -> !k.equals(Checks.PLATE))
              .map(k -> errand(cause, CHECK, k))
              .toList();
      case ApplicationCorrected e -> e.checks().stream().map(k -> errand(cause, CHECK, k)).toList();
      case MachineCheckRecorded _ ->
          c.passed() ? List.of(errand(cause, DECISION, "decision")) : List.of();
      case AutomatedDecisionIssued _ -> afterDecision(cause);
      case RefundOrdered _ -> List.of(errand(cause, REFUND, "payment"));
      default -> List.of();
    };
  }

  private List<Errand> afterDecision(Recorded cause) {
    var all = new ArrayList<Errand>();
    all.add(errand(cause, PRINT, "decision"));
    if (sampling.chooses(cause.envelope().commandId())) {
      all.add(errand(cause, SAMPLE, "decision"));
    }
    return all;
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
    var c = CheckedCase.of(history).orElse(null);
    if (c == null) {
      return new Outcome.Done();
    }
    try {
      return switch (errand.kind()) {
        case PAYMENT -> pay(errand, c, waiting);
        case CHECK -> check(errand, c, waiting);
        case DECISION -> decide(errand, c, history);
        case PRINT -> print(errand, c, history);
        case SAMPLE -> sample(errand, history);
        case REFUND -> refund(errand, history);
        default -> throw new IllegalArgumentException("no errand is called " + errand.kind());
      };
    } catch (Away away) {
      return new Outcome.Later(String.valueOf(away.getMessage()));
    } catch (NotPerformable none) {
      // Only giving back comes here: it stays open until there is a way.
      return new Outcome.Later(String.valueOf(none.getMessage()));
    }
  }

  private boolean patient(Duration waiting) {
    return waiting.compareTo(patience) < 0;
  }

  /** Who has not paid has all the time; a payment service that is away has not. */
  private Outcome pay(Errand errand, CheckedCase c, Duration waiting) {
    if (c.paid() || !c.ended() && c.withClerk()) {
      return new Outcome.Done();
    }
    if (c.ended()) {
      return callOff(errand);
    }
    if (registrations.paperSpent(c.submitted())) {
      return hand(errand, Registrations.PAPER_INVALID);
    }
    if (notReserved(errand, c)) {
      return hand(errand, KeptPlates.NOT_RESERVED);
    }
    var definition = procedures.find(c.submitted().procedure(), c.version()).orElseThrow();
    var owed = OnlineFees.owed(definition, c.application(), c.submitted().receivedOn());
    try {
      var payment =
          payments.transaction(
              errand.id(), c.submitted().fileNumber().value(), owed.toPlainString());
      if (!payment.paid()) {
        return new Outcome.Later("not paid yet");
      }
      return payment.amount().equals(owed.toPlainString())
          ? record(
              errand, new RecordPayment(errand.caseId(), payment.amount(), payment.reference()))
          : hand(errand, "payment-other-amount");
    } catch (Away away) {
      if (patient(waiting)) {
        throw away;
      }
    } catch (NotPerformable none) {
      // A clerk takes the money.
    }
    return hand(errand, "payment-not-performed");
  }

  /** A fee and a plate of a reservation that is not there are a clerk's to judge. */
  private boolean notReserved(Errand errand, CheckedCase c) {
    return kept.wrongly(c.submitted(), entry.order(errand.id()).moment().today());
  }

  /** The dialogue ended unpaid: nobody pays any more, and what was paid meanwhile is given back. */
  private Outcome callOff(Errand errand) {
    try {
      var last = payments.cancel(errand.id());
      return last.paid()
          ? record(errand, new RecordPayment(errand.caseId(), last.amount(), last.reference()))
          : new Outcome.Done();
    } catch (NotPerformable none) {
      return new Outcome.Done();
    }
  }

  /** What cannot be checked in time counts as not checked, which a clerk has to judge. */
  private Outcome check(Errand errand, CheckedCase c, Duration waiting) {
    var check = errand.recipient();
    if (!c.open() || c.checks().containsKey(check)) {
      return new Outcome.Done();
    }
    try {
      var answer = registers.ask(check, Question.of(check, c, seals), errand.id());
      return record(
          errand,
          recorded(
              errand,
              answer.passed() ? "passed" : "failed",
              answer.sourceRef(),
              answer.snapshotHash(),
              answer.finding()));
    } catch (Away away) {
      if (patient(waiting)) {
        throw away;
      }
    } catch (NotPerformable none) {
      // Recorded below.
    }
    return record(errand, recorded(errand, NOT_PERFORMED, null, null, null));
  }

  private static RecordMachineCheck recorded(
      Errand errand,
      String result,
      @Nullable String ref,
      @Nullable String hash,
      @Nullable String finding) {
    return new RecordMachineCheck(errand.caseId(), errand.recipient(), result, ref, hash, finding);
  }

  /** The vehicle's stream first: no other machine registers the vehicle meanwhile. */
  private Outcome decide(Errand errand, CheckedCase c, List<Recorded> history) {
    var order = entry.order(errand.id());
    if (!c.open() || !c.passed()) {
      registrations.letGo(history, order);
      return new Outcome.Done();
    }
    if (notReserved(errand, c)) {
      return hand(errand, KeptPlates.NOT_RESERVED);
    }
    return registrations
        .claim(history, order)
        .map(reason -> hand(errand, reason))
        .orElseGet(() -> record(errand, new DecideAutomatically(errand.caseId(), RULES)));
  }

  /** Once the 30 minutes have passed, by the application's clock. */
  private Outcome print(Errand errand, CheckedCase c, List<Recorded> history) {
    var until = issued(history).map(AutomatedDecisionIssued::displayUntil).orElse(null);
    if (until == null || CheckedCase.transmitted(history) || !c.state().equals(DECIDED)) {
      return new Outcome.Done();
    }
    return clock.instant().isAfter(until)
        ? record(errand, new DispatchPrint(errand.caseId()))
        : new Outcome.Later("displayed until " + until);
  }

  private Outcome sample(Errand errand, List<Recorded> history) {
    return CheckedCase.reviewable(history)
        ? record(errand, new SelectSample(errand.caseId(), "auto"))
        : new Outcome.Done();
  }

  private static Optional<AutomatedDecisionIssued> issued(List<Recorded> history) {
    return history.stream()
        .map(Recorded::event)
        .filter(AutomatedDecisionIssued.class::isInstance)
        .map(AutomatedDecisionIssued.class::cast)
        .findFirst();
  }

  private Outcome refund(Errand errand, List<Recorded> history) {
    history.stream()
        .filter(r -> r.version() == errand.cause())
        .map(Recorded::event)
        .filter(RefundOrdered.class::isInstance)
        .map(RefundOrdered.class::cast)
        .forEach(e -> payments.refund(errand.id(), e.reference(), e.amount()));
    return new Outcome.Done();
  }

  private Outcome hand(Errand errand, String reason) {
    return record(errand, new HandToClerk(errand.caseId(), List.of(reason)));
  }

  private Outcome record(Errand errand, CaseCommand command) {
    return entry.record(command, errand.id());
  }
}

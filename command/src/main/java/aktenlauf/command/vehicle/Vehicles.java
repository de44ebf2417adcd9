package aktenlauf.command.vehicle;

import aktenlauf.command.plate.Wishes;
import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.command.proceeding.Domain;
import aktenlauf.command.proceeding.DomainState;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.plate.PlateRules;
import aktenlauf.shared.plate.RecordPlateOutcome;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.proceeding.ProceedingCommand;
import aktenlauf.shared.proceeding.ProceedingCommand.*;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationWithdrawn;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseForwarded;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.vehicle.VehicleCommand;
import aktenlauf.shared.vehicle.VehicleCommand.*;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The registration of vehicles, on top of the common proceeding. */
public final class Vehicles implements Domain {
  private static final Set<String> CLERK = Set.of("clerk");
  private static final Set<String> SYSTEM = Set.of("system");
  private static final Set<String> SYSTEM_OR_CLERK = Set.of("system", "clerk");
  private static final Set<String> APPLICANT = Set.of("citizen", "portal");
  private static final Set<String> APPLICANT_OR_CLERK = Set.of("citizen", "portal", "clerk");

  /** What happens to a registered vehicle, long after its case is closed. */
  private static final Set<String> EVEN_WHEN_ENDED =
      Set.of(
          "record-insurance-confirmation",
          "record-insurance-termination",
          "demand-compliance",
          "order-forced-deregistration",
          "take-out-of-service",
          "notify-sale",
          "reject-sale-notice",
          "prohibit-operation",
          "advertise-certificate",
          "set-transmission-block",
          "lift-transmission-block",
          "select-sample",
          "review-sample",
          "amend-under-reservation");

  private static final Map<String, Set<String>> ROLES =
      Map.ofEntries(
          Map.entry("record-payment", SYSTEM_OR_CLERK),
          Map.entry("record-machine-check", SYSTEM),
          Map.entry("decide-automatically", SYSTEM),
          Map.entry("hand-to-clerk", SYSTEM_OR_CLERK),
          Map.entry("correct-application", APPLICANT),
          Map.entry("abort-dialogue", APPLICANT),
          Map.entry("display-decision", APPLICANT),
          Map.entry("record-retrieval", APPLICANT),
          Map.entry("dispatch-print", SYSTEM_OR_CLERK),
          Map.entry("select-sample", SYSTEM_OR_CLERK),
          Map.entry("record-insurance-confirmation", SYSTEM_OR_CLERK),
          Map.entry("record-insurance-termination", SYSTEM_OR_CLERK),
          Map.entry("notify-sale", APPLICANT_OR_CLERK));

  private final Deadlines deadlines;
  private final PlateRules plates;

  public Vehicles(Deadlines deadlines) {
    this(deadlines, PlateRules.shipped());
  }

  public Vehicles(Deadlines deadlines, PlateRules plates) {
    this.deadlines = deadlines;
    this.plates = plates;
  }

  @Override
  public String id() {
    return "vehicle";
  }

  @Override
  public Class<? extends CaseCommand> commands() {
    return VehicleCommand.class;
  }

  @Override
  public DomainState initial() {
    return VehicleFile.NEW;
  }

  @Override
  public Set<String> roles(String command) {
    return ROLES.getOrDefault(command, CLERK);
  }

  @Override
  public Set<String> evenWhenEnded() {
    return EVEN_WHEN_ENDED;
  }

  @Override
  public boolean decides(CaseCommand command) {
    return command instanceof DecideManually
        || command instanceof AmendUnderReservation
        || command instanceof OrderForcedDeregistration;
  }

  @Override
  public Optional<Refused> barred(
      CaseCommand command, Proceeding state, ProcedureDefinition definition, Moment moment) {
    return Optional.empty();
  }

  @Override
  public Act act(
      CaseCommand command, Proceeding state, ProcedureDefinition definition, Moment moment) {
    var s = situation(command.caseId(), state, definition, moment);
    if (command instanceof RecordPlateOutcome c) {
      return CasePlate.record(c, s);
    }
    return switch ((VehicleCommand) command) {
      case RecordPayment c -> Dialogue.pay(c, s);
      case RecordMachineCheck c -> Dialogue.check(c, s);
      case DecideAutomatically c -> Dialogue.decide(c, s);
      case HandToClerk c -> Dialogue.hand(c, s);
      case CorrectApplication c -> Dialogue.correct(c, s);
      case AbortDialogue c -> Dialogue.abort(c, s);
      case DisplayDecision c -> Afterwards.display(c, s);
      case RecordRetrieval c -> Afterwards.retrieve(c, s);
      case DispatchPrint c -> Afterwards.print(c, s);
      case DecideManually c -> ByClerk.decide(c, s);
      case ChooseAnotherPlate c -> CasePlate.choose(c, s, plates);
      case DispatchDocuments c -> Afterwards.dispatch(c, s);
      case SelectSample c -> Afterwards.sample(c, s);
      case ReviewSample c -> Afterwards.review(c, s);
      case AmendUnderReservation c -> Afterwards.amend(c, s);
      case RecordInsuranceConfirmation c -> Insured.confirmed(c, s);
      case RecordInsuranceTermination c -> Insured.terminated(c, s);
      case DemandCompliance c -> Insured.demand(c, s);
      case OrderForcedDeregistration c -> Insured.order(c, s);
      case TakeOutOfService c -> Registered.takeOut(c, s);
      case NotifySale c -> Registered.sold(c, s);
      case RejectSaleNotice c -> Registered.rejectSale(c, s);
      case SetTransmissionBlock c -> Registered.block(c, s);
      case LiftTransmissionBlock c -> Registered.unblock(c, s);
      case ProhibitOperation c -> ByClerk.prohibit(c, s);
      case AdvertiseCertificate c -> Registered.advertise(c, s);
    };
  }

  @Override
  public Act common(
      ProceedingCommand command,
      Act common,
      Proceeding state,
      ProcedureDefinition definition,
      Moment moment) {
    var s = situation(command.caseId(), state, definition, moment);
    var act = common;
    for (var event : common.events()) {
      act =
          switch (event) {
            case ApplicationWithdrawn _ ->
                CasePlate.reserves(s)
                    ? act.and(CasePlate.givenUp(s, "withdrawn"))
                    : act.and(Dialogue.aborted("withdrawn", s));
            case CaseForwarded _ -> act.and(CasePlate.givenUp(s, "forwarded"));
            case DeadlineExpired e -> act.and(Passed.of(e, s));
            default -> act;
          };
    }
    return switch (command) {
      case SubmitApplication c -> submitted(c, common, s);
      case ReopenCase _ -> act.and(Papers.takenUpAgain(s));
      // What a machine decided is objected to as what a clerk decided.
      case FileObjection _ -> s.vehicle().open() ? act : act.despite("no-decision");
      case WithdrawApplication _ ->
          act.unless(s.vehicle().open(), "already-decided", "the case has its outcome");
      default -> act;
    };
  }

  private Act submitted(SubmitApplication c, Act common, Situation s) {
    var faults = Wishes.faults(c.application().get("plate"), plates);
    if (!faults.isEmpty()) {
      return Act.impossible(new Rejection.Invalid(faults));
    }
    if (CasePlate.reserves(s)) {
      return common.and(CasePlate.reservation(s)).and(s.enter("reserving"));
    }
    var taken = common.and(Papers.uncovered(c.channel(), s));
    return Online.impossible(c.channel(), s)
        .map(handed -> taken.and(handed).and(CasePlate.wished(s)).and(s.enter("with-clerk")))
        .orElseGet(() -> taken.and(Dialogue.due(s)));
  }

  @Override
  public Optional<Map<String, Object>> example(
      String command, Proceeding state, ProcedureDefinition definition, Moment moment) {
    if (!command.equals("record-payment")) {
      return Optional.empty();
    }
    var opened = state.opened();
    var counter = state.own() instanceof VehicleFile f && f.vehicle().counter();
    var fees =
        counter
            ? OnlineFees.counter(definition, opened.application(), opened.receivedOn())
            : OnlineFees.of(definition, opened.application(), opened.receivedOn());
    return Optional.of(
        Map.of("amount", OnlineFees.sum(fees).toPlainString(), "reference", "PAY-2026-0001"));
  }

  private Situation situation(
      CaseId caseId, Proceeding state, ProcedureDefinition definition, Moment moment) {
    var own = state.own() instanceof VehicleFile f ? f : VehicleFile.NEW;
    return new Situation(caseId, state, own.vehicle(), own.plate(), definition, moment, deadlines);
  }

  @Override
  public DomainState evolve(
      Proceeding before, Proceeding after, CaseEvent event, Envelope envelope) {
    var own = before.own() instanceof VehicleFile f ? f : VehicleFile.NEW;
    return own.after(event);
  }
}

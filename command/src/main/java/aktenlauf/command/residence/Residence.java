package aktenlauf.command.residence;

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
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.proceeding.ProceedingCommand;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import aktenlauf.shared.residence.ResidenceCommand;
import aktenlauf.shared.residence.ResidenceCommand.*;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The registration of residents (BMG), on top of the common proceeding. */
public final class Residence implements Domain {
  private static final Set<String> CLERK = Set.of("clerk");

  /** What systems of the authority do by themselves a clerk may do by hand. */
  private static final Set<String> CLERK_OR_SYSTEM = Set.of("clerk", "system");

  private static final Set<String> PERSON_OR_CLERK = Set.of("citizen", "portal", "clerk");
  private static final Map<String, Set<String>> ROLES =
      Map.ofEntries(
          Map.entry("notify-move-in", PERSON_OR_CLERK),
          Map.entry("notify-move", PERSON_OR_CLERK),
          Map.entry("notify-move-out", PERSON_OR_CLERK),
          Map.entry("confirm-housing", PERSON_OR_CLERK),
          Map.entry("report-housing-refusal", PERSON_OR_CLERK),
          Map.entry("confirm-address-by-code-letter", PERSON_OR_CLERK),
          Map.entry("check-identity", CLERK_OR_SYSTEM),
          Map.entry("request-prefill", CLERK_OR_SYSTEM),
          Map.entry("register-persons", CLERK_OR_SYSTEM),
          Map.entry("send-back-notification", CLERK_OR_SYSTEM),
          Map.entry("evaluate-back-notification", CLERK_OR_SYSTEM),
          Map.entry("pass-on-information-block", CLERK_OR_SYSTEM),
          Map.entry("inform-person-of-request", CLERK_OR_SYSTEM));

  private static final Set<String> OF_BLOCKS =
      Set.of(
          "set-information-block",
          "extend-information-block",
          "lift-information-block",
          "pass-on-information-block",
          "inform-person-of-request");

  private final Deadlines deadlines;
  private final Predicate<String> ours;
  private final Parameters parameters;

  /**
   * @param ours whether a city is this municipality
   */
  public Residence(Deadlines deadlines, Predicate<String> ours, Parameters parameters) {
    this.deadlines = deadlines;
    this.ours = ours;
    this.parameters = parameters;
  }

  @Override
  public String id() {
    return "residence";
  }

  @Override
  public Class<? extends CaseCommand> commands() {
    return ResidenceCommand.class;
  }

  @Override
  public DomainState initial() {
    return ResidenceCase.NEW;
  }

  @Override
  public Set<String> roles(String command) {
    return ROLES.getOrDefault(command, CLERK);
  }

  /** Registering a person is no decision on an application. */
  @Override
  public boolean decides(CaseCommand command) {
    return false;
  }

  @Override
  public Set<String> evenWhenEnded() {
    return OF_BLOCKS;
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
    var act = act((ResidenceCommand) command, s);
    return act.and(s.stage(act.events()));
  }

  private static Act act(ResidenceCommand command, Situation s) {
    return switch (command) {
      case NotifyMoveIn c -> Submission.again(c.moveInDate(), s);
      case NotifyMove c -> Submission.again(c.moveInDate(), s);
      case NotifyMoveOut c -> Submission.again(c.moveOutDate(), s);
      case CheckIdentity c -> Identity.check(c, s);
      case RequestPrefill c -> Prefill.received(c, s);
      case RecordClash c -> Prefill.clash(c, s);
      case ResolveClarification c -> Prefill.resolve(c, s);
      case ConfirmHousing c -> Housing.confirm(c, s);
      case ReportHousingRefusal c -> Housing.refusal(c, s);
      case RecordHousingInquiry c -> Housing.inquired(c, s);
      case SendCodeLetter c -> Housing.send(c, s);
      case ConfirmAddressByCodeLetter c -> Housing.confirmByCode(c, s);
      case RegisterPersons c -> Registration.register(c, s);
      case DeregisterPersons c -> Registration.deregister(c, s);
      case SetDwellingStatus c -> Registration.status(c, s);
      case RegisterExOfficio c -> Registration.exOfficio(c, s);
      case SendBackNotification c -> BackNotifications.send(c, s);
      case EvaluateBackNotification c -> BackNotifications.evaluate(c, s);
      case SetInformationBlock c -> InformationBlocks.set(c, s);
      case ExtendInformationBlock c -> InformationBlocks.extend(c, s);
      case LiftInformationBlock c -> InformationBlocks.lift(c, s);
      case PassOnInformationBlock c -> InformationBlocks.passOn(c, s);
      case InformPersonOfRequest c -> InformationBlocks.inform(c, s);
      case EnterTransmissionBlock c -> Records.objections(c, s);
      case CorrectRecord c -> Records.correct(c, s);
      case IssueConfirmation c -> Records.confirmation(c, s);
      case ReportOffence c -> Records.offence(c, s);
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
    var act = CommonRules.of(command, common, s);
    return command instanceof SubmitApplication ? act : act.and(s.stage(act.events()));
  }

  @Override
  public Optional<Map<String, Object>> example(
      String command, Proceeding state, ProcedureDefinition definition, Moment moment) {
    return Examples.of(
        command, situation(new CaseId(Examples.ANY_CASE), state, definition, moment));
  }

  private Situation situation(
      CaseId caseId, Proceeding state, ProcedureDefinition definition, Moment moment) {
    var own = state.own() instanceof ResidenceCase c ? c : ResidenceCase.NEW;
    return new Situation(caseId, state, own, definition, moment, deadlines, ours, parameters);
  }

  @Override
  public DomainState evolve(
      Proceeding before, Proceeding after, CaseEvent event, Envelope envelope) {
    return ResidenceEvolution.of(
        before.own() instanceof ResidenceCase c ? c : ResidenceCase.NEW, event);
  }
}

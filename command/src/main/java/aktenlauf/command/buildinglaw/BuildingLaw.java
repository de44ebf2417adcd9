package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.command.proceeding.Domain;
import aktenlauf.command.proceeding.DomainState;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.shared.buildinglaw.BuildingLawCommand;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.BauherrChanged;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.procedure.Fee;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.proceeding.ProceedingCommand;
import aktenlauf.shared.proceeding.ProceedingEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The building law of Saxony, on top of the common proceeding. */
public final class BuildingLaw implements Domain {
  private static final Set<String> CLERK = Set.of("clerk");
  private static final Set<String> SIGNATORY = Set.of("signatory");
  private static final Set<String> APPLICANT_OR_CLERK = Set.of("citizen", "portal", "clerk");
  private static final Map<String, Set<String>> ROLES =
      Map.of(
          "grant-permit", SIGNATORY,
          "refuse-permit", SIGNATORY,
          "withdraw-permit", Set.of("clerk", "signatory"),
          "record-objection-outcome", Set.of("clerk", "signatory"),
          "record-judgment", Set.of("clerk", "signatory"),
          "notify-start", APPLICANT_OR_CLERK,
          "notify-completion", APPLICANT_OR_CLERK,
          "notify-use", APPLICANT_OR_CLERK,
          "record-change-of-bauherr", APPLICANT_OR_CLERK);

  /** The procedures of §§ 62 to 64, of which a clerk can determine another. */
  private static final Set<String> DETERMINED =
      Set.of("building-permit-simplified", "building-permit-full", "building-exemption");

  private final Deadlines deadlines;
  private final Procedures procedures;

  /**
   * @param procedures whose tariffs apply where another procedure was determined
   */
  public BuildingLaw(Deadlines deadlines, Procedures procedures) {
    this.deadlines = deadlines;
    this.procedures = procedures;
  }

  @Override
  public String id() {
    return "building-law";
  }

  @Override
  public Class<? extends CaseCommand> commands() {
    return BuildingLawCommand.class;
  }

  @Override
  public DomainState initial() {
    return BuildingCase.NEW;
  }

  @Override
  public Set<String> roles(String command) {
    return ROLES.getOrDefault(command, CLERK);
  }

  @Override
  public boolean decides(CaseCommand command) {
    return command instanceof GrantPermit
        || command instanceof RefusePermit
        || command instanceof WithdrawPermit
        || command instanceof RecordObjectionOutcome
        || command instanceof RecordJudgment;
  }

  /** What was decided, or withdrawn, is charged for, and objected to, after its file is closed. */
  @Override
  public Set<String> evenWhenEnded() {
    return Set.of(
        "assess-fee",
        "record-objection-outcome",
        "record-judgment",
        "serve-neighbour",
        "announce-permit");
  }

  @Override
  public Optional<Refused> barred(
      CaseCommand command, Proceeding state, ProcedureDefinition definition, Moment moment) {
    return ByLaw.barred(command, situation(command.caseId(), state, definition, moment));
  }

  @Override
  public Act act(
      CaseCommand command, Proceeding state, ProcedureDefinition definition, Moment moment) {
    var s = situation(command.caseId(), state, definition, moment);
    return !s.building().open() && beforeTheOutcome(command)
        ? CommonRules.decided(s)
        : ThirdParties.followed(act((BuildingLawCommand) command, s), s);
  }

  private static Act act(BuildingLawCommand command, Situation s) {
    return switch (command) {
      case ConfirmCompleteness c -> Completeness.confirm(c, s);
      case CorrectConfirmedReceiptDate c -> Completeness.correct(c, s);
      case DemandCorrection c -> Defects.demand(c, s);
      case DetermineProcedure c -> Determination.determine(c, s);
      case RecordAmendmentEffect c -> Amendments.record(c, s);
      case RequestOpinion c -> Opinions.request(c, s);
      case RecordOpinion c -> Opinions.record(c, s);
      case RequestMunicipalConsent c -> MunicipalConsents.request(c, s);
      case RecordMunicipalConsent c -> MunicipalConsents.record(c, s);
      case ExtendConsentPeriod c -> ConsentPeriods.extend(c, s);
      case ReplaceMunicipalConsent c -> MunicipalConsents.replace(c, s);
      case NotifyNeighbours c -> Neighbours.inform(c, s);
      case RecordNeighbourObjection c -> Neighbours.object(c, s);
      case RecordNeighbourConsent c -> Neighbours.consent(c, s);
      case ExtendDecisionPeriod c -> DecisionPeriod.extend(c, s);
      case GrantPermit c -> Decisions.grant(c, s);
      case RefusePermit c -> Decisions.refuse(c, s);
      case IssueFictionCertificate c -> Permits.certify(c, s);
      case WithdrawPermit c -> Permits.withdraw(c, s);
      case RecordObjectionOutcome c -> Remedies.record(c, s);
      case RecordJudgment c -> Judgments.record(c, s);
      case ServeNeighbour c -> Serving.serve(c, s);
      case AnnouncePermit c -> Serving.announce(c, s);
      case ExtendPermit c -> Permits.extend(c, s);
      case NotifyStart c -> Notices.start(c, s);
      case RecordInterruption c -> Interruption.begins(c, s);
      case RecordResumption c -> Interruption.ends(c, s);
      case AssessFee c -> Fees.assess(c, s);
      case DetermineUnpermittedWork c -> Unpermitted.determine(c, s);
      case NotifyCompletion c -> Notices.completed(c, s);
      case NotifyUse c -> Notices.use(c, s);
      case ProhibitStart c -> Notices.prohibit(c, s);
      case EnterBaulast c -> Baulasten.enter(c, s);
      case WaiveBaulast c -> Baulasten.waive(c, s);
      case RecordChangeOfBauherr c ->
          Days.past(
              "/on",
              c.on(),
              s,
              () ->
                  Act.of(new BauherrChanged(c.caseId(), c.on(), c.name()))
                      .because("§ 53 Abs. 1 SächsBO"));
    };
  }

  /** What prepares a decision comes before it. */
  private static boolean beforeTheOutcome(CaseCommand command) {
    return switch ((BuildingLawCommand) command) {
      case ConfirmCompleteness _,
          CorrectConfirmedReceiptDate _,
          DemandCorrection _,
          DetermineProcedure _,
          RecordAmendmentEffect _,
          RequestOpinion _,
          RequestMunicipalConsent _,
          RecordMunicipalConsent _,
          ReplaceMunicipalConsent _,
          ExtendConsentPeriod _,
          NotifyNeighbours _,
          ExtendDecisionPeriod _,
          GrantPermit _,
          RefusePermit _ ->
          true;
      default -> false;
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
    return ThirdParties.followed(CommonRules.of(command, common, s), s);
  }

  @Override
  public Optional<Map<String, Object>> example(
      String command, Proceeding state, ProcedureDefinition definition, Moment moment) {
    return Examples.of(
        command, situation(new CaseId(Examples.ANY_CASE), state, definition, moment));
  }

  private Situation situation(
      CaseId caseId, Proceeding state, ProcedureDefinition definition, Moment moment) {
    var own = state.own() instanceof BuildingCase c ? c : BuildingCase.NEW;
    return new Situation(
        caseId, state, own, definition, moment, deadlines, tariff(own, definition));
  }

  private List<Fee> tariff(BuildingCase own, ProcedureDefinition definition) {
    var other = own.determined();
    return other == null || !DETERMINED.contains(definition.id())
        ? definition.fees()
        : procedures.current(other).orElse(definition).fees();
  }

  @Override
  public DomainState evolve(
      Proceeding before, Proceeding after, CaseEvent event, Envelope envelope) {
    var own = before.own() instanceof BuildingCase c ? c : BuildingCase.NEW;
    return switch (event) {
      case BuildingLawEvent e -> BuildingEvolution.of(own, e);
      case ProceedingEvent e -> BuildingEvolution.of(own, e, before.state());
      default -> own;
    };
  }
}

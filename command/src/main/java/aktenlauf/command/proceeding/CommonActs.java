package aktenlauf.command.proceeding;

import aktenlauf.command.proceeding.Proceeding.Draft;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.proceeding.ProceedingCommand;
import aktenlauf.shared.proceeding.ProceedingCommand.*;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.time.LocalDate;
import java.util.List;

/** The common commands that need no look at the definition's steps. */
final class CommonActs {
  private CommonActs() {}

  static Act of(
      ProceedingCommand command,
      Proceeding state,
      ProcedureDefinition definition,
      Procedures procedures,
      Moment moment) {
    return switch (command) {
      case SubmitApplication _, CompleteStep _ ->
          throw new IllegalArgumentException("decided elsewhere: " + command.getClass());
      case ClaimCase c -> claim(c, state, moment);
      case AssignCase c ->
          Act.of(new CaseAssigned(c.caseId(), c.assignee()))
              .unless(
                  !c.assignee().equals(state.assignee()),
                  "already-assigned",
                  "the case is with " + c.assignee() + " already");
      case ReleaseCase c ->
          Act.of(new CaseReleased(c.caseId()))
              .unless(state.assignee() != null, "not-assigned", "nobody has the case");
      case DemandDocuments c ->
          future(
              "/until",
              c.until(),
              moment,
              Act.of(new DocumentsDemanded(c.caseId(), c.until(), c.documents())));
      case SupplyDocuments c -> Filing.supply(c, state);
      case FileDocument c -> Filing.file(c, state);
      case SendHearing c ->
          future(
                  "/until",
                  c.until(),
                  moment,
                  Act.of(new HearingSent(c.caseId(), c.until(), c.text())))
              .because(List.of("§ 28 VwVfG"));
      case RecordStatement c -> Act.of(new StatementRecorded(c.caseId(), c.text()));
      case SuspendProceedings c ->
          Act.of(new ProceedingsSuspended(c.caseId(), c.basis(), c.reason()))
              .unless(!state.suspended(), "already-suspended", "the proceedings are suspended");
      case ResumeProceedings c ->
          Act.of(new ProceedingsResumed(c.caseId()))
              .unless(state.suspended(), "not-suspended", "the proceedings are not suspended");
      case DraftDecision c ->
          Act.of(new DecisionDrafted(c.caseId(), c.result(), c.text(), c.conditions()))
              .unless(
                  state.decisionNotified() == null,
                  "decision-notified",
                  "the decision has been notified; it is changed by withdrawal or revocation only",
                  "§ 43 Abs. 2 VwVfG");
      case ReturnDraft c ->
          unsigned(state)
              ? Act.of(new DraftReturned(c.caseId(), c.remarks()))
              : Act.refused("no-draft", "there is no draft that waits for a signature");
      case SignDecision c -> sign(c, state, moment);
      case NotifyDecision c ->
          state.draft() instanceof Draft(var result, _, var signed) && signed
              ? past(
                      "/on",
                      c.on(),
                      moment,
                      Act.of(new DecisionNotified(c.caseId(), result, c.channel(), c.on())))
                  .because(List.of("§ 41 VwVfG"))
              : Act.refused("not-signed", "there is no signed decision to notify");
      case FileObjection c ->
          past(
                  "/receivedOn",
                  c.receivedOn(),
                  moment,
                  Act.of(new ObjectionFiled(c.caseId(), c.receivedOn(), c.text())))
              .unless(
                  state.decisionNotified() != null,
                  "no-decision",
                  "there is no notified decision to object to",
                  "§ 70 VwGO")
              .because(List.of("§ 70 VwGO"));
      case WithdrawApplication c ->
          Act.of(new ApplicationWithdrawn(c.caseId(), c.reason()))
              .unless(
                  state.decisionNotified() == null,
                  "decision-notified",
                  "the decision has been notified; the application can no longer be withdrawn");
      case ForwardCase c ->
          Act.of(new CaseForwarded(c.caseId(), c.toAuthority(), c.reason()))
              .unless(
                  !c.toAuthority().equals(state.opened().authority()),
                  "same-authority",
                  "the case is with this authority",
                  "§ 3 VwVfG");
      case PlaceHold c ->
          Act.of(new HoldPlaced(c.caseId(), c.reason()))
              .unless(!state.held(), "already-held", "a hold lies on the case already");
      case LiftHold c ->
          Act.of(new HoldLifted(c.caseId()))
              .unless(state.held(), "not-held", "no hold lies on the case");
      case AddNote c -> Act.of(new NoteAdded(c.caseId(), c.text()));
      case CloseCase c -> close(c, definition);
      case ReopenCase c ->
          state.end() == null
              ? Act.refused("not-ended", "the case is open")
              : Act.of(new CaseReopened(c.caseId(), c.reason()));
      case ChangeDefinitionVersion c -> change(c, state, procedures);
    };
  }

  private static Act claim(ClaimCase c, Proceeding state, Moment moment) {
    return Act.of(new CaseAssigned(c.caseId(), moment.person()))
        .unless(
            state.assignee() == null,
            "already-assigned",
            "the case is with %s; it has to be released or assigned".formatted(state.assignee()));
  }

  /** The signature is somebody else's: who drafted does not approve. */
  private static Act sign(SignDecision c, Proceeding state, Moment moment) {
    return state.draft() instanceof Draft(var result, var drafter, var signed) && !signed
        ? Act.of(new DecisionSigned(c.caseId(), result))
            .unless(
                !drafter.equals(moment.person()),
                "four-eyes-decision",
                "the draft is your own: somebody else has to sign it")
        : Act.refused("no-draft", "there is no draft that waits for a signature");
  }

  private static boolean unsigned(Proceeding state) {
    return state.draft() != null && !state.draft().signed();
  }

  private static Act close(CloseCase c, ProcedureDefinition definition) {
    return definition.outcomes().contains(c.outcome())
        ? Act.of(new CaseClosed(c.caseId(), c.outcome()))
        : Act.impossible(
            new Rejection.Invalid(
                List.of(
                    new Violation(
                        "/outcome",
                        "enum",
                        "must be one of " + definition.outcomes().stream().sorted().toList()))));
  }

  private static Act change(ChangeDefinitionVersion c, Proceeding state, Procedures procedures) {
    var procedure = state.opened().procedure();
    var target = procedures.find(procedure, c.version());
    if (target.isEmpty()) {
      return Act.refused(
          "unknown-version", "%s has no version %d".formatted(procedure, c.version()));
    }
    return Act.of(
            new DefinitionVersionChanged(
                c.caseId(), state.definitionVersion(), c.version(), state.state(), c.reason()))
        .unless(
            c.version() != state.definitionVersion(),
            "same-version",
            "the case follows version %d already".formatted(c.version()))
        .unless(
            target.get().states().stream().anyMatch(s -> s.id().equals(state.state())),
            "unknown-state",
            "version %d knows no state %s".formatted(c.version(), state.state()));
  }

  private static Act future(String pointer, LocalDate day, Moment moment, Act act) {
    return day.isBefore(moment.legalDate())
        ? Act.impossible(wrong(pointer, "minimum", "must not be before " + moment.legalDate()))
        : act;
  }

  private static Act past(String pointer, LocalDate day, Moment moment, Act act) {
    return day.isAfter(moment.today())
        ? Act.impossible(wrong(pointer, "maximum", "must not be after today, " + moment.today()))
        : act;
  }

  private static Rejection wrong(String pointer, String rule, String message) {
    return new Rejection.Invalid(List.of(new Violation(pointer, rule, message)));
  }
}

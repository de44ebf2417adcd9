package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.proceeding.ProceedingCommand;
import aktenlauf.shared.proceeding.ProceedingCommand.*;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The common commands that need no look at the definition's steps. */
final class CommonActs {
  private static final String OTHER_OBJECTOR = "objector-not-applicant";

  private final Procedures procedures;
  private final Deadlines deadlines;

  CommonActs(Procedures procedures, Deadlines deadlines) {
    this.procedures = procedures;
    this.deadlines = deadlines;
  }

  Act of(
      ProceedingCommand command, Proceeding state, ProcedureDefinition definition, Moment moment) {
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
          NamedDays.future(
              "/until",
              c.until(),
              moment,
              Act.of(new DocumentsDemanded(c.caseId(), c.until(), c.documents())));
      case SupplyDocuments c -> Filing.supply(c, state);
      case FileDocument c -> Filing.file(c, state);
      case FileNotice c -> Filing.file(c);
      case LinkCase c -> Links.of(c, state);
      case SendHearing c ->
          NamedDays.future(
                  "/until",
                  c.until(),
                  moment,
                  Act.of(new HearingSent(c.caseId(), c.until(), c.text())))
              .because(List.of("§ 28 VwVfG"));
      case RecordStatement c -> Act.of(new StatementRecorded(c.caseId(), c.text()));
      case SuspendProceedings c ->
          Act.of(new ProceedingsSuspended(c.caseId(), c.basis(), c.reason()))
              .and(deadlines.suspended(c.caseId(), state, c.basis(), moment.legalDate()))
              .unless(!state.suspended(), "already-suspended", "the proceedings are suspended");
      case ResumeProceedings c ->
          Act.of(new ProceedingsResumed(c.caseId()))
              .and(deadlines.resumed(c.caseId(), state, moment.legalDate()))
              .unless(state.suspended(), "not-suspended", "the proceedings are not suspended");
      case DraftDecision _, ReturnDraft _, SignDecision _, NotifyDecision _ ->
          DecisionActs.of(command, state, moment);
      case FileObjection c ->
          NamedDays.past(
                  "/receivedOn",
                  c.receivedOn(),
                  moment,
                  Act.of(
                      new ObjectionFiled(
                          c.caseId(), c.receivedOn(), c.applicants() ? c.text() : null)))
              .unless(
                  c.applicants(),
                  OTHER_OBJECTOR,
                  "only the applicant objects in this procedure, not " + c.by(),
                  "§ 70 VwGO")
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
                  "the decision has been notified; the application can no longer be withdrawn")
              .and(met(c.caseId(), state, moment, d -> true));
      case ForwardCase c ->
          Act.of(new CaseForwarded(c.caseId(), c.toAuthority(), c.reason()))
              .unless(
                  !c.toAuthority().equals(state.opened().authority()),
                  "same-authority",
                  "the case is with this authority",
                  "§ 3 VwVfG")
              .and(met(c.caseId(), state, moment, d -> true));
      case PlaceHold c ->
          Act.of(new HoldPlaced(c.caseId(), c.reason()))
              .unless(!state.held(), "already-held", "a hold lies on the case already");
      case LiftHold c ->
          Act.of(new HoldLifted(c.caseId()))
              .unless(state.held(), "not-held", "no hold lies on the case");
      case RecordFeePayment c -> PaymentActs.paid(c, state, moment);
      case RefundFee c -> PaymentActs.refunded(c, state, moment);
      case RecordConflictOfInterest c -> Conflicts.record(c, state, moment);
      case LiftConflictOfInterest c -> Conflicts.lift(c, state, moment);
      case AddNote c -> Act.of(new NoteAdded(c.caseId(), c.text()));
      case CloseCase c ->
          close(c, definition).and(met(c.caseId(), state, moment, d -> !outlives(d)));
      case ReopenCase c ->
          state.end() == null
              ? Act.refused("not-ended", "the case is open")
              : Act.of(new CaseReopened(c.caseId(), c.reason()));
      case ChangeDefinitionVersion c -> change(c, state);
      case ExpireDeadline c -> expire(c, state, moment);
    };
  }

  private static Act claim(ClaimCase c, Proceeding state, Moment moment) {
    return Act.of(new CaseAssigned(c.caseId(), moment.person()))
        .unless(
            state.assignee() == null,
            "already-assigned",
            "the case is with %s; it has to be released or assigned".formatted(state.assignee()));
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

  private Act change(ChangeDefinitionVersion c, Proceeding state) {
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

  /** A closed case still becomes final, and its permit still lapses. */
  private static boolean outlives(Deadline d) {
    return Set.of("final", "lapse").contains(d.effect());
  }

  private static List<DeadlineMet> met(
      CaseId caseId, Proceeding state, Moment moment, Predicate<Deadline> which) {
    return state.openDeadlines().stream()
        .filter(which)
        .map(d -> Deadlines.met(caseId, d, moment.legalDate()))
        .toList();
  }

  /** What the clock believes is checked again: it may have come too late, or twice. */
  private static Act expire(ExpireDeadline c, Proceeding state, Moment moment) {
    var deadline = state.deadlines().get(c.deadline());
    if (deadline == null || !deadline.running() || !deadline.due().equals(c.due())) {
      return Act.refused("deadline-not-running", "no deadline of that name and day runs");
    }
    return moment.today().isAfter(deadline.due())
        ? Act.of(Deadlines.expired(c.caseId(), deadline)).because(deadlines(deadline))
        : Act.refused("deadline-not-passed", "the day has not passed");
  }

  /** Paragraphs of the step that set the length. */
  private static List<String> deadlines(Deadline deadline) {
    return deadline.explanation().stream()
        .flatMap(s -> s.legalBasis().stream())
        .distinct()
        .toList();
  }
}

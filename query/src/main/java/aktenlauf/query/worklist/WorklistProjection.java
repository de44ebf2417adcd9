package aktenlauf.query.worklist;

import static aktenlauf.query.worklist.WorklistRow.NOBODY;

import aktenlauf.query.fees.Account;
import aktenlauf.query.kernel.Projection;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.CompletenessConfirmed;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DeemedApprovalOccurred;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DeemedWithdrawalOccurred;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.JudgmentRecorded;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ObjectionDecided;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitLapsed;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitRevoked;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitWithdrawn;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Fact;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.State;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the work list knows of each case. */
public final class WorklistProjection implements Projection<WorklistRow> {
  private static final int MOST_URGENT = 9;

  private final Procedures procedures;

  public WorklistProjection(Procedures procedures) {
    this.procedures = procedures;
  }

  @Override
  public String name() {
    return "worklist";
  }

  @Override
  public int shape() {
    return 1;
  }

  @Override
  public Class<WorklistRow> document() {
    return WorklistRow.class;
  }

  @Override
  public Optional<String> documentId(Recorded recorded) {
    return Optional.of(recorded.caseId().value());
  }

  @Override
  public List<Index> indexes() {
    return WorklistOrders.INDEXES;
  }

  @Override
  public WorklistRow apply(@Nullable WorklistRow before, Recorded recorded) {
    if (recorded.event() instanceof ApplicationSubmitted e) {
      return opened(e, recorded);
    }
    if (before == null) {
      throw new IllegalStateException(
          "%s of %s comes before the application".formatted(recorded.type(), recorded.caseId()));
    }
    var after =
        switch (recorded.event()) {
          case ProceedingEvent e ->
              drafts(after(before, e, recorded.envelope().legalDate()), e, recorded.envelope());
          // The demand is settled, whether or not every paper came.
          case CompletenessConfirmed _, DeemedWithdrawalOccurred _ ->
              before.with(before.waiting().settled()).with(before.awaits().confirmed());
          // What the law decides needs no signature any more.
          case DeemedApprovalOccurred _ ->
              before.with(before.awaits().undrafted(before.receivedOn()));
          case PermitLapsed _, PermitWithdrawn _, PermitRevoked _ ->
              before.with(before.awaits().over());
          case JudgmentRecorded e when !e.effect().equals("stands") ->
              before.with(before.awaits().over());
          case ObjectionDecided e when e.effect() != null -> before.with(before.awaits().over());
          default -> before;
        };
    var neighbours = Unserved.after(after.awaits().neighbours(), recorded.event());
    return (neighbours == null ? after : after.with(after.awaits().with(neighbours)))
        .with(
            after
                .waiting()
                .plate(PlateMissing.after(after.waiting().plate(), recorded.event()))
                .toNote(UntilNoted.after(after.waiting().toNote(), recorded)))
        .with(account(before.account(), recorded.event()))
        .at(recorded.version(), recorded.position());
  }

  private static @Nullable Account account(@Nullable Account before, Fact event) {
    var after = (before == null ? Account.EMPTY : before).after(event);
    return after.equals(Account.EMPTY) ? null : after;
  }

  private WorklistRow after(WorklistRow row, ProceedingEvent event, LocalDate on) {
    var waiting = row.waiting();
    return switch (event) {
      case ApplicationSubmitted _ -> row;
      case CaseAssigned e -> row.assigned(e.assignee());
      case CaseReleased _ -> row.assigned(NOBODY);
      case DocumentsDemanded e ->
          row.with(waiting.demanded(e.documents().stream().map(DemandedDocument::type).toList()));
      case DocumentsSupplied e -> row.with(waiting.supplied(e.documents()));
      case HearingSent _ -> row.with(waiting.hearing(true));
      case StatementRecorded _ -> row.with(waiting.hearing(false));
      case ProceedingsSuspended _ -> row.with(waiting.suspended(true));
      case ProceedingsResumed _ -> row.with(waiting.suspended(false));
      case DecisionNotified _ -> row.with(waiting.decided());
      case ApplicationWithdrawn _, CaseForwarded _ -> row.ended(null);
      case CaseClosed _ -> row.ended(on);
      case CaseReopened _ -> row.reopened();
      case DefinitionVersionChanged e ->
          row.with(e.state(), waiting.state(waitingFor(row.procedure(), e.to(), e.state())));
      case StepCompleted e -> row.with(e.state(), waiting.state(e.waitingFor()));
      case StateEntered e -> row.with(e.state(), waiting.state(e.waitingFor()));
      case DocumentFiled _,
          NoticeIssued _,
          CaseLinked _,
          DecisionDrafted _,
          DraftReturned _,
          DecisionSigned _,
          ObjectionFiled _,
          RemedyInstructionLacking _,
          HoldPlaced _,
          HoldLifted _,
          ConflictOfInterestRecorded _,
          ConflictOfInterestLifted _,
          ActedAsDeputy _,
          FeePaymentRecorded _,
          FeeRefunded _,
          NoteAdded _ ->
          row;
      case DeadlineStarted _,
          DeadlineExtended _,
          DeadlineSuspended _,
          DeadlineResumed _,
          DeadlineRecomputed _,
          DeadlineMet _,
          DeadlineExpired _ ->
          row.with(row.days().after(event));
    };
  }

  private static WorklistRow drafts(WorklistRow row, ProceedingEvent event, Envelope envelope) {
    return switch (event) {
      case DecisionDrafted _ ->
          row.with(row.awaits().drafted(envelope.legalDate(), envelope.person()));
      case DraftReturned _, DecisionSigned _ -> row.with(row.awaits().undrafted(row.receivedOn()));
      case DecisionNotified e when e.result().equals("granted") ->
          row.with(row.awaits().permitted(envelope.legalDate()));
      default -> row;
    };
  }

  private boolean confirms(ApplicationSubmitted e) {
    return procedures
        .find(e.procedure(), e.procedureVersion())
        .filter(d -> d.commands().contains("confirm-completeness"))
        .isPresent();
  }

  private WorklistRow opened(ApplicationSubmitted e, Recorded recorded) {
    var waiting = Waiting.in(waitingFor(e.procedure(), e.procedureVersion(), e.state()));
    var days = DueDays.of(e.due(), e.dueRule());
    return new WorklistRow(
        e.caseId().value(),
        recorded.version(),
        recorded.position(),
        e.fileNumber().value(),
        e.externalReference(),
        e.procedure(),
        recorded.envelope().authority(),
        e.unit(),
        e.receivedOn(),
        days.next().due(),
        days.next().rule(),
        priority(e.facts()),
        SearchTerms.of(
            e.fileNumber().value(),
            e.externalReference(),
            e.applicant(),
            e.application(),
            e.facts()),
        e.state(),
        NOBODY,
        true,
        waiting.next(),
        waiting,
        days,
        Share.of(e.unit(), NOBODY, e.receivedOn(), null),
        Awaiting.from(e.receivedOn(), confirms(e)),
        null);
  }

  private String waitingFor(String procedure, int version, String state) {
    return procedures
        .find(procedure, version)
        .flatMap(d -> d.state(state))
        .map(State::waitingFor)
        .orElse("clerk");
  }

  private static int priority(Map<String, Object> facts) {
    return facts.get("priority") instanceof Number n
        ? Math.clamp(n.longValue(), 0, MOST_URGENT)
        : 0;
  }
}

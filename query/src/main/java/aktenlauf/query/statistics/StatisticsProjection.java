package aktenlauf.query.statistics;

import aktenlauf.query.kernel.Projection;
import aktenlauf.query.statistics.CaseFacts.End;
import aktenlauf.shared.buildinglaw.BuildingLawEvent;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.procedure.FourEyes;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What figures need to know of each case. */
public final class StatisticsProjection implements Projection<CaseFacts> {
  private static final String DECISION = "saechsbo-69-4-decision";

  private final Procedures procedures;

  public StatisticsProjection(Procedures procedures) {
    this.procedures = procedures;
  }

  @Override
  public String name() {
    return "statistics";
  }

  @Override
  public int shape() {
    return 1;
  }

  @Override
  public Class<CaseFacts> document() {
    return CaseFacts.class;
  }

  @Override
  public Optional<String> documentId(Recorded recorded) {
    return Optional.of(recorded.caseId().value());
  }

  @Override
  public List<Index> indexes() {
    return List.of(Index.on("procedure", "year"), Index.on("year"));
  }

  @Override
  public CaseFacts apply(@Nullable CaseFacts before, Recorded recorded) {
    if (recorded.event() instanceof ApplicationSubmitted e) {
      return CaseFacts.received(
              e.caseId().value(),
              e.procedure(),
              recorded.envelope().authority(),
              e.unit(),
              e.receivedOn(),
              e.due())
          .under(rules(e.procedure(), e.procedureVersion()))
          .at(recorded.version(), recorded.position());
    }
    if (before == null) {
      throw new IllegalStateException(
          "%s of %s comes before the application".formatted(recorded.type(), recorded.caseId()));
    }
    var after =
        switch (recorded.event()) {
          case ProceedingEvent e -> after(before, e, recorded);
          case BuildingLawEvent.DeemedApprovalOccurred _ -> before.deemedApproved();
          case BuildingLawEvent.PermitGranted _ ->
              before.did("grant-permit", recorded.envelope().person());
          case BuildingLawEvent.PermitRefused _ ->
              before.did("refuse-permit", recorded.envelope().person());
          default -> before;
        };
    return after.at(recorded.version(), recorded.position());
  }

  private CaseFacts after(CaseFacts facts, ProceedingEvent event, Recorded recorded) {
    var on = recorded.envelope().legalDate();
    var person = recorded.envelope().person();
    return switch (event) {
      case CaseClosed _ -> facts.ended(End.CLOSED, on);
      case ApplicationWithdrawn _ -> facts.ended(End.WITHDRAWN, on);
      case CaseForwarded _ -> facts.ended(End.FORWARDED, on);
      case CaseReopened _ -> facts.ended(End.OPEN, null);
      case ObjectionFiled _ -> facts.objected();
      case StepCompleted e -> facts.did(e.step(), person);
      case DecisionDrafted _ -> facts.did("draft-decision", person);
      case DecisionSigned _ -> facts.did("sign-decision", person);
      case DefinitionVersionChanged e -> facts.under(rules(facts.procedure(), e.to()));
      case ApplicationSubmitted _,
          CaseAssigned _,
          CaseReleased _,
          DocumentsDemanded _,
          DocumentsSupplied _,
          DocumentFiled _,
          HearingSent _,
          StatementRecorded _,
          ProceedingsSuspended _,
          ProceedingsResumed _,
          DraftReturned _,
          DecisionNotified _,
          RemedyInstructionLacking _,
          HoldPlaced _,
          HoldLifted _,
          ConflictOfInterestRecorded _,
          ConflictOfInterestLifted _,
          ActedAsDeputy _,
          FeePaymentRecorded _,
          FeeRefunded _,
          NoteAdded _,
          NoticeIssued _,
          CaseLinked _,
          StateEntered _,
          DeadlineStarted _,
          DeadlineExtended _,
          DeadlineSuspended _,
          DeadlineResumed _,
          DeadlineRecomputed _ ->
          facts;
      case DeadlineMet e -> e.rule().equals(DECISION) ? facts.decided(false) : facts;
      case DeadlineExpired e -> e.rule().equals(DECISION) ? facts.decided(true) : facts;
    };
  }

  private List<FourEyes> rules(String procedure, int version) {
    return procedures.find(procedure, version).map(ProcedureDefinition::fourEyes).orElse(List.of());
  }
}

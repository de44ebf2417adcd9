package aktenlauf.command.proceeding;

import aktenlauf.command.proceeding.Proceeding.Draft;
import aktenlauf.command.proceeding.Proceeding.End;
import aktenlauf.command.proceeding.Proceeding.FiledDocument;
import aktenlauf.command.proceeding.Proceeding.Opening;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How each fact changes what the rules know. */
final class Evolution {
  private Evolution() {}

  static Proceeding of(Proceeding before, ProceedingEvent event, Envelope envelope) {
    return switch (event) {
      case ApplicationSubmitted e -> opened(e, envelope.authority());
      case CaseAssigned e -> before.assigned(e.assignee());
      case CaseReleased _ -> before.assigned(null);
      case DocumentsDemanded _,
          DocumentsSupplied _,
          NoteAdded _,
          NoticeIssued _,
          CaseLinked _,
          ActedAsDeputy _,
          ObjectionFiled _,
          RemedyInstructionLacking _ ->
          before;
      case DocumentFiled e -> before.filed(filed(e, envelope), e.replaces());
      case HearingSent _ -> before.hearing(true);
      case StatementRecorded _ -> before.hearing(false);
      case ProceedingsSuspended _ -> before.suspended(true);
      case ProceedingsResumed _ -> before.suspended(false);
      case DecisionDrafted e ->
          before.drafted(new Draft(e.result(), envelope.person(), conditions(e), false));
      case DraftReturned _ -> before.drafted(null);
      case DecisionSigned e ->
          before.drafted(Objects.requireNonNull(before.draft()).withSignature());
      case DecisionNotified e -> before.notified(e.result());
      case FeePaymentRecorded e -> before.booked(before.payments().after(e));
      case FeeRefunded e -> before.booked(before.payments().after(e));
      case ConflictOfInterestRecorded e -> before.conflicted(e.person(), envelope.person());
      case ConflictOfInterestLifted e -> before.impartial(e.person());
      case ApplicationWithdrawn _ -> before.ended(End.WITHDRAWN);
      case CaseForwarded _ -> before.ended(End.FORWARDED);
      case HoldPlaced _ -> before.held(true);
      case HoldLifted _ -> before.held(false);
      case CaseClosed _ -> before.ended(End.CLOSED);
      case CaseReopened _ -> before.ended(null);
      case DefinitionVersionChanged e -> before.following(e.to(), e.state());
      case StateEntered e -> before.in(e.state());
      case DeadlineStarted e -> DeadlineEvolution.started(before, e);
      case DeadlineExtended e -> DeadlineEvolution.extended(before, e);
      case DeadlineSuspended e -> DeadlineEvolution.suspended(before, e);
      case DeadlineResumed e -> DeadlineEvolution.resumed(before, e);
      case DeadlineRecomputed e -> DeadlineEvolution.recomputed(before, e);
      case DeadlineMet e -> DeadlineEvolution.met(before, e);
      case DeadlineExpired e -> DeadlineEvolution.expired(before, e);
      case StepCompleted e -> before.completed(e.step(), envelope.person()).in(e.state());
    };
  }

  static Proceeding opened(ApplicationSubmitted e, String authority) {
    var opening =
        new Opening(
            e.fileNumber().value(),
            e.procedure(),
            authority,
            e.unit(),
            e.receivedOn(),
            merged(e.facts(), e.application()));
    return new Proceeding(
        opening,
        e.state(),
        e.procedureVersion(),
        null,
        null,
        false,
        false,
        false,
        Map.of(),
        null,
        null,
        Map.of(),
        Map.of(),
        Payments.NONE,
        Map.of(),
        null);
  }

  private static FiledDocument filed(DocumentFiled e, Envelope envelope) {
    return new FiledDocument(
        e.documentId(),
        e.type(),
        e.fileVersion(),
        e.sha256(),
        e.size(),
        envelope.commandId(),
        true);
  }

  private static List<String> conditions(DecisionDrafted e) {
    return Objects.requireNonNullElse(e.conditions(), List.of());
  }

  /** An erased person's fields are gone; what is left is enough for the rules to go on. */
  private static Map<String, Object> merged(
      Map<String, Object> facts, @Nullable Map<String, Object> personal) {
    var all = new HashMap<>(facts);
    if (personal != null) {
      all.putAll(personal);
    }
    return all;
  }
}

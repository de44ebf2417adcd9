package aktenlauf.query.testing;

import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.buildinglaw.Neighbour;
import aktenlauf.shared.calendar.Bilingual;
import aktenlauf.shared.calendar.Step;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.notices.RemedyInstruction;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import aktenlauf.shared.proceeding.SuppliedDocument;
import aktenlauf.shared.residence.Difference;
import aktenlauf.shared.residence.ResidenceEvent.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Histories of every kind of event, in an order drawn at random: more than any rule allows. */
public final class EveryEvent {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 16);
  private static final String DECISION = "saechsbo-69-4-decision";
  private static final List<Step> STEPS =
      List.of(
          new Step(
              Step.Kind.LENGTH,
              DAY,
              List.of("§ 188 Abs. 2 BGB"),
              new Bilingual("drei Monate", "three months")));
  private static final List<Function<CaseId, CaseEvent>> KINDS =
      List.of(
          id -> new CaseAssigned(id, "paula"),
          CaseReleased::new,
          id ->
              new DocumentsDemanded(
                  id,
                  DAY,
                  List.of(new DemandedDocument("insurance"), new DemandedDocument("pedigree"))),
          id ->
              new DocumentsSupplied(
                  id, List.of(new SuppliedDocument("insurance", null, "ab12", DAY))),
          id -> filed(id, "d-1", null, 1),
          id -> filed(id, "d-2", "d-1", 2),
          EveryEvent::notice,
          id -> new HearingSent(id, DAY, "Please comment."),
          id -> new StatementRecorded(id, null),
          id -> new ProceedingsSuspended(id, "§ 94 VwGO", "another case"),
          ProceedingsResumed::new,
          id -> new DecisionDrafted(id, "granted", "text", List.of("on a lead")),
          id -> new DraftReturned(id, "unclear"),
          id -> new DecisionSigned(id, "granted"),
          id -> new DecisionNotified(id, "granted", "post", DAY),
          id -> new RemedyInstructionLacking(id, "missing"),
          id -> new ObjectionFiled(id, DAY, "no"),
          id -> new ApplicationWithdrawn(id, null),
          id -> new CaseForwarded(id, "14729000", "competence"),
          id -> new HoldPlaced(id, "audit"),
          HoldLifted::new,
          id -> new NoteAdded(id, "internal"),
          id -> new ConflictOfInterestRecorded(id, "clara", "relative", "a brother"),
          id -> new ConflictOfInterestLifted(id, "clara", "only the same name"),
          id -> new ActedAsDeputy(id, "bernd", "clara", "signatory", "grant-permit", DAY, DAY),
          id -> new FeePaymentRecorded(id, "95.00", "K-1", DAY),
          id -> new FeeRefunded(id, "5.00", "K-2", DAY, "too much"),
          id -> new CaseClosed(id, "granted"),
          id -> new CaseReopened(id, "new facts"),
          id -> new DefinitionVersionChanged(id, 1, 2, "asking", null),
          id ->
              new StepCompleted(
                  id, "assess", "done", "granted", "clerk", Map.of("a", 1), Map.of("b", 1.5)),
          id -> new StepCompleted(id, "approve", "done", "checking", "clerk", Map.of(), null),
          id -> new StateEntered(id, "asking", "other"),
          id -> new DeadlineExtended(id, DECISION, DECISION, DAY, DAY, DAY, 1, STEPS),
          id -> new DeadlineSuspended(id, DECISION, DECISION, DAY, "§ 15 BauGB", 5),
          id -> new DeadlineResumed(id, DECISION, DECISION, DAY, DAY, DAY, DAY, STEPS),
          id ->
              new DeadlineRecomputed(
                  id, DECISION, DECISION, DAY, DAY, DAY, DAY, DAY, "x", "alarm", STEPS),
          id -> new DeadlineMet(id, DECISION, DECISION, DAY),
          id -> new DeadlineExpired(id, DECISION, DECISION, DAY, "fiction"),
          id -> new CompletenessConfirmed(id, DAY),
          id -> new ConfirmedReceiptDateCorrected(id, DAY, DAY.minusDays(1), null),
          id -> new DefectsNotified(id, DAY, true, List.of("no site plan")),
          id -> new DeemedWithdrawalOccurred(id, DAY),
          id -> new ProcedureDetermined(id, "a", "b", "why"),
          id -> new AmendmentEffectRecorded(id, id, true, DAY, "why"),
          id -> new OpinionRequested(id, "opinion-1", "Umweltamt", "opinion", DAY, null),
          id ->
              new OpinionReceived(
                  id, "opinion-1", "conditions", DAY, true, false, "internal opinion"),
          id -> new OpinionDeemedGiven(id, "opinion-1", DAY),
          id -> new OpinionPrecluded(id, "opinion-1", DAY),
          id -> new ConsentRequested(id, "36", DAY),
          id -> new ConsentGiven(id, "36", DAY, null),
          id -> new ConsentRefused(id, "36", DAY, "no"),
          id -> new ConsentDeemedGiven(id, "36", DAY),
          id -> new ConsentReplaced(id, "36", "unlawful"),
          id ->
              new NeighboursNotified(
                  id,
                  List.of("n1", "n2"),
                  false,
                  DAY,
                  List.of(new Neighbour("n1", "Nachbarin", null), new Neighbour("n2", null, "x"))),
          id -> new ObjectionReceived(id, "n1", DAY, true, "too high"),
          id -> new NeighbourConsented(id, "n2", DAY),
          id -> new ObjectionPeriodExpired(id, DAY, false),
          id -> new DecisionPeriodExtended(id, DAY, "complexity", "two experts are asked"),
          id ->
              new PermitGranted(
                  id,
                  "permit",
                  DAY,
                  List.of("p"),
                  List.of("ab12"),
                  "95.00",
                  "10. SächsKVZ",
                  List.of("on a lead")),
          id -> new PermitRefused(id, "permit", DAY, null),
          id -> new DeemedApprovalOccurred(id, DAY, List.of("p"), List.of("§ 6 SächsBO")),
          id -> new FictionCertificateIssued(id, DAY, DAY, List.of("gemeinde")),
          id -> new DecisionOverdue(id, DAY),
          id -> new DecisionBecameFinal(id, DAY),
          id -> new ObjectionRegistered(id, "objection-1", DAY, DAY.minusDays(1), true),
          id -> new ObjectionReinstated(id, "objection-1", DAY, "ill"),
          id -> new ObjectionPassedOn(id, "objection-1", "Landesdirektion", DAY),
          id -> new ObjectionDecided(id, "objection-1", "rejected", DAY, null, "no"),
          id -> new ActionFiled(id, "objection-1", DAY),
          id -> new ObjectorNamed(id, "objection-1", "neighbour", "n1", "too near"),
          id -> new NeighbourServed(id, "n1", "formal-service", DAY, DAY, DAY, "correct"),
          id -> new PermitAnnounced(id, DAY, "missing"),
          id -> new JudgmentRecorded(id, "objection-1", "dismissed", DAY, "stands", "VG", "4 K"),
          id -> new HearingDispensedWith(id, "imminent-danger", "it may fall"),
          id -> new PermitLapsed(id, DAY),
          id -> new PermitWithdrawn(id, DAY, null),
          id -> new PermitRevoked(id, DAY, "why"),
          id -> new PermitExtended(id, DAY, DAY),
          id -> new ConstructionStartNotified(id, DAY),
          id -> new CompletionNotified(id, DAY),
          id -> new UseNotified(id, DAY),
          id -> new WorkInterrupted(id, DAY),
          id -> new WorkResumed(id, DAY),
          id -> new FeeAssessed(id, "neighbours", "120.00", null, DAY),
          id -> new ConsentPeriodExtended(id, "36a", DAY, "the public"),
          id -> new UnpermittedWorkDetermined(id, true, "the shell stood"),
          id ->
              new FeeComputed(
                  id, "permit-full", "rohbausumme", "9.00", 100, "8.50", 2, "190.00", null),
          id -> new TerminationNoticeIssued(id, "n-1"),
          id -> new CaseLinked(id, id, "BAU-1", "extension", DAY, null),
          id -> new StartPermitted(id, DAY),
          id -> new StartProhibited(id, "§ 62 SächsBO", null),
          id -> new BaulastEntered(id, "17", DAY, List.of("p"), "text"),
          id -> new BaulastDeleted(id, DAY, null),
          id -> new BauherrChanged(id, DAY, "Neue Bauherrin"),
          id -> new MoveNotified(id, "move-in", DAY, true, List.of("p1", "p2")),
          id -> new IdentityChecked(id, "eid"),
          id -> new PrefillReceived(id, "14612000", List.of("spouse"), null),
          id -> new PrefillUnanswered(id, "14612000"),
          id -> new DiscrepancyFound(id, "p1", "birthName", "Schmidt", null),
          id -> new ClashFound(id, "p2", "registered-elsewhere", "clerk", null),
          id -> new ClarificationOpened(id, List.of("p2"), List.of("registered-elsewhere")),
          id -> new ClarificationResolved(id, "cleared up"),
          id -> new HousingConfirmed(id, "document", DAY, null),
          id -> new HousingConfirmationRefused(id, "no answer"),
          id -> new HousingInquiryRecorded(id, "denied", null),
          id -> new CodeLetterSent(id, DAY, "4T7KQ2ZM"),
          id -> new CodeLetterConfirmed(id, DAY),
          id -> new WrongCodeTold(id, DAY),
          id -> new PersonRegistered(id, "p1", DAY, DAY),
          id -> new DwellingStatusSet(id, "p1", "new", "sole", DAY),
          id -> new DeregistrationNoted(id, List.of("p1"), DAY),
          id -> new PersonDeregistered(id, "p1", DAY),
          id -> new PersonRegisteredExOfficio(id, "p2", DAY, DAY, "why"),
          id -> new BackNotificationSent(id, "14612000", DAY),
          id ->
              new BackNotificationEvaluated(
                  id,
                  "14612000",
                  DAY,
                  List.of("birthName"),
                  List.of(new Difference("p1", "birthName", "a", "b"))),
          id -> new BackNotificationOverdue(id, DAY),
          id -> new BackNotificationUnanswered(id, DAY, "14612000"),
          id -> new InformationBlockSet(id, "block-1", List.of("p1", "p2"), DAY, DAY, null),
          id -> new InformationBlockExtended(id, "block-1", DAY, null),
          id -> new InformationBlockLifted(id, "block-1", List.of("p1"), null),
          id -> new InformationBlockExpired(id, "block-1", DAY),
          id -> new InformationBlockPassedOn(id, "14612000", DAY, "block-1", DAY.plusYears(2)),
          id -> new TransmissionBlockEntered(id, List.of("p1"), List.of("parties")),
          id -> new PersonInformedOfRequest(id, "p1", DAY, "Inkasso"),
          id -> new RecordCorrected(id, "p1", "birthName", "a", "b"),
          id -> new RegistrationConfirmationIssued(id, List.of("p1"), DAY),
          id -> new ChipUpdateReleased(id, List.of("p1")),
          id -> new StickerOrdered(id, List.of("p1")),
          id -> new OffenceReported(id, "late-notice"));

  private EveryEvent() {}

  private static CaseEvent filed(
      CaseId id, String documentId, @Nullable String replaces, int version) {
    return new DocumentFiled(
        id, documentId, "insurance", version, replaces, "application/pdf", 9, "cd34", "scan.pdf");
  }

  private static CaseEvent notice(CaseId id) {
    var remedy =
        new RemedyInstruction("Stadt Leipzig", "Leipzig", "§ 70 VwGO", "P1M", "r/b", 1, "12ab");
    return new NoticeIssued(
        id, "n-1", "refusal", "notices/refusal", 1, remedy, "ef56", 9, "application/pdf", 3);
  }

  /** A case that has seen every kind of event at least once. */
  public static List<Recorded> history(long seed) {
    var random = new Random(seed);
    var history = History.of((int) seed).submitted();
    history.clerk(id ->
        new DeadlineStarted(
            id, DECISION, DECISION, DAY, DAY, DAY, DAY, "fiction", "DOG-1", "taxes", STEPS));
    var kinds = new java.util.ArrayList<>(KINDS);
    for (int i = 0; i < 17; i++) {
      kinds.add(KINDS.get(random.nextInt(KINDS.size())));
    }
    java.util.Collections.shuffle(kinds, random);
    for (int i = 0; i < kinds.size(); i++) {
      history.on(History.RECEIVED.plusDays(i));
      history.clerk(random.nextBoolean() ? "paula" : "clara", kinds.get(i));
    }
    return history.events();
  }
}

package aktenlauf.query.testing;

import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.notices.RemedyInstruction;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import aktenlauf.shared.proceeding.SuppliedDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Histories of every kind of event, in an order drawn at random: more than any rule allows. */
public final class EveryEvent {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 16);
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
          id -> new ObjectionFiled(id, DAY, "no"),
          id -> new ApplicationWithdrawn(id, null),
          id -> new CaseForwarded(id, "14729000", "competence"),
          id -> new HoldPlaced(id, "audit"),
          HoldLifted::new,
          id -> new NoteAdded(id, "internal"),
          id -> new CaseClosed(id, "granted"),
          id -> new CaseReopened(id, "new facts"),
          id -> new DefinitionVersionChanged(id, 1, 2, "asking", null),
          id ->
              new StepCompleted(
                  id, "assess", "done", "granted", "clerk", Map.of("a", 1), Map.of("b", 1.5)),
          id -> new StepCompleted(id, "approve", "done", "checking", "clerk", Map.of(), null));

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

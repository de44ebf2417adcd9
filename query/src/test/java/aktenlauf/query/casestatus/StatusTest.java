package aktenlauf.query.casestatus;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.testing.DogTax;
import aktenlauf.query.testing.History;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import aktenlauf.shared.proceeding.SuppliedDocument;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a citizen reads after which events. */
class StatusTest {
  private static final LocalDate NEXT_DAY = History.RECEIVED.plusDays(1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 12, 16);

  private final History history = History.of(1).submitted().on(NEXT_DAY);

  private Map<String, @Nullable Object> status(Language language) {
    Wording wording = (code, l, values) -> code + new TreeMap<>(values);
    var rendering =
        new StatusRendering(
            DogTax.PROCEDURES,
            wording,
            new Notification(4, day -> day.getDayOfWeek().getValue() < 6),
            InstantSource.system());
    return rendering.json(
        MemoryReads.applied(new CaseStatusProjection(DogTax.PROCEDURES), history.events()),
        language);
  }

  private Map<String, @Nullable Object> status() {
    return status(Language.DE);
  }

  private void shows(String code) {
    assertThat(status()).containsEntry("status", code);
  }

  private void step(String state) {
    history.clerk(
        id -> new StepCompleted(id, "assess", "done", state, "clerk", Map.of(), Map.of()));
  }

  private void demand(LocalDate until, String type) {
    history.clerk(id -> new DocumentsDemanded(id, until, List.of(new DemandedDocument(type))));
  }

  @Test
  void theApplicantSeesWhatTheApplicantSentInItsNewestVersion() {
    assertThat(status()).containsEntry("documents", List.of());
    history
        .applicant(id ->
            new DocumentFiled(id, "D1", "insurance", 1, null, "application/pdf", 9, "ab", "a.pdf"))
        .clerk(id -> new DocumentFiled(id, "D2", "memo", 1, null, "text/plain", 9, "cd", "b.txt"));
    shows("RECEIVED");
    var first = List.of("D1 insurance 2026-11-24 1");
    assertThat(sent()).isEqualTo(first);
    history
        .on(LocalDate.of(2026, 11, 25))
        .applicant(id ->
            new DocumentFiled(id, "D3", "insurance", 2, "D1", "application/pdf", 9, "ef", "a.pdf"));
    shows("RECEIVED");
    assertThat(sent()).containsExactly("D3 insurance 2026-11-25 2");
    assertThat(status().toString()).doesNotContain("memo").doesNotContain("a.pdf");
  }

  private List<String> sent() {
    return ((List<?>) java.util.Objects.requireNonNull(status().get("documents")))
        .stream()
            .map(d -> (Map<?, ?>) d)
            .map(d ->
                "%s %s %s %s"
                    .formatted(
                        d.get("documentId"), d.get("type"), d.get("receivedOn"), d.get("version")))
            .toList();
  }

  @Test
  void anApplicationIsReceivedOnItsLegalDay() {
    assertThat(status())
        .containsEntry("status", "RECEIVED")
        .containsEntry("since", "2026-11-23")
        .containsEntry("text", "RECEIVED{date=23.11.2026, due=23.12.2026}")
        .containsEntry("nextStep", "Wir melden uns.")
        .containsEntry("legalDeadline", "2026-12-23")
        .containsEntry("expected", null)
        .containsEntry("decision", null)
        .containsEntry("outcome", null)
        .containsEntry("missing", List.of())
        .containsEntry("version", 1L);
    assertThat(status().get("office")).asString().contains("Steueramt");
    assertThat(status().get("fees"))
        .isEqualTo(
            List.of(Map.of("id", "tag", "title", "tag", "amount", "12.80", "currency", "EUR")));
  }

  @Test
  void theFirstActOfAClerkBeginsTheChecking() {
    history.clerk(id -> new CaseAssigned(id, "paula"));
    assertThat(status()).containsEntry("status", "CHECKING").containsEntry("since", "2026-11-24");
  }

  @Test
  void whatTheApplicantSendsBeforehandIsNoActOfTheAuthority() {
    history.applicant(id ->
        new DocumentsSupplied(id, List.of(new SuppliedDocument("insurance", null, null, null))));
    shows("RECEIVED");
  }

  @Test
  void notesAndHoldsDoNotShow() {
    history.clerk(id -> new NoteAdded(id, "secret"));
    history.clerk(id -> new HoldPlaced(id, "audit"));
    history.clerk(HoldLifted::new);
    assertThat(status()).containsEntry("status", "RECEIVED").containsEntry("version", 4L);
    assertThat(status().toString()).doesNotContain("secret").doesNotContain("audit");
  }

  @Test
  void draftsDoNotShow() {
    step("checking");
    var before = status();
    history.clerk(id -> new DecisionDrafted(id, "granted", "secret", List.of()));
    history.clerk(id -> new DraftReturned(id, "secret"));
    before.put("version", 4L);
    assertThat(status()).isEqualTo(before);
  }

  @Test
  void missingDocumentsAreAskedForUntilTheyCome() {
    demand(UNTIL, "insurance");
    demand(UNTIL.plusDays(7), "pedigree");
    assertThat(status())
        .containsEntry("status", "NEED_INFO")
        .containsEntry("text", "NEED_INFO{date=16.12.2026, due=23.12.2026}")
        .containsEntry("nextStep", null);
    assertThat(status().get("missing"))
        .isEqualTo(
            List.of(
                Map.of(
                    "document",
                    "insurance",
                    "title",
                    "Haftpflicht",
                    "until",
                    "2026-12-16",
                    "ifMissed",
                    "!"),
                Map.of(
                    "document",
                    "pedigree",
                    "title",
                    "pedigree",
                    "until",
                    "2026-12-23",
                    "ifMissed",
                    "!")));
    history
        .on(UNTIL)
        .applicant(id ->
            new DocumentsSupplied(
                id,
                List.of(
                    new SuppliedDocument("insurance", null, null, null),
                    new SuppliedDocument("pedigree", null, null, null))));
    assertThat(status())
        .containsEntry("status", "CHECKING")
        .containsEntry("since", "2026-12-16")
        .containsEntry("missing", List.of());
  }

  @Test
  void aHearingShowsItsDayUntilTheStatement() {
    history.clerk(id -> new HearingSent(id, UNTIL, "secret"));
    assertThat(status())
        .containsEntry("status", "HEARING")
        .containsEntry("text", "HEARING{date=16.12.2026, due=23.12.2026}");
    history.applicant(id -> new StatementRecorded(id, "words"));
    shows("CHECKING");
  }

  @Test
  void suspendedProceedingsArePausedWithTheReason() {
    history.clerk(id -> new ProceedingsSuspended(id, "§ 94 VwGO", "another case"));
    assertThat(status())
        .containsEntry("status", "PAUSED")
        .containsEntry("text", "PAUSED{date=24.11.2026, due=23.12.2026, reason=another case}");
    history.clerk(ProceedingsResumed::new);
    shows("CHECKING");
  }

  @Test
  void aGrantIsToldByItsNotificationOnly() {
    step("granted");
    shows("IN_PROGRESS");
    history.clerk(id -> new DecisionSigned(id, "granted"));
    shows("IN_PROGRESS");
    history.clerk(id -> new DecisionNotified(id, "granted", "portal", LocalDate.of(2026, 11, 18)));
    assertThat(status()).containsEntry("status", "GRANTED").containsEntry("since", "2026-11-18");
  }

  @Test
  void aStateThatSaysNothingOfTheResultIsDecidedAfterTheNotification() {
    history.clerk(id -> new DecisionNotified(id, "granted", "portal", NEXT_DAY));
    shows("DECIDED");
  }

  @ParameterizedTest
  @CsvSource({
    "portal, 2026-11-18, 2026-11-22, 2026-12-22",
    "post, 2026-11-18, 2026-11-22, 2026-12-22",
    "email, 2027-01-27, 2027-01-31, 2027-03-01",
    "counter, 2026-11-19, 2026-11-19, 2026-12-21",
    "counter, 2026-11-20, 2026-11-20, 2026-12-21"
  })
  void aDecisionCountsAsNotifiedByItsChannel(
      String channel, LocalDate on, String notifiedOn, String objectionUntil) {
    history.clerk(id -> new DecisionNotified(id, "granted", channel, on));
    assertThat(status().get("decision"))
        .isEqualTo(
            Map.of(
                "availableSince",
                on.toString(),
                "notifiedOn",
                notifiedOn,
                "objectionUntil",
                objectionUntil));
  }

  @Test
  void anObjectionShowsEvenAfterTheEndUntilTheCaseIsClosedAgain() {
    history.clerk(id -> new DecisionNotified(id, "refused", "post", NEXT_DAY));
    history.clerk(id -> new CaseClosed(id, "refused"));
    history.applicant(id -> new ObjectionFiled(id, UNTIL, "no"));
    assertThat(status()).containsEntry("status", "OBJECTION").containsEntry("since", "2026-12-16");
    history.clerk(id -> new CaseReopened(id, null));
    shows("OBJECTION");
    history.clerk(id -> new CaseClosed(id, "granted"));
    assertThat(status()).containsEntry("status", "CLOSED").containsEntry("outcome", "granted");
  }

  @Test
  void aWithdrawnCaseIsWithdrawn() {
    demand(UNTIL, "insurance");
    history.applicant(id -> new ApplicationWithdrawn(id, null));
    assertThat(status())
        .containsEntry("status", "WITHDRAWN")
        .containsEntry("outcome", null)
        .containsEntry("missing", List.of());
  }

  @Test
  void aForwardedCaseNamesTheOfficeThatGoesOn() {
    history.clerk(id -> new CaseForwarded(id, "14729000", "secret"));
    assertThat(status())
        .containsEntry("status", "FORWARDED")
        .containsEntry("text", "FORWARDED{date=24.11.2026, due=23.12.2026, office=14729000}");
  }

  @Test
  void theTimelineTellsChangesOnly() {
    history.clerk(id -> new CaseAssigned(id, "paula"));
    history.on(NEXT_DAY.plusDays(1)).clerk(CaseReleased::new);
    step("asking");
    history.on(NEXT_DAY.plusDays(2)).clerk(id -> new CaseClosed(id, "granted"));
    var timeline = (List<?>) status().get("timeline");
    assertThat(timeline)
        .extracting(e -> ((Map<?, ?>) e).get("status") + " " + ((Map<?, ?>) e).get("on"))
        .containsExactly(
            "RECEIVED 2026-11-23",
            "CHECKING 2026-11-24",
            "CONSULTING 2026-11-25",
            "CLOSED 2026-11-26");
  }

  @Test
  void aCaseIsShownByTheVersionOfTheDefinitionThatItFollows() {
    history.clerk(id -> new DefinitionVersionChanged(id, 1, 2, "asking", null));
    shows("CONSULTING");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasItsTexts(Language language) {
    assertThat(status(language)).containsEntry("language", language.tag());
    assertThat(status(Language.EN))
        .containsEntry("text", "RECEIVED{date=23 November 2026, due=23 December 2026}")
        .containsEntry("nextStep", "We will write to you.");
  }

  @Test
  void theEndOfAnObjectionPeriodIsNeverOnAFreeDay() {
    var sundayIsFree = new Notification(4, day -> day.getDayOfWeek() != DayOfWeek.SUNDAY);
    assertThat(sundayIsFree.objectionUntil(LocalDate.of(2026, 11, 20))).isEqualTo("2026-12-21");
    assertThat(sundayIsFree.objectionUntil(LocalDate.of(2026, 11, 19))).isEqualTo("2026-12-19");
  }
}

package aktenlauf.query.casestatus;

import static aktenlauf.query.testing.BuildingPermit.DECISION;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.testing.BuildingPermit;
import aktenlauf.query.testing.History;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.buildinglaw.Neighbour;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.StatusTexts;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the citizen reads of an application for a building permit after which events. */
class BuildingStatusTest {
  private static final LocalDate DAY = History.RECEIVED.plusDays(1);
  private static final LocalDate DUE = LocalDate.of(2027, 3, 1);
  private static final StatusTexts TEXTS = StatusTexts.shipped();
  private static final String OBJECTION = "vwgo-70-objection";

  private final History history = BuildingPermit.submitted(1).on(DAY);

  private static String text(String code, Language language, Map<String, String> values) {
    var named = new HashMap<>(values);
    var due = named.remove("due");
    if (due != null) {
      named.put("until", due);
    }
    return TEXTS.text(code, language, named);
  }

  private Map<String, @Nullable Object> status(Language language) {
    return new StatusRendering(
            BuildingPermit.PROCEDURES,
            BuildingStatusTest::text,
            new Notification(4, _ -> true),
            InstantSource.system())
        .json(
            MemoryReads.applied(
                new CaseStatusProjection(BuildingPermit.PROCEDURES), history.events()),
            language);
  }

  private Map<String, @Nullable Object> status() {
    return status(Language.DE);
  }

  private void shows(String code, String text) {
    assertThat(status()).containsEntry("status", code).containsEntry("text", text);
  }

  @SuppressWarnings("unchecked")
  private Map<String, @Nullable Object> object(String name) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(status().get(name));
  }

  private void complete() {
    history.clerk(id -> new CompletenessConfirmed(id, History.RECEIVED));
    history.clerk(BuildingPermit.started(DECISION, "fiction", DUE));
    history.clerk(BuildingPermit.entered("assessment", "clerk"));
  }

  private void notified(String result) {
    history.clerk(id -> new DecisionSigned(id, result));
    history.clerk(BuildingPermit.entered("signed", "clerk"));
    history.clerk(id -> new DecisionNotified(id, result, "post", LocalDate.of(2026, 12, 1)));
    history.clerk(
        BuildingPermit.started(
            OBJECTION, "final", LocalDate.of(2026, 12, 5), LocalDate.of(2027, 1, 5)));
    history.clerk(BuildingPermit.entered("decided", "other"));
  }

  @Test
  void aDeadlineAloneIsNoActOfTheAuthority() {
    history.clerk(BuildingPermit.started("saechsbo-69-completeness", "alarm", DUE));
    shows("RECEIVED", "Eingegangen am 23.11.2026");
    assertThat(status()).containsEntry("legalDeadline", null);
    history.clerk(BuildingPermit.expired("saechsbo-69-completeness", DUE));
    assertThat((List<?>) status().get("timeline")).hasSize(1);
  }

  @Test
  void whatWasSentIsListed() {
    assertThat((List<?>) status().get("documents"))
        .hasSize(1)
        .first()
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("documentId", null)
        .containsEntry("type", "site-plan")
        .containsEntry("title", "Lageplan, Maßstab 1:500")
        .containsEntry("receivedOn", "2026-11-23")
        .containsEntry("version", 1);
  }

  @Test
  void missingPapersAreAskedForWithTheConsequence() {
    history.clerk(id -> new DefectsNotified(id, DUE, true, List.of("internal defect")));
    history.clerk(id -> new DocumentsDemanded(id, DUE, List.of(new DemandedDocument("drawings"))));
    history.clerk(BuildingPermit.entered("defects-pending", "applicant"));
    shows("NEED_INFO", "Unterlagen fehlen – bitte bis 01.03.2027 nachreichen");
    assertThat(String.valueOf(status().get("missing")))
        .contains("Bauzeichnungen", "2027-03-01", "gilt Ihr Antrag als zurückgenommen");
    history.clerk(id -> new DeemedWithdrawalOccurred(id, DUE));
    history.clerk(BuildingPermit.entered("deemed-withdrawn", "other"));
    shows("DEEMED_WITHDRAWN", "Gilt als zurückgenommen");
    assertThat(status()).containsEntry("missing", List.of());
  }

  @Test
  void aCompleteApplicationHasItsDayAndItsEnd() {
    complete();
    shows("COMPLETE", "Vollständig seit 23.11.2026; Entscheidung bis 01.03.2027");
    assertThat(status())
        .containsEntry("legalDeadline", "2027-03-01")
        .containsEntry("completeSince", "2026-11-23");
    history.clerk(id -> new PermitRefused(id, "permit", DAY, "secret"));
    assertThat(status().toString()).doesNotContain("secret");
  }

  @Test
  void anExtensionHasItsDayAndItsReason() {
    complete();
    var until = DUE.plusMonths(2);
    history.clerk(
        id -> new DecisionPeriodExtended(id, until, "opinions", "Das Denkmalamt prüft noch."));
    history.clerk(BuildingPermit.extended(DECISION, until));
    shows("EXTENDED", "Frist verlängert bis 01.05.2027: Das Denkmalamt prüft noch.");
    assertThat(object("extension"))
        .containsEntry("until", "2027-05-01")
        .containsEntry("reason", "Das Denkmalamt prüft noch.");
    assertThat(status()).containsEntry("legalDeadline", "2027-05-01");
  }

  @Test
  void whoIsConsultedShowsButNotWhatWasSaid() {
    history.clerk(id ->
        new OpinionRequested(id, "opinion-1", "Umweltamt", "opinion", DAY, "secret question"));
    history.clerk(BuildingPermit.started("saechsbo-69-1-opinion/opinion-1", "preclusion", DUE));
    history.clerk(id -> new ConsentRequested(id, "36", DAY));
    history.clerk(id ->
        new NeighboursNotified(
            id, List.of("n1"), false, DAY, List.of(new Neighbour("n1", "secret name", null))));
    history.clerk(id -> new ObjectionReceived(id, "n1", DAY, false, "secret objection"));
    history.clerk(BuildingPermit.entered("participation", "other"));
    shows("CONSULTING", "Andere Stellen werden gefragt");
    history.clerk(id ->
        new OpinionReceived(id, "opinion-1", "objections", DAY, false, true, "secret answer"));
    assertThat(status().get("consultations"))
        .isEqualTo(
            List.of(
                Map.of("authority", "Umweltamt", "requestedOn", "2026-11-24", "open", false),
                Map.of(
                    "authority", "Gemeinde (§ 36 BauGB)",
                    "requestedOn", "2026-11-24",
                    "open", true)));
    assertThat(status().toString()).doesNotContain("secret", "n1", "objections");
    var stored =
        MemoryReads.applied(new CaseStatusProjection(BuildingPermit.PROCEDURES), history.events());
    assertThat(stored.toString()).doesNotContain("secret", "saechsbo-69-1-opinion");
  }

  @Test
  void aPauseShowsItsReason() {
    complete();
    history.clerk(id -> new ProceedingsSuspended(id, "§ 15 BauGB", "Zurückstellung"));
    history.clerk(BuildingPermit.suspended(DECISION, DAY));
    history.clerk(BuildingPermit.entered("suspended", "other"));
    shows("PAUSED", "Verfahren ruht: Zurückstellung");
    assertThat(status()).containsEntry("legalDeadline", null);
  }

  @ParameterizedTest
  @CsvSource({"granted, GRANTED, Genehmigt / zugelassen", "refused, REJECTED, Abgelehnt"})
  void theResultIsToldByItsNotification(String result, String code, String text) {
    complete();
    history.clerk(id -> new DecisionDrafted(id, result, "secret", List.of()));
    history.clerk(BuildingPermit.entered("drafted", "clerk"));
    history.clerk(BuildingPermit.entered("signed", "clerk"));
    assertThat(status())
        .containsEntry("status", "IN_PROGRESS")
        .containsEntry("permit", null)
        .containsEntry("remedy", null);
    notified(result);
    shows(code, text);
    assertThat(object("decision"))
        .containsEntry("availableSince", "2026-12-01")
        .containsEntry("notifiedOn", "2026-12-05")
        .containsEntry("objectionUntil", "2027-01-05");
    assertThat(object("remedy")).containsEntry("until", "2027-01-05");
    assertThat(object("remedy").toString())
        .contains("Amt für Bauordnung und Denkmalpflege", "§ 70 Abs. 1 VwGO");
    assertThat(String.valueOf(status().get("nextStep"))).contains("Widerspruch");
    assertThat((List<?>) status().get("timeline"))
        .extracting(c -> String.valueOf(((Map<?, ?>) c).get("status")))
        .containsExactly("RECEIVED", "COMPLETE", "IN_PROGRESS", code);
  }

  @Test
  void aPermitWithConditionsSaysSoAndHowLongItIsValid() {
    complete();
    history.clerk(id ->
        new PermitGranted(
            id, "permit", DAY, List.of(), List.of(), null, null, List.of("Stellplatz")));
    assertThat(status()).containsEntry("status", "COMPLETE").containsEntry("permit", null);
    notified("granted");
    history.clerk(BuildingPermit.started("saechsbo-73-validity", "lapse", DUE.plusYears(3)));
    shows("GRANTED_CONDITIONS", "Genehmigt mit Auflagen");
    assertThat(object("permit"))
        .containsEntry("how", "granted")
        .containsEntry("since", "2026-12-05")
        .containsEntry("validUntil", "2030-03-01");
    history.clerk(id -> new PermitRevoked(id, DUE, "secret"));
    history.clerk(BuildingPermit.entered("revoked", "other"));
    shows("REVOKED", "Aufgehoben");
    assertThat(status()).containsEntry("permit", null);
  }

  @Test
  void aDeemedApprovalCountsFromTheEndOfThePeriod() {
    complete();
    history.on(DUE.plusDays(1));
    history.clerk(BuildingPermit.expired(DECISION, DUE));
    history.clerk(id -> new DeemedApprovalOccurred(id, DUE, List.of(), List.of()));
    history.clerk(BuildingPermit.started("saechsbo-73-validity", "lapse", DUE.plusYears(3)));
    history.clerk(BuildingPermit.entered("deemed-approved", "other"));
    shows("DEEMED_GRANTED", "Gilt als genehmigt seit 01.03.2027");
    assertThat(status()).containsEntry("since", "2027-03-01").containsEntry("decision", null);
    assertThat(object("permit"))
        .containsEntry("how", "deemed")
        .containsEntry("validUntil", "2030-03-01")
        .containsEntry("certifiedOn", null);
    assertThat(String.valueOf(status().get("nextStep"))).contains("bescheinigen");
    assertThat(object("options")).containsEntry("withdraw", false);
    history.clerk(id -> new FictionCertificateIssued(id, DUE, DUE.plusDays(3), List.of()));
    assertThat(object("permit")).containsEntry("certifiedOn", "2027-03-04");
    history.clerk(id -> new PermitWithdrawn(id, DUE.plusDays(9), null));
    history.clerk(BuildingPermit.entered("revoked", "other"));
    assertThat(status()).containsEntry("status", "REVOKED").containsEntry("permit", null);
  }

  @Test
  void anObjectionShowsUntilAllAreDecided() {
    complete();
    notified("refused");
    for (var ref : List.of("objection-1", "objection-2")) {
      history.clerk(id -> new ObjectionFiled(id, DAY, "no"));
      history.clerk(id -> new ObjectionRegistered(id, ref, DAY, null, false));
    }
    history.clerk(id -> new ObjectionPassedOn(id, "objection-1", "Landesdirektion", DAY));
    history.clerk(id -> new ObjectionDecided(id, "objection-1", "rejected", DAY, null, "secret"));
    assertThat(status()).containsEntry("status", "OBJECTION");
    history.clerk(id -> new ObjectionDecided(id, "objection-2", "withdrawn", DAY, null, "secret"));
    assertThat(status()).containsEntry("status", "REJECTED");
    assertThat(status().toString()).doesNotContain("secret");
  }

  private List<Object> hindrances(Language language) {
    var finality = (Map<?, ?>) Objects.requireNonNull(status(language).get("finality"));
    return ((List<?>) Objects.requireNonNull(finality.get("hindrances")))
        .stream().map(h -> (Object) ((Map<?, ?>) h).get("text")).toList();
  }

  @Test
  void aStatusSaysWhyAPermitIsNotFinalAndNamesNobody() {
    history.clerk(id -> new NeighboursNotified(id, List.of("n1"), false, DAY, null));
    complete();
    assertThat(status()).containsEntry("finality", null);
    notified("granted");
    assertThat(hindrances(Language.EN))
        .containsExactly(
            "The permit has not yet been served on all neighbours who have not consented (§ 70 (3)"
                + " SächsBO).",
            "A period for an objection or an action is still running.");
    for (var language : Language.values()) {
      assertThat(hindrances(language)).hasSize(2).doesNotContain("");
    }
    assertThat(status().toString()).doesNotContain("n1");
    history.clerk(id -> new NeighbourServed(id, "n1", "counter", DAY, DAY, DAY, "correct"));
    history.clerk(BuildingPermit.met(OBJECTION, DAY));
    assertThat(hindrances(Language.DE)).isEmpty();
    history.clerk(id -> new DecisionBecameFinal(id, DAY));
    assertThat(object("finality")).containsEntry("since", "2026-11-24");
  }

  /** § 58 Abs. 2 VwGO, in every procedure. */
  @Test
  void withoutACorrectInstructionAYearIsTold() {
    complete();
    history.clerk(id -> new DecisionNotified(id, "granted", "counter", DAY));
    history.clerk(id -> new RemedyInstructionLacking(id, "wrong"));
    assertThat(object("decision")).containsEntry("objectionUntil", "2027-11-24");
    assertThat(object("remedy")).containsEntry("until", "2027-11-24");
    history.clerk(id -> new DecisionNotified(id, "granted", "counter", DAY));
    assertThat(object("remedy")).containsEntry("until", "2026-12-24");
  }

  @Test
  void anObjectionOfANeighbourIsToldAsThat() {
    complete();
    notified("granted");
    history.clerk(id -> new ObjectionFiled(id, DAY, null));
    history.clerk(id -> new ObjectionRegistered(id, "objection-1", DAY, null, false));
    history.clerk(id -> new ObjectorNamed(id, "objection-1", "neighbour", "n1", "secret"));
    shows("OBJECTION", "Widerspruch eines anderen eingegangen");
    assertThat(String.valueOf(status(Language.LEICHT).get("text"))).startsWith("Jemand anderes");
    assertThat(status().toString()).doesNotContain("secret", "n1");
    history.clerk(id -> new ObjectionFiled(id, DAY, "mine"));
    history.clerk(id -> new ObjectionRegistered(id, "objection-2", DAY, null, false));
    shows("OBJECTION", "Widerspruch eingegangen");
  }

  @Test
  void aPermitThatACourtAnnulsIsGoneAndARefusalSentBackIsWorkedOn() {
    complete();
    notified("refused");
    history.clerk(id -> new ObjectionFiled(id, DAY, "no"));
    history.clerk(id -> new ObjectionRegistered(id, "objection-1", DAY, null, false));
    history.clerk(id -> new ObjectionDecided(id, "objection-1", "rejected", DAY, null, null));
    history.clerk(id -> new ActionFiled(id, "objection-1", DAY));
    assertThat(hindrances(Language.DE)).contains("Eine Klage ist noch bei Gericht.");
    history.clerk(
        id -> new JudgmentRecorded(id, "objection-1", "remanded", DAY, "new-decision", null, null));
    history.clerk(BuildingPermit.entered("assessment", "clerk"));
    assertThat(status()).containsEntry("status", "COMPLETE").containsEntry("finality", null);
    notified("granted");
    history.clerk(
        id -> new JudgmentRecorded(id, "objection-1", "annulled", DAY, "annulled", null, null));
    history.clerk(BuildingPermit.entered("revoked", "other"));
    assertThat(status())
        .containsEntry("status", "REVOKED")
        .containsEntry("permit", null)
        .containsEntry("finality", null);
  }

  /** What was notified is gone, so that it is worked on again. */
  @Test
  void aRemediedObjectionBringsTheWorkBack() {
    complete();
    notified("refused");
    history.clerk(id -> new ObjectionFiled(id, DAY, "no"));
    history.clerk(id -> new ObjectionRegistered(id, "objection-1", DAY, null, false));
    history.clerk(
        id -> new ObjectionDecided(id, "objection-1", "remedied", DAY, "new-decision", null));
    history.clerk(BuildingPermit.entered("assessment", "clerk"));
    assertThat(status()).containsEntry("status", "COMPLETE").containsEntry("decision", null);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anApplicationCanBeWithdrawnUntilItIsDecided(Language language) {
    var options = (Map<?, ?>) Objects.requireNonNull(status(language).get("options"));
    assertThat(options.get("withdraw")).isEqualTo(true);
    assertThat(String.valueOf(options.get("withdrawalCosts"))).isNotBlank().isNotEqualTo("null");
    notified("granted");
    assertThat(object("options"))
        .containsEntry("withdraw", false)
        .containsEntry("withdrawalCosts", null);
  }

  private void written(String kind, String documentId, long cause) {
    history.clerk(id ->
        new NoticeIssued(
            id, documentId, kind, "notices/" + kind, 1, null, "ab", 9, "application/pdf", cause));
  }

  private List<Object> notices() {
    var all = Objects.requireNonNull((List<?>) status().get("notices"));
    return all.stream()
        .map(n -> (Map<?, ?>) n)
        .<Object>map(n -> n.get("documentId") + " since " + n.get("availableSince"))
        .toList();
  }

  /** Its result stands in it, so that it may not be found before. */
  @Test
  void aDecisionIsThereForTheApplicantOnceItIsNotified() {
    complete();
    written("period-extension", "D1", 4);
    history.clerk(id -> new DecisionSigned(id, "granted"));
    var signature = history.events().getLast().version();
    written("permit", "D2", signature);
    assertThat(notices()).containsExactly("D1 since 2026-11-24");
    assertThat(status().toString()).doesNotContain("D2");
    history.clerk(id -> new DecisionNotified(id, "granted", "post", LocalDate.of(2026, 12, 1)));
    assertThat(notices()).containsExactly("D1 since 2026-11-24", "D2 since 2026-12-01");
  }

  @Test
  void aDecisionThatIsWrittenAfterItsNotificationIsThereAtOnce() {
    complete();
    history.clerk(id -> new DecisionSigned(id, "granted"));
    var signature = history.events().getLast().version();
    history.clerk(id -> new DecisionNotified(id, "granted", "post", LocalDate.of(2026, 11, 24)));
    written("permit", "D2", signature);
    assertThat(notices()).containsExactly("D2 since 2026-11-24");
  }

  @Test
  void whetherItIsPaidAndUnderWhichReference() {
    complete();
    signed("granted");
    assertThat(status().get("payment")).isNull();
    history.clerk(id -> new DecisionNotified(id, "granted", "post", LocalDate.of(2026, 12, 1)));
    history.clerk(id -> new FeeAssessed(id, "neighbours", "120.00", null, DAY));
    assertThat(object("payment"))
        .containsEntry("state", "due")
        .containsEntry("open", "120.00")
        .containsEntry("dueOn", "2027-01-05");
    history.clerk(id -> new FeePaymentRecorded(id, "100.00", "K-1", LocalDate.of(2026, 12, 9)));
    assertThat(object("payment"))
        .containsEntry("state", "part")
        .containsEntry("open", "20.00")
        .containsEntry("paidOn", "2026-12-09");
    history.clerk(id -> new FeePaymentRecorded(id, "30.00", "K-2", LocalDate.of(2026, 12, 10)));
    assertThat(object("payment")).containsEntry("state", "overpaid");
    history.clerk(
        id -> new FeeRefunded(id, "10.00", "R-1", LocalDate.of(2026, 12, 11), "too much"));
    assertThat(object("payment"))
        .containsEntry("state", "paid")
        .containsEntry("dueOn", null)
        .containsEntry("refundedOn", "2026-12-11");
    assertThat((List<?>) object("payment").get("receipts"))
        .hasSize(3)
        .last()
        .isEqualTo(
            Map.of(
                "reference", "R-1",
                "kind", "refund",
                "amount", "10.00",
                "currency", "EUR",
                "on", "2026-12-11"));
    for (var language : Language.values()) {
      var payment = (Map<?, ?>) Objects.requireNonNull(status(language).get("payment"));
      assertThat(String.valueOf(payment.get("help"))).isNotBlank();
    }
  }

  /** What was set beside a decision on its way would tell that there is one. */
  @Test
  void aFeeBesideADecisionIsToldWithIt() {
    complete();
    signed("granted");
    history.clerk(id -> new FeeAssessed(id, "neighbours", "120.00", null, DAY));
    assertThat((List<?>) status().get("charges")).isEmpty();
    history.clerk(id -> new DecisionNotified(id, "granted", "post", LocalDate.of(2026, 12, 1)));
    assertThat((List<?>) status().get("charges"))
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("amount", "120.00")
        .containsEntry("dueOn", "2027-01-05");
  }

  private long signed(String result) {
    history.clerk(id -> new DecisionSigned(id, result));
    return history.events().getLast().version();
  }

  /** The letter of the first signature may be written after the second one. */
  @Test
  void aDecisionThatWasSignedAnewIsToldInItsLastWordingOnly() {
    complete();
    var first = signed("refused");
    written("refusal", "D1", first);
    var second = signed("refused");
    var third = signed("granted");
    written("refusal", "D2", second);
    written("permit", "D3", third);
    assertThat(notices()).isEmpty();
    assertThat(status().toString()).doesNotContain("D1").doesNotContain("D2");
    history.clerk(id -> new DecisionNotified(id, "granted", "post", LocalDate.of(2026, 12, 1)));
    assertThat(notices()).containsExactly("D3 since 2026-12-01");
  }

  /** What a state is called goes before the wide word of its status. */
  @ParameterizedTest
  @CsvSource({
    "DE, Die Genehmigung ist erloschen",
    "EN, The permit has lapsed",
    "LEICHT, 'Die Erlaubnis ist zu alt.\nSie gilt jetzt nicht mehr.'"
  })
  void aLapsedPermitReadsAsLapsed(Language language, String text) {
    complete();
    notified("granted");
    history.clerk(id -> new PermitLapsed(id, LocalDate.of(2029, 12, 5)));
    history.clerk(BuildingPermit.entered("lapsed", "other"));
    assertThat(status(language))
        .containsEntry("status", "CLOSED")
        .containsEntry("text", text.replace("\\n", "\n"));
  }
}

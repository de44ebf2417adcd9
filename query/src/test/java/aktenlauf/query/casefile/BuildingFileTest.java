package aktenlauf.query.casefile;

import static aktenlauf.query.testing.BuildingPermit.DECISION;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.testing.BuildingPermit;
import aktenlauf.query.testing.History;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.buildinglaw.Neighbour;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsDemanded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a clerk reads of a building-law case after which events. */
class BuildingFileTest {
  private static final LocalDate DAY = History.RECEIVED.plusDays(1);
  private static final LocalDate DUE = LocalDate.of(2027, 3, 1);

  private final History history = BuildingPermit.submitted(1).on(DAY);

  private Map<String, @Nullable Object> file() {
    return CaseFileRendering.json(
        MemoryReads.applied(new CaseFileProjection(BuildingPermit.PROCEDURES), history.events()),
        DAY);
  }

  @SuppressWarnings("unchecked")
  private Map<String, @Nullable Object> building() {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(file().get("building"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> first(@Nullable Object list) {
    return (Map<String, @Nullable Object>) ((List<?>) Objects.requireNonNull(list)).getFirst();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> object(@Nullable Object value) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
  }

  @Test
  void aDeadlineShowsHowItsDayWasFound() {
    history.clerk(BuildingPermit.started(DECISION, "fiction", DUE));
    assertThat(file().get("deadlines"))
        .isEqualTo(
            List.of(
                Map.of(
                    "deadline", DECISION,
                    "rule", DECISION,
                    "start", "2026-11-23",
                    "due", "2027-03-01",
                    "internalTarget", "2027-02-28",
                    "state", "running",
                    "effect", "fiction",
                    "extensions", 0,
                    "explanation",
                        List.of(
                            Map.of(
                                "text", "drei Monate",
                                "legalBasis", List.of("§ 188 Abs. 2 BGB"),
                                "date", "2027-03-01")))));
    history.clerk(BuildingPermit.extended(DECISION, DUE.plusMonths(2)));
    assertThat(first(file().get("deadlines")))
        .containsEntry("due", "2027-05-01")
        .containsEntry("extensions", 1);
    assertThat(String.valueOf(file().get("deadlines"))).contains("verlängert");
    history.clerk(BuildingPermit.suspended(DECISION, DAY));
    assertThat(first(file().get("deadlines"))).containsEntry("state", "suspended");
    history.clerk(BuildingPermit.expired(DECISION, DUE));
    assertThat(first(file().get("deadlines"))).containsEntry("state", "expired");
  }

  @Test
  void aDeadlineThatBeginsAgainStandsBesideTheOneBefore() {
    history.clerk(BuildingPermit.started("saechsbo-69-2-defects", "withdrawal", DUE));
    history.clerk(BuildingPermit.met("saechsbo-69-2-defects", DAY));
    history.clerk(BuildingPermit.started("saechsbo-69-2-defects", "alarm", DUE.plusDays(1)));
    assertThat((List<?>) file().get("deadlines"))
        .extracting(d -> String.valueOf(((Map<?, ?>) d).get("state")))
        .containsExactly("met", "running");
  }

  @Test
  void otherProceduresHaveNoBuildingPart() {
    assertThat(file()).containsEntry("building", null).containsEntry("opinions", List.of());
  }

  @Test
  void anOpinionHasItsRequestItsDayAndItsReply() {
    history.clerk(
        id -> new OpinionRequested(id, "opinion-1", "Umweltamt", "opinion", DAY, "Lärm?"));
    history.clerk(BuildingPermit.started("saechsbo-69-1-opinion/opinion-1", "preclusion", DUE));
    assertThat(first(file().get("opinions")))
        .containsEntry("ref", "opinion-1")
        .containsEntry("authority", "Umweltamt")
        .containsEntry("requestedOn", DAY.toString())
        .containsEntry("due", "2027-03-01")
        .containsEntry("reply", "waited-for");
    history.clerk(id ->
        new OpinionReceived(id, "opinion-1", "objections", DUE.plusDays(1), true, true, "zu laut"));
    assertThat(first(file().get("opinions")))
        .containsEntry("reply", "objections")
        .containsEntry("repliedOn", "2027-03-02")
        .containsEntry("late", true)
        .containsEntry("text", "zu laut");
  }

  @Test
  void theConsentOfTheGemeindeIsInTheFile() {
    history.clerk(id -> new ConsentRequested(id, "36", DAY));
    history.clerk(BuildingPermit.started("baugb-36-consent", "fiction", DUE));
    history.clerk(id -> new ConsentRefused(id, "36", DUE, "passt nicht"));
    assertThat(first(building().get("municipalConsents")))
        .containsEntry("due", "2027-03-01")
        .containsEntry("reply", "refused")
        .containsEntry("text", "passt nicht");
    history.clerk(id -> new ConsentReplaced(id, "36", "rechtswidrig"));
    assertThat(first(building().get("municipalConsents"))).containsEntry("reply", "replaced");
  }

  @Test
  void whatNeighboursSayIsKeptWhenTheyAreToldAgain() {
    history.clerk(id ->
        new NeighboursNotified(
            id, List.of("n1"), false, DAY, List.of(new Neighbour("n1", "Nachbarin", "p2"))));
    history.clerk(id -> new ObjectionReceived(id, "n1", DUE, false, "zu hoch"));
    history.clerk(id -> new NeighboursNotified(id, List.of("n1", "n2"), true, DUE, null));
    var told = (List<?>) Objects.requireNonNull(building().get("neighbours"));
    assertThat(told).hasSize(2);
    assertThat(first(told))
        .containsEntry("toldOn", "2027-03-01")
        .containsEntry("publicNotice", true);
    assertThat(first(told).toString()).contains("zu hoch");
  }

  @Test
  void confirmedCompletenessSettlesTheDemand() {
    history.clerk(id -> new DefectsNotified(id, DUE, true, List.of("Maßstab fehlt")));
    history.clerk(id -> new DocumentsDemanded(id, DUE, List.of(new DemandedDocument("drawings"))));
    assertThat(first(building().get("defects"))).containsEntry("warning", true);
    history.clerk(id -> new CompletenessConfirmed(id, History.RECEIVED));
    history.clerk(id ->
        new ConfirmedReceiptDateCorrected(
            id, History.RECEIVED, History.RECEIVED.minusDays(3), "war schon da"));
    assertThat(building()).containsEntry("confirmedReceiptDate", "2026-11-20");
    assertThat(first(file().get("demandedDocuments"))).containsEntry("state", "lapsed");
    assertThat(file()).containsEntry("waitingFor", "clerk");
  }

  @Test
  void aPermitHasItsDrawingsConditionsAndFee() {
    history.clerk(id ->
        new PermitGranted(
            id,
            "permit",
            DAY,
            List.of(BuildingPermit.PLOT),
            List.of("ab12"),
            "1092.00",
            "10. SächsKVZ",
            List.of("Stellplatz")));
    history.clerk(BuildingPermit.started("saechsbo-73-validity", "lapse", DUE.plusYears(3)));
    assertThat(object(building().get("decided")))
        .containsEntry("how", "granted")
        .containsEntry("by", "paula")
        .containsEntry("drawings", List.of("ab12"))
        .containsEntry("conditions", List.of("Stellplatz"))
        .containsEntry("fee", Map.of("amount", "1092.00", "currency", "EUR"));
    assertThat(building()).containsEntry("validUntil", "2030-03-01");
    history.clerk(id -> new PermitLapsed(id, DUE.plusYears(3)));
    assertThat(object(building().get("permitEnded"))).containsEntry("how", "lapsed");
    history.clerk(id -> new PermitExtended(id, DUE.plusYears(4), DAY));
    assertThat(building()).containsEntry("permitEnded", null);
  }

  @Test
  void aFeeTellsWhatItRestsOn() {
    history.clerk(id -> new UnpermittedWorkDetermined(id, true, "Der Rohbau stand."));
    history.clerk(id ->
        new FeeComputed(
            id,
            "permit-simplified",
            "construction-costs",
            "168000.00",
            100,
            "6.50",
            2,
            "2184.00",
            "10. SächsKVZ"));
    assertThat(object(building().get("unpermittedWork")))
        .containsEntry("found", true)
        .containsEntry("reason", "Der Rohbau stand.")
        .containsEntry("by", "paula");
    assertThat(first(building().get("feeComputations")))
        .containsEntry("basis", "construction-costs")
        .containsEntry("sum", "168000.00")
        .containsEntry("percent", 100)
        .containsEntry("factor", 2)
        .containsEntry("amount", "2184.00");
  }

  @Test
  void aDeemedApprovalHasItsDayAndItsCertificate() {
    history.clerk(id -> new DeemedApprovalOccurred(id, DUE, List.of("p"), List.of("§ 6 SächsBO")));
    history.clerk(
        id -> new FictionCertificateIssued(id, DUE, DUE.plusDays(4), List.of("gemeinde")));
    assertThat(object(building().get("decided")))
        .containsEntry("how", "deemed-granted")
        .containsEntry("on", "2027-03-01")
        .containsEntry("deviations", List.of("§ 6 SächsBO"))
        .containsEntry("by", null);
    assertThat(object(building().get("certificate"))).containsEntry("on", "2027-03-05");
  }

  @Test
  void noticesAndEncumbrancesAreInTheFile() {
    history.clerk(id -> new ConstructionStartNotified(id, DUE));
    history.clerk(id -> new BaulastEntered(id, "17", DAY, List.of("p"), "Abstand"));
    history.clerk(id -> new BaulastDeleted(id, DUE, "kein Interesse"));
    assertThat(first(building().get("notices")))
        .containsEntry("what", "start")
        .containsEntry("day", "2027-03-01");
    assertThat(object(building().get("baulast")))
        .containsEntry("sheet", "17")
        .containsEntry("deletedOn", "2027-03-01");
  }

  @Test
  void anObjectionHasItsCourse() {
    history.clerk(id -> new DecisionBecameFinal(id, DAY));
    history.clerk(id -> new ObjectionRegistered(id, "objection-1", DAY, DAY.minusDays(1), true));
    assertThat(building()).containsEntry("finalSince", DAY.toString());
    history.clerk(id -> new ObjectionReinstated(id, "objection-1", DAY, "ill"));
    assertThat(building()).containsEntry("finalSince", null);
    history.clerk(id -> new ObjectionPassedOn(id, "objection-1", "Landesdirektion", DAY));
    history.clerk(id -> new ObjectionDecided(id, "objection-1", "rejected", DUE, null, "no"));
    history.clerk(id -> new ActionFiled(id, "objection-1", DUE.plusDays(3)));
    assertThat(first(building().get("objections")))
        .containsEntry("ref", "objection-1")
        .containsEntry("receivedOn", DAY.toString())
        .containsEntry("until", DAY.minusDays(1).toString())
        .containsEntry("late", true)
        .containsEntry("passedOnTo", "Landesdirektion")
        .containsEntry("passedOn", DAY.toString())
        .containsEntry("actionFiledOn", "2027-03-04");
    assertThat(object(first(building().get("objections")).get("reinstated")))
        .containsEntry("reason", "ill");
    assertThat(object(first(building().get("objections")).get("outcome")))
        .containsEntry("how", "rejected")
        .containsEntry("on", "2027-03-01")
        .containsEntry("effect", null)
        .containsEntry("reason", "no");
  }

  private Map<String, @Nullable Object> finality() {
    return object(building().get("finality"));
  }

  private List<String> hindrances() {
    return ((List<?>) Objects.requireNonNull(finality().get("hindrances")))
        .stream().map(h -> (Map<?, ?>) h).map(h -> h.get("why") + " " + h.get("ref")).toList();
  }

  private void granted() {
    history.clerk(id -> new NeighboursNotified(id, List.of("n1", "n2"), false, DAY, null));
    history.clerk(
        id -> new PermitGranted(id, "permit", DAY, List.of(), List.of(), null, null, List.of()));
    history.clerk(BuildingPermit.entered("decided", "other"));
  }

  @Test
  void aFileSaysWhyAPermitIsNotFinal() {
    history.clerk(id -> new CompletenessConfirmed(id, DAY));
    assertThat(building()).containsEntry("finality", null);
    granted();
    history.clerk(BuildingPermit.started("vwgo-70-objection", "final", DUE));
    assertThat(hindrances())
        .containsExactly(
            "neighbour-not-served n1",
            "neighbour-not-served n2",
            "period-running vwgo-70-objection");
    history.clerk(id -> new NeighbourConsented(id, "n1", DAY));
    history.clerk(
        id -> new NeighbourServed(id, "n2", "registered-letter", DAY, DAY, DUE, "correct"));
    history.clerk(BuildingPermit.expired("vwgo-70-objection", DUE));
    assertThat(hindrances()).isEmpty();
    var second = object(((List<?>) Objects.requireNonNull(building().get("neighbours"))).get(1));
    assertThat(second).containsEntry("toBeServed", false);
    assertThat(object(second.get("served")))
        .containsEntry("channel", "registered-letter")
        .containsEntry("latest", "2027-03-01");
    history.clerk(id -> new ObjectionRegistered(id, "objection-1", DUE, null, false));
    assertThat(hindrances()).containsExactly("objection-open objection-1");
    history.clerk(id -> new ObjectionDecided(id, "objection-1", "rejected", DUE, null, "no"));
    history.clerk(id -> new ActionFiled(id, "objection-1", DUE));
    assertThat(hindrances()).containsExactly("action-open objection-1");
    history.clerk(id ->
        new JudgmentRecorded(id, "objection-1", "dismissed", DUE, "stands", "VG Leipzig", "4 K"));
    history.clerk(id -> new DecisionBecameFinal(id, DUE));
    assertThat(finality()).containsEntry("since", "2027-03-01");
    assertThat(hindrances()).isEmpty();
    assertThat(object(first(building().get("objections")).get("judgment")))
        .containsEntry("result", "dismissed")
        .containsEntry("court", "VG Leipzig");
  }

  @Test
  void aNeighboursObjectionIsTheNeighbours() {
    granted();
    history.clerk(id -> new ObjectionRegistered(id, "objection-1", DAY, null, false));
    assertThat(first(building().get("objections"))).containsEntry("objector", "applicant");
    history.clerk(id -> new ObjectorNamed(id, "objection-1", "neighbour", "n1", "zu nah"));
    assertThat(first(building().get("objections")))
        .containsEntry("objector", "neighbour")
        .containsEntry("neighbour", "n1")
        .containsEntry("text", "zu nah");
    history.clerk(id -> new ObjectionDecided(id, "objection-1", "rejected", DUE, null, "no"));
    assertThat(hindrances()).containsExactly("neighbour-not-served n2");
  }

  @Test
  void aPublicNoticeServesAllUntilTheDecisionIsAnother() {
    granted();
    history.clerk(id -> new PermitAnnounced(id, DAY, "correct"));
    assertThat(hindrances()).isEmpty();
    history.clerk(id -> new ObjectionRegistered(id, "objection-1", DAY, null, false));
    history.clerk(
        id -> new ObjectionDecided(id, "objection-1", "remedied", DUE, "new-decision", "no"));
    assertThat(hindrances()).containsExactly("neighbour-not-served n1", "neighbour-not-served n2");
  }

  @Test
  void whyNobodyWasHeardIsOnFile() {
    history.clerk(id -> new HearingDispensedWith(id, "imminent-danger", "it may fall"));
    assertThat(object(building().get("hearingWaived")))
        .containsEntry("ground", "imminent-danger")
        .containsEntry("reason", "it may fall");
  }
}

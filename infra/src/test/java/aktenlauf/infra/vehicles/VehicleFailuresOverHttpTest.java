package aktenlauf.infra.vehicles;

import static aktenlauf.infra.vehicles.VehicleOffice.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.vehicle.Checks;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.readstore.Altered;
import aktenlauf.infra.readstore.ReadModelStore;
import aktenlauf.infra.registers.Simulator;
import aktenlauf.infra.xes.XesExport;
import aktenlauf.query.casefile.CaseFileProjection;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What goes wrong in the registration of vehicles, as portals, clerks and auditors meet it. */
@ExtendWith(VehicleOffice.Shared.class)
class VehicleFailuresOverHttpTest {
  private static final String KEEP = "vehicle-transfer-keep-plate";

  private final VehicleOffice office;
  private final Http http;

  VehicleFailuresOverHttpTest(VehicleOffice office) {
    this.office = office;
    this.http = office.http();
  }

  @AfterEach
  void behave() {
    office.behave();
  }

  private Simulator register(String check) {
    return office.register(check);
  }

  @Test
  void pdfRetrievedAfterThirtyMinutesComesByPost() {
    var opened = office.decided(KEEP);
    assertThat(opened.status().at("/automatedDecision/displayUntil").isNull()).isFalse();
    office.pass(Duration.ofMinutes(31));

    VehicleOffice.refused(opened, "portal", "record-retrieval", Map.of(), "display-ended");

    office.until(opened, "vehicle.print-dispatched");
    opened.refused("portal", "display-decision", Map.of(), "display-ended");
    var status = opened.status();
    assertThat(status.get("status").asString()).isEqualTo("GRANTED");
    assertThat(status.at("/decision/notifiedOn").asString())
        .isEqualTo(office.last(opened, "vehicle.print-dispatched").get("notifiedOn").asString());
    assertThat(status.at("/papers/sentBy").asString())
        .isEqualTo(office.today().plusDays(6).toString());
    opened.act(
        CLERK, "dispatch-documents", Map.of("zb1", true, "plaques", true, "carrier", "Post"));
  }

  /** All data of the certificate, the reservation, the fee and the remedy (§ 26 Abs. 3 FZV). */
  @Test
  void decisionIsReadAsPdfWhileItIsDisplayed() throws Exception {
    var body = office.application(KEEP);
    var opened = office.decided(OpenCase.submit(http, body));
    opened.act("portal", "display-decision", Map.of());
    var notice = opened.status().at("/notices/0");
    assertThat(notice.get("kind").asString()).isEqualTo("automated-decision");
    var path =
        "/api/v1/status/%s/documents/%s"
            .formatted(opened.fileNumber(), notice.get("documentId").asString());

    var pdf = http.download(null, path, "Access-Code", opened.accessCode());

    assertThat(pdf.statusCode()).isEqualTo(200);
    try (var document = Loader.loadPDF(pdf.body())) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains(
              body.at("/application/vin").asString(),
              body.at("/application/currentPlate").asString(),
              "Nora Winkler",
              "12. April 1988",
              "Kurt-Eisner-Straße 41",
              "FR123456",
              "11/2099",
              "unter dem Vorbehalt der Nachprüfung",
              "10,40 Euro",
              "Widerspruch");
    }
    var written = office.last(opened, "proceeding.notice-issued");
    assertThat(written.get("template").asString()).isEqualTo("notices/automated-decision");
    assertThat(written.get("templateVersion").asInt()).isEqualTo(1);
    var hash = MessageDigest.getInstance("SHA-256").digest(pdf.body());
    assertThat(written.get("sha256").asString()).isEqualTo(HexFormat.of().formatHex(hash));
  }

  private static String decision(OpenCase opened) {
    return "/api/v1/status/%s/documents/".formatted(opened.fileNumber());
  }

  private Http.Answer fetched(OpenCase opened, String documentId) {
    return http.get(null, decision(opened) + documentId, "Access-Code", opened.accessCode());
  }

  private void notDisplayed(OpenCase opened, String documentId, String what) {
    assertThat(opened.status().get("notices")).isEmpty();
    var refused = fetched(opened, documentId);
    assertThat(refused.status()).as(refused.body()).isEqualTo(409);
    assertThat(refused.text("/rule")).isEqualTo("display-window");
    assertThat(refused.json().at("/legalBasis/0").asString()).isEqualTo("§ 23 Abs. 1 FZV");
    assertThat(refused.text("/detail")).contains(what);
  }

  /** § 23 Abs. 1 FZV: from its display until 30 minutes after it was issued, and for no longer. */
  @Test
  void decisionIsReadInItsThirtyMinutesOnlyAndComesByPostAfterwards() {
    var opened = office.decided(KEEP);
    var document = office.last(opened, "proceeding.notice-issued").get("documentId").asString();
    notDisplayed(opened, document, "once it is displayed");

    opened.act("portal", "display-decision", Map.of());
    assertThat(opened.status().at("/notices/0/documentId").asString()).isEqualTo(document);
    assertThat(fetched(opened, document).status()).isEqualTo(200);
    var until = Instant.parse(opened.status().at("/automatedDecision/displayUntil").asString());
    office.pass(Duration.between(office.now(), until.minusSeconds(60)));
    assertThat(fetched(opened, document).status()).isEqualTo(200);

    office.moveTo(until.plusMillis(1));

    notDisplayed(opened, document, "by post");
    office.until(opened, "vehicle.print-dispatched");
    notDisplayed(opened, document, "by post");
    for (var who : List.of(CLERK, "auditor")) {
      var file = http.get(who, "/api/v1/cases/%s/documents/%s".formatted(opened.id(), document));
      assertThat(file.status()).as(file.body()).isEqualTo(200);
    }
  }

  @Test
  void whatWasRetrievedIsReadUntilTheWindowEndsToo() {
    var opened = office.retrieved(KEEP);
    var document = opened.status().at("/notices/0/documentId").asString();
    assertThat(fetched(opened, document).status()).isEqualTo(200);

    office.pass(Duration.ofMinutes(31));

    notDisplayed(opened, document, "was retrieved on " + office.today());
    assertThat(opened.status().get("status").asString()).isEqualTo("PROVISIONAL");
  }

  /** What the portal lost is given to it again until it has been transmitted; nothing moves. */
  @Test
  void portalCrashBetweenDecisionAndTransmission() {
    var opened = office.decided(KEEP);
    opened.act("portal", "display-decision", Map.of());
    var notified = opened.status().at("/decision/notifiedOn").asString();
    office.pass(Duration.ofMinutes(20));
    opened.act("portal", "display-decision", Map.of());
    assertThat(opened.status().at("/decision/notifiedOn").asString()).isEqualTo(notified);

    opened.act("portal", "record-retrieval", Map.of());

    opened.refused("portal", "record-retrieval", Map.of(), "already-retrieved");
    office.pass(Duration.ofMinutes(20));
    opened.refused(CLERK, "dispatch-print", Map.of(), "already-transmitted");
  }

  @Test
  void duplicateSubmissionIsOneCaseAndOnePayment() {
    var body = office.application(KEEP);
    var key = "twice-" + body.at("/application/vin").asString();
    var first = http.post("portal", "/api/v1/cases", body, "Idempotency-Key", key);
    var again = http.post("portal", "/api/v1/cases", body, "Idempotency-Key", key);
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    var other = body.deepCopy();
    other.withObject("/application").put("evb", "B1B2C3D");
    var changed = http.post("portal", "/api/v1/cases", other, "Idempotency-Key", key);
    assertThat(changed.status()).isEqualTo(422);
    assertThat(changed.text("/type")).endsWith("idempotency-conflict");

    http.eventually(
        CLERK,
        "/api/v1/cases/%s/history".formatted(first.text("/caseId")),
        h -> VehicleOffice.types(h).contains("vehicle.automated-decision-issued"));
    assertThat(office.cash().asked())
        .filteredOn(a -> a.path().equals("/paymenttransaction"))
        .filteredOn(a -> first.text("/fileNumber").equals(a.question().get("purpose")))
        .hasSize(1);
  }

  @Test
  void paymentCapturedAndTheDialogueAborted() {
    register(Checks.INSURANCE).misbehave("down");
    var opened = office.submit(KEEP);
    office.until(opened, "vehicle.fees-paid");
    assertThat(opened.status().at("/payment/state").asString()).isEqualTo("paid");

    abort(opened);

    var reference = office.last(opened, "vehicle.fees-paid").get("reference").asString();
    var refund = refunded(reference);
    assertThat(refund).containsEntry("grossAmount", "10.40");
    var status = opened.status();
    assertThat(status.at("/payment/state").asString()).isEqualTo("refunded");
    assertThat(status.at("/payment/refundedOn").asString()).isEqualTo(office.today().toString());
    assertThat(status.get("text").asString()).isEqualTo("Ohne Entscheidung beendet");
  }

  @Test
  void paymentCapturedWhileTheDialogueWasAborted() {
    office.cash().misbehave(PaymentService.PAID_TOO_LATE);
    var opened = office.submit(KEEP);
    abort(opened);

    office.until(opened, "vehicle.refund-ordered");

    var reference = office.last(opened, "vehicle.refund-ordered").get("reference").asString();
    assertThat(refunded(reference)).containsEntry("transactionId", reference);
    assertThat(opened.status().at("/payment/state").asString()).isEqualTo("refunded");
  }

  /** A machine may act at the same instant: the portal tries with what it then sees. */
  private void abort(OpenCase opened) {
    var answer = opened.send("portal", "abort-dialogue", Map.of("reason", "applicant-left"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private Map<String, Object> refunded(String reference) {
    var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < end) {
      for (var asked : office.cash().asked()) {
        if (asked.path().equals("/refund")
            && reference.equals(asked.question().get("transactionId"))) {
          return asked.question();
        }
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("no refund of " + reference);
  }

  @Test
  void threeCorrectionsEndTheDialogueAndTheFeeIsGivenBack() {
    register(Checks.INSURANCE).misbehave(CheckRegister.NEGATIVE);
    var opened = office.submit(KEEP);
    for (int number = 1; number <= 3; number++) {
      var wanted = number;
      http.eventually(
          CLERK,
          "/api/v1/cases/%s/history".formatted(opened.id()),
          h ->
              VehicleOffice.types(h).stream().filter("vehicle.correction-offered"::equals).count()
                  == wanted);
      opened.seen(CLERK);
      assertThat(opened.status().get("text").asString())
          .isEqualTo("Bitte berichtigen Sie Ihre Angaben");
      VehicleOffice.act(
          opened, "portal", "correct-application", Map.of("evb", "B1B2C%dD".formatted(number)));
    }

    assertThat(office.until(opened, "vehicle.refund-ordered"))
        .contains("vehicle.dialogue-aborted")
        .doesNotContain("vehicle.application-rejected", "vehicle.automated-decision-issued");
    assertThat(office.last(opened, "vehicle.dialogue-aborted").get("reason").asString())
        .isEqualTo("three-corrections");
    assertThat(opened.status().at("/payment/state").asString()).isEqualTo("refunded");
    opened.refused(
        "portal", "correct-application", Map.of("evb", "B1B2C4D"), "no-correction-offered");
  }

  /** The clerk reads why; the applicant reads what everybody reads whose case a person looks at. */
  @ParameterizedTest
  @ValueSource(strings = {"holder-died", "police-lock", "stolen"})
  void holderDiedOrPoliceLockIsAClerksAndNeutral(String finding) {
    register(Checks.FEES).misbehave(CheckRegister.NEGATIVE);
    var plain = office.submit(KEEP);
    office.until(plain, "vehicle.handed-to-clerk");
    office.behave();
    register(Checks.VEHICLE).misbehave(finding);
    var found = office.submit(KEEP);
    office.until(found, "vehicle.handed-to-clerk");

    assertThat(office.last(found, "vehicle.handed-to-clerk").get("reasons").toString())
        .contains(finding);
    for (var language : List.of("de", "en", "de-x-leicht")) {
      assertThat(neutral(found.status(language))).isEqualTo(neutral(plain.status(language)));
      assertThat(found.status(language).toString()).doesNotContain(finding);
    }
    assertThat(found.status().at("/nextStep").asString())
        .isEqualTo("Wir prüfen Ihren Antrag von Hand und melden uns.");
  }

  /** What two cases of one kind have in common. */
  private static ObjectNode neutral(JsonNode status) {
    var copy = (ObjectNode) status.deepCopy();
    copy.remove(List.of("fileNumber", "version"));
    return copy;
  }

  /** Two vehicles are said to have it: the clerk gives the second another one. */
  @Test
  void plateThatIsAnothersIsAClerksAndNeutral() {
    var first = office.application(KEEP);
    var plate = first.at("/application/currentPlate").asString();
    var plain = office.decided(OpenCase.submit(http, first));
    var body = office.application(KEEP);
    body.withObject("/application").put("currentPlate", plate);

    var found = office.decided(OpenCase.submit(http, body));

    assertThat(office.last(found, "vehicle.handed-to-clerk").get("reasons").toString())
        .isEqualTo("[\"plate-not-available\"]");
    assertThat(found.row(CLERK).get("waitingFor").asString()).isEqualTo("clerk");
    assertThat(found.file(CLERK).get("waitingFor").asString()).isEqualTo("clerk");
    assertThat(found.file(CLERK).get("clerkBecause").asString()).isEqualTo("plate-not-available");
    for (var name : List.of("status", "text", "nextStep", "timeline", "outcome", "decision")) {
      assertThat(found.status().get(name)).as(name).isEqualTo(plain.status().get(name));
    }
    assertThat(office.plate(plate).at("/holders/0/caseId").asString("")).isEqualTo(plain.id());

    VehicleOffice.act(found, CLERK, "choose-another-plate", Map.of());

    office.until(found, "vehicle.plate-assigned");
    assertThat(found.row(CLERK).get("waitingFor").asString()).isEqualTo("applicant");
    assertThat(found.file(CLERK).get("clerkBecause").isNull()).isTrue();
    assertThat(found.status().at("/plate/state").asString()).isEqualTo("assigned");
  }

  /** A mistyped plate: the other vehicle keeps it, and a clerk finds out which one was meant. */
  @Test
  void plateOfAnotherVehicleThatIsToEndIsInTheClerksWorkList() {
    var first = office.application(KEEP);
    var plate = first.at("/application/currentPlate").asString();
    var holder = office.decided(OpenCase.submit(http, first));
    var body = office.application("vehicle-out-of-service");
    body.withObject("/application").put("currentPlate", plate);

    var found = OpenCase.submit(http, body);

    assertThat(office.until(found, "vehicle.handed-to-clerk"))
        .contains("vehicle.automated-decision-issued", "vehicle.vehicle-taken-out-of-service");
    assertThat(office.plate(plate).at("/holders/0/caseId").asString("")).isEqualTo(holder.id());
    assertThat(found.row(CLERK).get("waitingFor").asString()).isEqualTo("clerk");
    assertThat(found.file(CLERK).get("clerkBecause").asString())
        .isEqualTo("plate-of-another-vehicle");

    VehicleOffice.act(
        found, CLERK, "add-note", Map.of("text", "Gemeint war ein anderes Kennzeichen."));

    assertThat(found.row(CLERK).get("waitingFor").asString()).isEqualTo("applicant");
    assertThat(found.file(CLERK).get("clerkBecause").isNull()).isTrue();
  }

  @Test
  void sellersNoticeWithWrongBuyerLeavesTheHolder() {
    var opened = office.retrieved(KEEP);
    var today = office.today().toString();
    opened.act(
        "portal",
        "notify-sale",
        Map.of("on", today, "buyer", "Jana Krause, Leipzig", "handoverConfirmed", true));
    opened.act(CLERK, "reject-sale-notice", Map.of("reason", "Frau Krause hat nichts gekauft."));

    assertThat(office.types(opened))
        .containsSubsequence("vehicle.sale-notified", "vehicle.sale-notice-rejected");
    assertThat(opened.status().get("status").asString()).isEqualTo("PROVISIONAL");
    assertThat(opened.status().toString()).doesNotContain("Krause");
    opened.refused(
        CLERK, "reject-sale-notice", Map.of("reason", "noch einmal"), "no-sale-notified");
    opened.act(
        CLERK, "prohibit-operation", Map.of("reason", "Anschrift", "hearingWaived", "Gefahr"));
  }

  @Test
  void scrapProofAbsentIsAClerksWhoAsksForIt() {
    var body = office.application("vehicle-out-of-service");
    body.withObject("/application").put("recycled", true);
    var opened = OpenCase.submit(http, body);

    assertThat(office.until(opened, "vehicle.handed-to-clerk"))
        .doesNotContain("vehicle.vehicle-taken-out-of-service");
    assertThat(office.last(opened, "vehicle.handed-to-clerk").get("reasons").toString())
        .isEqualTo("[\"scrap-proof-missing\"]");
    opened.act(
        CLERK,
        "demand-documents",
        Map.of(
            "until",
            office.today().plusDays(14).toString(),
            "documents",
            List.of(Map.of("type", "scrap-proof"))));
    assertThat(opened.status().at("/missing/0/document").asString()).isEqualTo("scrap-proof");
    opened.act(CLERK, "decide-manually", Map.of("result", "granted"));
    assertThat(office.types(opened)).contains("vehicle.vehicle-taken-out-of-service");
  }

  @ParameterizedTest
  @CsvSource({"short", "export"})
  void shortTermAndExportPlatesAreNotGivenHere(String kind) {
    var body = office.application("vehicle-first-registration");
    body.withObject("/application").withObject("/plate").put("kind", kind);
    var answer = http.post("portal", "/api/v1/cases", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/application/plate/kind");
    assertThat(answer.text("/errors/0/rule")).isEqualTo("plate-kind");
  }

  /** From everybody but the unit itself, wherever the case is told of. */
  @Test
  void transmissionBlockHidesTheHoldersAddress() throws Exception {
    var began = office.now();
    var body = office.application("vehicle-change-of-data");
    body.withObject("/applicant").withObject("/address").put("street", "Sperrgasse");
    body.withObject("/application").withObject("/newAddress").put("street", "Neusperrgasse");
    var opened = OpenCase.submit(http, body);
    office.until(opened, "vehicle.automated-decision-issued");
    var before = opened.file("auditor").toString();
    assertThat(before).contains("Sperrgasse", "Neusperrgasse");

    opened.act(CLERK, "set-transmission-block", Map.of("reason", "Bedrohung"));

    assertThat(opened.file(CLERK).toString()).contains("Sperrgasse", "Neusperrgasse");
    var now = office.now();
    for (var who : List.of("auditor", "head")) {
      assertThat(opened.file(who).toString())
          .as("case file of " + who)
          .contains("Winkler")
          .doesNotContain("perrgasse");
      assertThat(opened.history(who).toString())
          .as("history of " + who)
          .contains("Winkler")
          .doesNotContain("perrgasse");
    }
    var asOf = "/api/v1/cases/%s/as-of?recordedAt=%s".formatted(opened.id(), now);
    assertThat(http.get("auditor", asOf).body()).contains("Winkler").doesNotContain("perrgasse");
    var log = http.get("auditor", "/api/v1/audit/events?limit=200&from=" + began);
    assertThat(log.body()).contains(opened.id()).doesNotContain("perrgasse");
    var notice = "/api/v1/cases/%s/documents/%s".formatted(opened.id(), prohibition(opened));
    assertThat(http.get("auditor", notice).status()).isEqualTo(404);
    assertThat(http.get(CLERK, notice).status()).isEqualTo(200);
    assertThat(exported()).contains(opened.fileNumber()).doesNotContain("perrgasse");
    for (var model : List.of("casefile", "history", "casestatus", "worklist")) {
      assertThat(replayed(model)).as("replay of " + model).doesNotContain("perrgasse");
    }
    assertThat(differences(opened)).contains(opened.id()).doesNotContain("perrgasse");
  }

  /** A notice's document: it has the address in its field for it. */
  private String prohibition(OpenCase opened) {
    opened.act(
        CLERK, "prohibit-operation", Map.of("reason", "Anschrift", "hearingWaived", "Gefahr"));
    var file =
        http.eventually(
            CLERK,
            "/api/v1/cases/" + opened.id(),
            f -> f.get("documents").toString().contains("\"prohibition\""));
    opened.seen(CLERK);
    return file.at("/documents")
        .valueStream()
        .filter(d -> d.path("notice").asString("").equals("prohibition"))
        .map(d -> d.get("documentId").asString())
        .findFirst()
        .orElseThrow();
  }

  private String exported() throws Exception {
    var out = new ByteArrayOutputStream();
    new XesExport(office.system().bean(EventLog.class)).write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private String replayed(String model) {
    var begun = http.post("auditor", "/api/v1/audit/replays", Map.of("readModel", model));
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    return http.eventually(
            "auditor",
            begun.headers().get("location"),
            r -> Set.of("done", "failed").contains(r.get("state").asString()))
        .toString();
  }

  /** Somebody alters the file behind the log's back, and then loses it. */
  private String differences(OpenCase opened) {
    var projection = office.system().bean(CaseFileProjection.class);
    var files = office.system().bean(ReadModelStore.class).collection(projection);
    var file =
        files.find().into(new ArrayList<>()).stream()
            .filter(f -> f.id().equals(opened.id()))
            .findFirst()
            .orElseThrow();
    var all = new StringBuilder();
    var opening = Altered.with(file.opening(), Map.of("application", "{}", "applicant", "{}"));
    Altered.put(files, Altered.with(file, Map.of("opening", opening)));
    all.append(replayed("casefile"));
    Altered.remove(files, opened.id());
    all.append(replayed("casefile"));
    files.write(List.of(file));
    assertThat(all.toString()).contains("/opening/application", "Winkler");
    return all.toString();
  }
}

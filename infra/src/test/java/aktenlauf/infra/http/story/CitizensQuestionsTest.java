package aktenlauf.infra.http.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.Multipart;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.http.RunningSystem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What applicants ask of their building applications, each answered by one request. */
class CitizensQuestionsTest {
  private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu");
  private static final String SECRET = "Die Zufahrt ist zu schmal.";
  private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(UTF_8);

  private static RunningSystem system;
  private static Http http;
  private static MovableClock clock;
  private static LocalDate today;
  private static LocalDate approvedAsOf;

  /** Waits for what its applicant has to send. */
  private static OpenCase lacking;

  /** Others are asked, and the period was extended. */
  private static OpenCase extended;

  private static ObjectNode extension;

  /** Granted and notified. */
  private static OpenCase granted;

  /** Nobody decided. */
  private static OpenCase deemed;

  @BeforeAll
  static void tell() throws Exception {
    system = RunningSystem.start("aktenlauf.clock=movable", "aktenlauf.status-rate=0");
    http = system.http();
    clock = new MovableClock(http);
    deemed = complete(submitted("deemed"));
    approvedAsOf = LocalDate.parse(deemed.status().get("legalDeadline").asString());
    clock.moveTo(approvedAsOf.plusDays(1));
    deemed.seen("anna").act("anna", "issue-fiction-certificate", Map.of());
    today = clock.today();
    lacking();
    extended();
    granted();
    written(deemed, "fiction-certificate");
  }

  @AfterAll
  static void stop() throws Exception {
    system.drop();
  }

  private static OpenCase submitted(String citizen) {
    var submission = OpenCase.example(http, "building-permit-simplified");
    submission.putObject("onBehalfOf").put("sub", citizen).put("acr", "high");
    return OpenCase.submit(http, submission);
  }

  private static OpenCase complete(OpenCase house) {
    var day = house.file("anna").get("receivedOn").asString();
    return house.act("anna", "confirm-completeness", Map.of("confirmedReceiptDate", day));
  }

  private static void lacking() {
    lacking = submitted("lacking");
    var plan = new Multipart().text("type", "site-plan").file("plan.pdf", "application/pdf", PDF);
    var uploaded =
        http.upload("portal", "/api/v1/cases/%s/documents".formatted(lacking.id()), plan);
    assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
    http.eventually(
        "anna",
        "/api/v1/cases/" + lacking.id(),
        file -> file.get("documents").toString().contains(uploaded.text("/documentId")));
    lacking
        .seen("anna")
        .act(
            "anna",
            "demand-correction",
            Map.of(
                "until", today.plusDays(21).toString(),
                "documents", List.of(Map.of("type", "energy-proof")),
                "defects", List.of("Der Nachweis ist nicht unterschrieben."),
                "warning", true));
  }

  private static void extended() {
    extended = complete(submitted("extended"));
    for (var authority : List.of("Verkehrs- und Tiefbauamt", "Umweltamt")) {
      extended.act("anna", "request-opinion", Map.of("authority", authority, "kind", "opinion"));
    }
    extended.act(
        "anna",
        "record-opinion",
        Map.of("ref", "opinion-1", "result", "no-concerns", "text", SECRET));
    extended.act(
        "anna",
        "notify-neighbours",
        Map.of(
            "neighbours",
            List.of(Map.of("ref", "neighbour-1", "name", "Max Müller")),
            "publicNotice",
            false));
    extension = extended.example("anna", "extend-decision-period");
    extended.act("anna", "extend-decision-period", extension);
  }

  private static void granted() {
    granted = complete(submitted("granted"));
    granted
        .act(
            "anna",
            "draft-decision",
            Map.of("result", "granted", "text", "Die Voraussetzungen liegen vor."))
        .act("clara", "grant-permit", Map.of("conditions", List.of("Dach begrünen (Auflage).")));
    http.eventually(
        "anna",
        "/api/v1/cases/" + granted.id(),
        file -> file.get("documents").toString().contains("\"permit\""));
    granted
        .seen("anna")
        .act("anna", "notify-decision", Map.of("channel", "portal", "on", today.toString()));
    written(granted, "permit");
  }

  /** A notice follows its cause with a small delay. */
  private static void written(OpenCase house, String kind) {
    http.eventually(
        "portal",
        "/api/v1/status?sub=" + (house == granted ? "granted" : "deemed"),
        page -> page.at("/items/0/notices").toString().contains("\"" + kind + "\""));
  }

  private static JsonNode notice(OpenCase house, String kind) {
    return StreamSupport.stream(house.status().get("notices").spliterator(), false)
        .filter(n -> n.get("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void hasMyApplicationArrivedWhenAndUnderWhichNumber() {
    var status = lacking.status();
    assertThat(status.get("fileNumber").asString()).isEqualTo(lacking.fileNumber());
    assertThat(status.get("receivedOn").asString()).isEqualTo(today.toString());
    assertThat(status.at("/timeline/0/status").asString()).isEqualTo("RECEIVED");
    assertThat(status.at("/timeline/0/text").asString())
        .isEqualTo("Eingegangen am " + GERMAN.format(today));
  }

  @Test
  void whoIsResponsibleAndHowDoIReachThem() {
    var office = lacking.status().get("office");
    assertThat(office.get("name").asString()).isEqualTo("Amt für Bauordnung und Denkmalpflege");
    assertThat(office.get("email").asString()).isEqualTo("bauordnung@example.org");
    assertThat(office.get("phone").asString()).isEqualTo("+49 341 123-0");
    assertThat(office.get("address").asString()).contains("04317 Leipzig");
  }

  @Test
  void whichStepIsItInInPlainWords() {
    var until = GERMAN.format(today.plusDays(21));
    assertThat(lacking.status("de").get("text").asString())
        .isEqualTo("Unterlagen fehlen – bitte bis %s nachreichen".formatted(until));
    assertThat(lacking.status("en").get("text").asString()).startsWith("Documents missing");
    assertThat(lacking.status("de-x-leicht").get("text").asString())
        .isEqualTo("Es fehlt noch etwas.\nBitte schicken Sie es bis %s.".formatted(until));
  }

  @Test
  void isAnythingMissingWhatExactlyAndUntilWhen() {
    var status = lacking.status();
    assertThat(status.get("status").asString()).isEqualTo("NEED_INFO");
    assertThat(status.get("missing")).hasSize(1);
    assertThat(status.at("/missing/0/document").asString()).isEqualTo("energy-proof");
    assertThat(status.at("/missing/0/title").asString())
        .isEqualTo("Nachweis zum energiesparenden Bauen");
    assertThat(status.at("/missing/0/until").asString()).isEqualTo(today.plusDays(21).toString());
    assertThat(status.at("/defects/texts/0").asString())
        .isEqualTo("Der Nachweis ist nicht unterschrieben.");
  }

  @Test
  void whatHappensIfIMissThatDate() {
    assertThat(lacking.status().at("/missing/0/ifMissed").asString())
        .contains("gilt Ihr Antrag als zurückgenommen (§ 69 Abs. 2 SächsBO)");
  }

  @Test
  void howLongWillItTakeAndWhatIsTheLegalEnd() {
    var status = extended.status();
    var end = status.get("legalDeadline").asString();
    assertThat(LocalDate.parse(end)).isAfter(today.plusMonths(3));
    assertThat(status.at("/expected/to").asString()).isEqualTo(end);
  }

  @Test
  void wasThePeriodExtendedWhyAndUntilWhen() {
    var status = extended.status();
    assertThat(status.get("status").asString()).isEqualTo("EXTENDED");
    assertThat(status.at("/extension/until").asString())
        .isEqualTo(status.get("legalDeadline").asString());
    assertThat(status.at("/extension/ground").asString())
        .isEqualTo(extension.get("reason").asString());
    assertThat(status.at("/extension/reason").asString())
        .isEqualTo(extension.get("reasons").asString());
  }

  @Test
  void whichDocumentsDidISendAndWereTheyReadable() {
    var documents = lacking.status().get("documents");
    var plans =
        StreamSupport.stream(documents.spliterator(), false)
            .filter(d -> d.get("type").asString().equals("site-plan"))
            .toList();
    assertThat(plans).hasSize(2);
    assertThat(plans.getFirst().get("readable").isNull()).isTrue();
    var uploaded = plans.getLast();
    assertThat(uploaded.get("title").asString()).isEqualTo("Lageplan, Maßstab 1:500");
    assertThat(uploaded.get("readable").asBoolean()).isTrue();
    assertThat(uploaded.get("size").asInt()).isEqualTo(PDF.length);
    assertThat(uploaded.get("receivedOn").asString()).isEqualTo(today.toString());
  }

  @Test
  void mayIAddCorrectOrWithdrawAndWhatDoesAWithdrawalCost() {
    var open = lacking.status().get("options");
    assertThat(open.get("supply").asBoolean()).isTrue();
    assertThat(open.get("correct").asBoolean()).isTrue();
    assertThat(open.get("withdraw").asBoolean()).isTrue();
    assertThat(open.get("withdrawalCosts").asString()).contains("10 bis 75 Prozent der Gebühr");
    var decided = granted.status().get("options");
    assertThat(decided.get("correct").asBoolean()).isFalse();
    assertThat(decided.get("withdraw").asBoolean()).isFalse();
  }

  @Test
  void isThereADecisionAndSinceWhenDoICountAsNotified() {
    var status = granted.status();
    assertThat(status.get("status").asString()).isEqualTo("GRANTED_CONDITIONS");
    assertThat(status.at("/decision/availableSince").asString()).isEqualTo(today.toString());
    assertThat(status.at("/decision/notifiedOn").asString())
        .isEqualTo(today.plusDays(4).toString());
    assertThat(lacking.status().get("decision").isNull()).isTrue();
  }

  @Test
  void untilWhenCanIObjectWhereAndInWhichForm() {
    var status = granted.status();
    var until = LocalDate.parse(status.at("/remedy/until").asString());
    assertThat(until).isAfterOrEqualTo(today.plusDays(4).plusMonths(1));
    assertThat(until).isBefore(today.plusDays(4).plusMonths(1).plusDays(7));
    assertThat(status.at("/decision/objectionUntil").asString()).isEqualTo(until.toString());
    assertThat(status.at("/remedy/office/address").asString()).contains("04317 Leipzig");
    assertThat(status.at("/remedy/form").asString()).contains("§ 70 Abs. 1 VwGO");
  }

  @Test
  void whatMustIPayAndByWhen() {
    var charges = granted.status().get("charges");
    assertThat(charges).hasSize(1);
    assertThat(charges.at("/0/amount").asString()).isEqualTo("1092.00");
    assertThat(charges.at("/0/tariff").asString()).isEqualTo("10. SächsKVZ");
    assertThat(LocalDate.parse(charges.at("/0/dueOn").asString()))
        .isAfterOrEqualTo(today.plusDays(4).plusMonths(1));
    assertThat(lacking.status().get("charges")).isEmpty();
    assertThat(lacking.status().get("payment").isNull()).isTrue();
  }

  @Test
  void isItPaidAndHowDoIGetAReceiptOrARefund() {
    var house = complete(submitted("payer"));
    house
        .act("anna", "draft-decision", Map.of("result", "granted", "text", "Erteilt."))
        .act("clara", "grant-permit", Map.of())
        .act(
            "anna",
            "notify-decision",
            Map.of("channel", "counter", "on", house.file("anna").get("receivedOn").asString()));
    assertThat(house.status().at("/payment/state").asString()).isEqualTo("due");
    assertThat(house.status().at("/payment/amount").asString()).isEqualTo("1092.00");
    var payment = house.seen("kasse").example("kasse", "record-fee-payment");
    payment.put("amount", "1100.00").put("reference", "K-4711");
    house.act("kasse", "record-fee-payment", payment);
    var refund = house.seen("kasse").example("kasse", "refund-fee");
    refund.put("amount", "8.00").put("reference", "K-4712");
    house.act("kasse", "refund-fee", refund);
    house.seen("kasse").refused("kasse", "record-fee-payment", payment, "payment-booked");
    var paid = house.status().get("payment");
    assertThat(paid.get("state").asString()).isEqualTo("paid");
    assertThat(paid.at("/receipts/0/reference").asString()).isEqualTo("K-4711");
    assertThat(paid.at("/receipts/1/kind").asString()).isEqualTo("refund");
    assertThat(paid.get("help").asString()).contains("Quittung");
    assertThat(house.file("anna").get("payments")).hasSize(2);
  }

  @Test
  void whoElseWasConsultedAndWhichRepliesAreOpen() {
    var status = extended.status();
    assertThat(status.get("consultations")).hasSize(2);
    assertThat(status.at("/consultations/0/authority").asString())
        .isEqualTo("Verkehrs- und Tiefbauamt");
    assertThat(status.at("/consultations/0/open").asBoolean()).isFalse();
    assertThat(status.at("/consultations/1/authority").asString()).isEqualTo("Umweltamt");
    assertThat(status.at("/consultations/1/open").asBoolean()).isTrue();
    assertThat(status.toString()).doesNotContain(SECRET).doesNotContain("Müller");
  }

  @Test
  void wasMyPermitDeemedGrantedWhereIsTheCertificateAndUntilWhenIsItValid() {
    var status = deemed.status();
    assertThat(status.get("status").asString()).isEqualTo("DEEMED_GRANTED");
    assertThat(status.get("text").asString())
        .isEqualTo("Gilt als genehmigt seit " + GERMAN.format(approvedAsOf));
    assertThat(status.at("/permit/how").asString()).isEqualTo("deemed");
    assertThat(status.at("/permit/since").asString()).isEqualTo(approvedAsOf.toString());
    assertThat(status.at("/permit/certifiedOn").asString()).isEqualTo(today.toString());
    assertThat(LocalDate.parse(status.at("/permit/validUntil").asString()))
        .isBetween(approvedAsOf.plusYears(3), approvedAsOf.plusYears(3).plusDays(7));
    assertThat(status.at("/permit/certificate").asString())
        .isEqualTo(notice(deemed, "fiction-certificate").get("documentId").asString());
  }

  @Test
  void theDecisionIsFetchedByItsCitizenOnly() {
    var notice = notice(granted, "permit");
    assertThat(notice.get("title").asString()).isEqualTo("Baugenehmigung");
    assertThat(notice.get("availableSince").asString()).isEqualTo(today.toString());
    var path =
        "/api/v1/status/%s/documents/%s"
            .formatted(granted.fileNumber(), notice.get("documentId").asString());
    var file = http.download("portal", path + "?sub=granted");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).hasSize(notice.get("size").asInt());
    assertThat(http.get(null, path, "Access-Code", granted.accessCode()).status()).isEqualTo(200);
    assertThat(http.get("portal", path + "?sub=deemed").status()).isEqualTo(404);
    assertThat(http.get("anna", path + "?sub=granted").status()).isEqualTo(403);
    assertThat(http.get(null, path, "Access-Code", deemed.accessCode()).status()).isEqualTo(404);
    assertThat(http.get(null, path).status()).isEqualTo(404);
  }
}

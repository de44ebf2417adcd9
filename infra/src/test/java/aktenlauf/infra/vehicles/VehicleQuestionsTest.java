package aktenlauf.infra.vehicles;

import static aktenlauf.infra.vehicles.VehicleOffice.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What holders, clerks and auditors ask of registrations, each answered by one request. */
@ExtendWith(VehicleOffice.Shared.class)
class VehicleQuestionsTest {
  private static final String KEEP = "vehicle-transfer-keep-plate";

  private final VehicleOffice office;
  private final Http http;

  VehicleQuestionsTest(VehicleOffice office) {
    this.office = office;
    this.http = office.http();
  }

  @AfterEach
  void behave() {
    office.behave();
  }

  private static List<JsonNode> items(JsonNode page) {
    return StreamSupport.stream(page.get("items").spliterator(), false).toList();
  }

  private static List<String> cases(JsonNode page) {
    return items(page).stream().map(r -> r.get("caseId").asString()).toList();
  }

  private static JsonNode of(JsonNode page, OpenCase opened) {
    return items(page).stream()
        .filter(r -> r.get("caseId").asString().equals(opened.id()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no %s in %s".formatted(opened.id(), page)));
  }

  /** Lists follow the log with a small delay. */
  private JsonNode list(String who, String path, OpenCase wanted) {
    return http.eventually(
        who,
        path,
        p -> cases(p).contains(wanted.id()) && of(p, wanted).get("version").asLong() > 0);
  }

  @Test
  void fromWhenToWhenMayIDriveWithTheProvisionalProof() {
    var opened = office.retrieved(KEEP);
    var proof = opened.status().get("automatedDecision");
    assertThat(proof.get("provisionalFrom").asString()).isEqualTo(office.today().toString());
    assertThat(proof.get("provisionalUntil").asString())
        .isEqualTo(office.today().plusDays(10).toString());
  }

  @Test
  void whichPlateIsReservedForMeUntilWhen() {
    var body = OpenCase.example(http, "vehicle-plate-reservation");
    var wish = VehicleOffice.newPlate();
    body.withObject("/application").withObject("/plate").put("wish", wish);
    var opened = OpenCase.submit(http, body);
    opened.seen(CLERK);
    var plate = opened.status().get("plate");
    assertThat(plate.get("plate").asString()).isEqualTo(wish);
    assertThat(plate.get("state").asString()).isEqualTo("reserved");
    assertThat(LocalDate.parse(plate.get("reservedUntil").asString()))
        .isAfterOrEqualTo(office.today().plusMonths(3));
  }

  @Test
  void whenDoIReceivePlaquesAndPapers() {
    var opened = office.retrieved(KEEP);
    var today = office.today();
    var promised = opened.status().get("papers");
    assertThat(promised.get("sentBy").asString()).isEqualTo(today.plusDays(6).toString());
    assertThat(promised.get("sentOn").isNull()).isTrue();
    opened.act(
        CLERK, "dispatch-documents", Map.of("zb1", true, "plaques", true, "carrier", "Kurier"));
    var sent = opened.status().get("papers");
    assertThat(sent.get("sentOn").asString()).isEqualTo(today.toString());
    assertThat(sent.get("carrier").asString()).isEqualTo("Kurier");
  }

  @Test
  void isThereAnotherCaseOnThisVehicle() {
    var body = office.application(KEEP);
    var vin = body.at("/application/vin").asString();
    var plate = body.at("/application/currentPlate").asString();
    var one = OpenCase.submit(http, body);
    var other = OpenCase.submit(http, body);
    office.submit(KEEP);
    for (var q : List.of(vin, vin.toLowerCase(java.util.Locale.ROOT), plate.replace(" ", "%20"))) {
      var page =
          http.eventually(
              CLERK, "/api/v1/worklist?state=all&q=" + q, p -> p.get("items").size() == 2);
      assertThat(cases(page)).containsExactlyInAnyOrder(one.id(), other.id());
    }
  }

  @Test
  void whichAutomatedDecisionsNeedTheRandomReviewBeforeTheirMonthEnds() {
    var chosen = office.decided(KEEP);
    var other = office.decided(KEEP);
    chosen.act(CLERK, "select-sample", Map.of("selection", "manual"));
    var before = office.today().plusMonths(1).plusDays(1);
    var page = list(CLERK, "/api/v1/vehicle-reviews?limit=200&dueBefore=" + before, chosen);
    assertThat(cases(page)).doesNotContain(other.id());
    var row = of(page, chosen);
    assertThat(row.get("state").asString()).isEqualTo("open");
    assertThat(row.get("selection").asString()).isEqualTo("manual");
    assertThat(LocalDate.parse(row.get("reviewUntil").asString()))
        .isBetween(office.today().plusMonths(1).minusDays(1), before.minusDays(1));
    chosen.act(CLERK, "review-sample", Map.of("result", "confirmed"));
    http.eventually(
        CLERK,
        "/api/v1/vehicle-reviews?limit=200&dueBefore=" + before,
        p -> !cases(p).contains(chosen.id()));
  }

  @Test
  void whichInsurersNoticesWithoutNewCoverAreUnprocessed() {
    var left = office.retrieved(KEEP);
    var covered = office.retrieved(KEEP);
    var now = office.now();
    for (var opened : List.of(left, covered)) {
      opened.act(
          CLERK,
          "record-insurance-termination",
          Map.of("receivedAt", now.toString(), "insurer", "Muster AG", "consequence", "later"));
    }
    covered.act(
        CLERK,
        "record-insurance-confirmation",
        Map.of("receivedAt", now.plusSeconds(60).toString(), "insurer", "Andere AG"));
    http.eventually(
        CLERK,
        "/api/v1/insurance-notices?limit=200&state=settled",
        p -> cases(p).contains(covered.id()));

    var page = list(CLERK, "/api/v1/insurance-notices?limit=200", left);

    assertThat(cases(page)).doesNotContain(covered.id());
    assertThat(of(page, left).get("insurer").asString()).isEqualTo("Muster AG");
    assertThat(of(page, left).get("receivedAt").asString()).isNotBlank();
  }

  @Test
  void whichPlateReservationsExpire() {
    var body = OpenCase.example(http, "vehicle-plate-reservation");
    var wish = VehicleOffice.newPlate();
    body.withObject("/application").withObject("/plate").put("wish", wish);
    var opened = OpenCase.submit(http, body);
    opened.seen(CLERK);
    var until = LocalDate.parse(opened.status().at("/plate/reservedUntil").asString());
    var page = list(CLERK, "/api/v1/plates?limit=200&expiringBefore=" + until.plusDays(1), opened);
    assertThat(of(page, opened).get("plate").asString()).isEqualTo(wish);
    assertThat(of(page, opened).get("validUntil").asString()).isEqualTo(until.toString());
  }

  @Test
  void isThisPlateFree() {
    var plate = VehicleOffice.newPlate();
    assertThat(office.plate(plate).get("state").asString()).isEqualTo("free");
    var body = OpenCase.example(http, "vehicle-plate-reservation");
    body.withObject("/application").withObject("/plate").put("wish", plate);
    OpenCase.submit(http, body);
    assertThat(office.plate(plate).get("state").asString()).isEqualTo("reserved");
  }

  @Test
  void whichPaymentsAreOpenOrMismatched() {
    var paid = office.decided(KEEP);
    office.cash().misbehave(PaymentService.OTHER_AMOUNT);
    var mismatched = office.submit(KEEP);
    office.until(mismatched, "vehicle.handed-to-clerk");
    office.cash().misbehave(PaymentService.UNPAID);
    var due = office.submit(KEEP);

    var page = list(CLERK, "/api/v1/vehicle-payments?limit=200", due);

    assertThat(of(page, due).get("state").asString()).isEqualTo("due");
    assertThat(of(page, mismatched).get("state").asString()).isEqualTo("mismatched");
    assertThat(cases(page)).doesNotContain(paid.id());
  }

  @Test
  void whichAutomatedDecisionsWereSampledWithWhatResultAndWasTheManualShareKept() {
    var day = office.today().plusDays(1);
    office.moveTo(day);
    var chosen = office.decided(KEEP);
    var others = List.of(office.decided(KEEP), office.decided(KEEP));
    var path = "/api/v1/audit/vehicle-reviews?limit=200&from=%s&to=%s".formatted(day, day);
    var none = http.eventually("auditor", path, a -> a.get("decisions").asInt() == 3);
    assertThat(none.get("items")).isEmpty();
    assertThat(none.get("manualShareKept").asBoolean()).isFalse();
    chosen.act(CLERK, "select-sample", Map.of("selection", "manual"));
    chosen.act(CLERK, "review-sample", Map.of("result", "to-amend"));

    var told = http.eventually("auditor", path, a -> a.get("reviewed").asInt() == 1);

    assertThat(told.get("decisions").asInt()).isEqualTo(1 + others.size());
    assertThat(told.get("sampledManually").asInt()).isEqualTo(1);
    assertThat(told.get("sampledAutomatically").asInt()).isZero();
    assertThat(told.get("manualShareRequired").asDouble()).isPositive();
    assertThat(told.get("manualShareKept").asBoolean()).isTrue();
    assertThat(items(told)).hasSize(1);
    assertThat(of(told, chosen).get("result").asString()).isEqualTo("to-amend");
    assertThat(of(told, chosen).get("reviewedBy").asString()).isEqualTo(CLERK);
  }
}

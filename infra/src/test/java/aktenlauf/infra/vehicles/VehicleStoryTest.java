package aktenlauf.infra.vehicles;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.vehicle.Checks;
import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.http.RunningSystem;
import aktenlauf.infra.registers.Simulator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A car is registered online, while registers are there, away or against it. */
class VehicleStoryTest {
  private static final String KEEP = "vehicle-transfer-keep-plate";
  private static final String CLERK = "kfz";
  private static final Simulator CASH = PaymentService.open(0);
  private static final Map<String, Simulator> REGISTERS = new HashMap<>();
  private static RunningSystem system;
  private static Http http;

  @BeforeAll
  static void start() throws Exception {
    var settings =
        new ArrayList<String>(
            List.of(
                "aktenlauf.clock=movable",
                "aktenlauf.status-rate=0",
                "aktenlauf.errands.run=true",
                "aktenlauf.errands.again=PT0.05S"));
    settings.addAll(register(Lines.PAYMENTS, CASH));
    Lines.NAMES.forEach((check, name) -> {
      var simulator = CheckRegister.open(0);
      REGISTERS.put(check, simulator);
      settings.addAll(register(name, simulator));
    });
    system = RunningSystem.start(settings.toArray(String[]::new));
    http = system.http();
  }

  private static Simulator register(String check) {
    return Objects.requireNonNull(REGISTERS.get(check));
  }

  private static List<String> register(String name, Simulator simulator) {
    var at = "aktenlauf.registers." + name;
    return List.of(at + ".url=" + simulator.address(), at + ".pause=PT0.01S", at + ".rest=PT0.2S");
  }

  @AfterAll
  static void stop() throws Exception {
    system.drop();
    CASH.close();
    REGISTERS.values().forEach(Simulator::close);
  }

  @AfterEach
  void behave() {
    CASH.misbehave(Simulator.NO_FAULT);
    REGISTERS.values().forEach(r -> r.misbehave(Simulator.NO_FAULT));
  }

  private static List<String> types(JsonNode history) {
    return StreamSupport.stream(history.spliterator(), false)
        .map(e -> e.get("type").asString())
        .toList();
  }

  private static List<String> until(OpenCase opened, String type) {
    var path = "/api/v1/cases/%s/history".formatted(opened.id());
    var all =
        types(http.eventually(CLERK, path, h -> types(h).contains(type) && written(types(h))));
    opened.seen(CLERK);
    return all;
  }

  /** The notice of the machine's decision comes right after it. */
  private static boolean written(List<String> types) {
    return !types.contains("vehicle.automated-decision-issued")
        || types.contains("proceeding.notice-issued");
  }

  private static void triedAgain(Simulator simulator) {
    var before = simulator.tries();
    while (simulator.tries() < before + 4) {
      Thread.onSpinWait();
    }
  }

  private static LocalDate today() {
    var now = Instant.parse(http.get("operator", "/api/v1/ops/clock").text("/now"));
    return LocalDate.ofInstant(now, ZoneId.of("Europe/Berlin"));
  }

  @Test
  void whatIsPaidAndPassesIsDecidedByTheMachineAndDriven() {
    var opened = OpenCase.of(http, KEEP);

    assertThat(until(opened, "vehicle.automated-decision-issued"))
        .containsSubsequence(
            "proceeding.application-submitted",
            "vehicle.fees-paid",
            "vehicle.machine-check-recorded",
            "vehicle.automated-decision-issued")
        .doesNotContain("vehicle.handed-to-clerk")
        .filteredOn(t -> t.equals("vehicle.machine-check-recorded"))
        .hasSize(6);
    var decided = opened.status();
    assertThat(decided.get("status").asString()).isEqualTo("DECIDED");
    assertThat(decided.at("/payment/state").asString()).isEqualTo("paid");
    assertThat(decided.at("/payment/amount").asString()).isEqualTo("10.40");
    assertThat(decided.at("/decision/notifiedOn").isNull()).isTrue();
    assertThat(decided.at("/options/withdraw").asBoolean()).isFalse();

    opened.act("portal", "display-decision", Map.of());
    opened.act("portal", "record-retrieval", Map.of());

    var driving = opened.status();
    var last = today().plusDays(10);
    assertThat(driving.get("status").asString()).isEqualTo("PROVISIONAL");
    assertThat(driving.at("/automatedDecision/provisionalUntil").asString())
        .isEqualTo(last.toString());
    assertThat(driving.get("text").asString())
        .isEqualTo(
            "Fahren mit vorläufigem Nachweis bis %02d.%02d.%d"
                .formatted(last.getDayOfMonth(), last.getMonthValue(), last.getYear()));
    assertThat(driving.at("/decision/notifiedOn").asString()).isEqualTo(today().toString());
    assertThat(driving.at("/remedy/kind").asString()).isEqualTo("objection");
    opened.act(
        CLERK, "dispatch-documents", Map.of("zb1", true, "plaques", true, "carrier", "Post"));
    assertThat(opened.status().get("status").asString()).isEqualTo("GRANTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vehicle-move-in-keep-plate",
        "vehicle-change-of-data",
        "vehicle-re-registration",
        "vehicle-out-of-service"
      })
  void soAreTheOthersThatNeedNoNewPlate(String procedure) {
    assertThat(until(OpenCase.of(http, procedure), "vehicle.automated-decision-issued"))
        .doesNotContain("vehicle.handed-to-clerk");
  }

  @Test
  void aNewPlateIsReservedCheckedAndAssigned() {
    assertThat(until(OpenCase.of(http, "vehicle-transfer-new-plate"), "vehicle.plate-assigned"))
        .containsSubsequence(
            "vehicle.fees-paid",
            "vehicle.plate-wished",
            "vehicle.plate-reserved",
            "vehicle.automated-decision-issued",
            "vehicle.plate-assigned")
        .doesNotContain("vehicle.handed-to-clerk");
  }

  @Test
  void nothingIsCheckedBeforeThePayment() {
    CASH.misbehave(PaymentService.UNPAID);
    var opened = OpenCase.of(http, KEEP);
    triedAgain(CASH);

    var waiting = opened.seen(CLERK).status();
    assertThat(waiting.at("/payment/state").asString()).isEqualTo("due");
    assertThat(waiting.at("/payment/amount").asString()).isEqualTo("10.40");
    assertThat(types(opened.history(CLERK)))
        .doesNotContain("vehicle.machine-check-recorded", "vehicle.fees-paid");

    CASH.misbehave(Simulator.NO_FAULT);
    until(opened, "vehicle.automated-decision-issued");
  }

  @Test
  void anotherAmountThanOwedIsAClerks() {
    CASH.misbehave(PaymentService.OTHER_AMOUNT);

    assertThat(until(OpenCase.of(http, KEEP), "vehicle.handed-to-clerk"))
        .doesNotContain("vehicle.fees-paid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"down", "garbled", "nonsense"})
  void insurersWithoutAnAnswerAreWaitedFor(String fault) {
    var insurers = register(Checks.INSURANCE);
    insurers.misbehave(fault);
    var opened = OpenCase.of(http, KEEP);
    until(opened, "vehicle.fees-paid");
    triedAgain(insurers);
    assertThat(types(opened.history(CLERK)))
        .doesNotContain("vehicle.automated-decision-issued", "vehicle.handed-to-clerk");

    insurers.misbehave(Simulator.NO_FAULT);
    until(opened, "vehicle.automated-decision-issued");
  }

  @Test
  void whatTheRegisterHasAgainstItAClerkDecides() {
    register(Checks.VEHICLE).misbehave(CheckRegister.NEGATIVE);
    var opened = OpenCase.of(http, KEEP);
    assertThat(until(opened, "vehicle.handed-to-clerk"))
        .doesNotContain("vehicle.automated-decision-issued");
    assertThat(opened.status().get("status").asString()).isEqualTo("IN_PROGRESS");

    opened.act(
        CLERK,
        "decide-manually",
        Map.of(
            "result", "rejected",
            "reasons", "Das Fahrzeug ist zur Fahndung ausgeschrieben.",
            "hearingWaived", "Zwingendes öffentliches Interesse (§ 28 Abs. 3 VwVfG)."));

    var told = opened.status();
    assertThat(told.get("status").asString()).isEqualTo("REJECTED");
    assertThat(told.at("/decision/availableSince").asString()).isEqualTo(today().toString());
  }

  @Test
  void withoutInsuranceACorrectionIsOfferedAndCheckedAgain() {
    var insurers = register(Checks.INSURANCE);
    insurers.misbehave(CheckRegister.NEGATIVE);
    var opened = OpenCase.of(http, KEEP);
    until(opened, "vehicle.correction-offered");
    assertThat(opened.status().get("status").asString()).isEqualTo("NEED_INFO");
    insurers.misbehave(Simulator.NO_FAULT);

    opened.act("portal", "correct-application", Map.of("evb", "B1B2C3D"));

    until(opened, "vehicle.automated-decision-issued");
    assertThat(insurers.asked()).anyMatch(a -> "B1B2C3D".equals(a.question().get("evb")));
  }
}

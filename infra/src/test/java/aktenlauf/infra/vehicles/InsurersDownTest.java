package aktenlauf.infra.vehicles;

import static aktenlauf.infra.vehicles.VehicleOffice.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.vehicle.Checks;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.registers.Simulator;
import aktenlauf.infra.registers.Tries;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever insurers do: applications are taken, none is lost and none is decided wrongly. */
@ExtendWith(VehicleOffice.Shared.class)
class InsurersDownTest {
  private static final String KEEP = "vehicle-transfer-keep-plate";
  private static final String DECIDED = "vehicle.automated-decision-issued";
  private static final String HANDED = "vehicle.handed-to-clerk";
  private static final int APPLICATIONS = 20;

  /** The default of {@code aktenlauf.vehicle-checks.patience}. */
  private static final Duration PATIENCE = Duration.ofHours(4);

  private final VehicleOffice office;

  InsurersDownTest(VehicleOffice office) {
    this.office = office;
  }

  @AfterEach
  void behave() {
    office.behave();
  }

  private static List<OpenCase> submitted(VehicleOffice office, int many) {
    var all = new ArrayList<OpenCase>();
    for (int i = 0; i < many; i++) {
      // Accepted with 201, or this fails.
      all.add(office.submit(KEEP));
    }
    return all;
  }

  private static long checks(JsonNode history) {
    return VehicleOffice.types(history).stream()
        .filter("vehicle.machine-check-recorded"::equals)
        .count();
  }

  /** Every other check has its answer, and the insurers were asked in vain. */
  private static void waiting(VehicleOffice office, List<OpenCase> all) {
    var others = Checks.of(KEEP).size() - 1;
    for (var opened : all) {
      var path = "/api/v1/cases/%s/history".formatted(opened.id());
      var history = office.http().eventually(CLERK, path, h -> checks(h) == others);
      assertThat(VehicleOffice.types(history)).doesNotContain(DECIDED, HANDED);
    }
    Tries.more(office.register(Checks.INSURANCE), 4);
  }

  private static void undecided(VehicleOffice office, List<OpenCase> all) {
    for (var opened : all) {
      opened.seen(CLERK);
      assertThat(office.types(opened))
          .contains("vehicle.fees-paid")
          .doesNotContain(DECIDED, HANDED);
      assertThat(opened.status().get("status").asString()).isEqualTo("CHECKING");
    }
  }

  @Test
  void afterAnHourWithoutInsurersEveryApplicationIsDecidedByItself() {
    var insurers = office.register(Checks.INSURANCE);
    VehicleOffice.fault(insurers, "down");
    var all = submitted(office, APPLICATIONS);
    waiting(office, all);
    office.pass(Duration.ofMinutes(59));
    Tries.more(insurers, 1);
    undecided(office, all);
    assertThat(asked(insurers, all)).isEmpty();

    VehicleOffice.fault(insurers, Simulator.NO_FAULT);
    minutesPass(office, all);

    for (var opened : all) {
      assertThat(office.until(opened, DECIDED)).doesNotContain(HANDED);
      assertThat(checks(opened.history(CLERK))).isEqualTo(Checks.of(KEEP).size());
    }
    // Each was asked about once, and the work list has them all.
    assertThat(asked(insurers, all)).hasSize(APPLICATIONS).doesNotHaveDuplicates();
    all.forEach(opened -> opened.row(CLERK));
    var decided = "/api/v1/worklist?state=decided&limit=200&procedure=" + KEEP;
    assertThat(office.http().items(CLERK, decided))
        .extracting(r -> r.get("caseId").asString())
        .containsAll(all.stream().map(OpenCase::id).toList())
        .doesNotHaveDuplicates();
  }

  /** The vehicles of these cases about which the register has given an answer. */
  private static List<String> asked(Simulator register, List<OpenCase> all) {
    var vehicles = all.stream().map(o -> o.file(CLERK).at("/application/vin").asString()).toList();
    return register.asked().stream()
        .map(a -> String.valueOf(a.question().get("vin")))
        .filter(vehicles::contains)
        .toList();
  }

  /** Pauses between tries have grown by then; a move of the clock ends them. */
  private static void minutesPass(VehicleOffice office, List<OpenCase> all) {
    for (int minute = 0;
        minute < 60 && all.stream().anyMatch(o -> !office.types(o).contains(DECIDED));
        minute++) {
      office.pass(Duration.ofMinutes(1));
    }
  }

  private static List<String> cases(JsonNode page) {
    return StreamSupport.stream(page.get("items").spliterator(), false)
        .map(r -> r.get("caseId").asString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbled", "nonsense"})
  void wrongAnswersDecideNothingAndAreAskedAgain(String fault) {
    var insurers = office.register(Checks.INSURANCE);
    VehicleOffice.fault(insurers, fault);
    var all = submitted(office, 5);
    waiting(office, all);
    undecided(office, all);

    VehicleOffice.fault(insurers, Simulator.NO_FAULT);

    all.forEach(opened -> assertThat(office.until(opened, DECIDED)).doesNotContain(HANDED));
  }

  @Test
  void slowAnswersAreWaitedFor() {
    VehicleOffice.fault(office.register(Checks.INSURANCE), "slow");
    submitted(office, 5)
        .forEach(opened -> assertThat(office.until(opened, DECIDED)).doesNotContain(HANDED));
  }

  /** What waits, waits on disk. */
  @Test
  void aRestartMeanwhileLosesNothing() throws IOException {
    try (var own = VehicleOffice.open()) {
      var insurers = own.register(Checks.INSURANCE);
      VehicleOffice.fault(insurers, "down");
      var ids = submitted(own, 5).stream().map(OpenCase::id).toList();
      own.restart();
      VehicleOffice.fault(insurers, Simulator.NO_FAULT);
      for (var id : ids) {
        var history =
            own.http()
                .eventually(
                    CLERK,
                    "/api/v1/cases/%s/history".formatted(id),
                    h -> VehicleOffice.types(h).contains(DECIDED));
        assertThat(VehicleOffice.types(history)).doesNotContain(HANDED);
        assertThat(checks(history)).isEqualTo(Checks.of(KEEP).size());
      }
    }
  }

  /** Away for longer than the office waits: a person decides, and knows why. */
  @Test
  void afterTooLongEveryApplicationIsAClerksWithTheReason() throws IOException {
    try (var patient = VehicleOffice.open()) {
      var insurers = patient.register(Checks.INSURANCE);
      VehicleOffice.fault(insurers, "down");
      var all = submitted(patient, APPLICATIONS);
      waiting(patient, all);
      patient.pass(PATIENCE.minus(Duration.ofMinutes(10)));
      Tries.more(insurers, 1);
      undecided(patient, all);
      patient.pass(Duration.ofMinutes(11));
      for (var opened : all) {
        assertThat(patient.until(opened, HANDED)).doesNotContain(DECIDED);
        assertThat(patient.last(opened, HANDED).get("reasons").toString())
            .isEqualTo("[\"insurance-not-performed\"]");
      }
      VehicleOffice.fault(insurers, Simulator.NO_FAULT);
      var later = patient.submit(KEEP);
      assertThat(patient.until(later, DECIDED)).doesNotContain(HANDED);

      var waiting =
          patient
              .http()
              .eventually(
                  CLERK,
                  "/api/v1/worklist?waitingFor=clerk&limit=200",
                  p -> p.get("items").size() == APPLICATIONS);
      assertThat(cases(waiting))
          .containsExactlyInAnyOrderElementsOf(all.stream().map(OpenCase::id).toList());
      var first = all.getFirst();
      assertThat(first.status().get("status").asString()).isEqualTo("IN_PROGRESS");
      first.act(CLERK, "decide-manually", Map.of("result", "granted"));
      assertThat(first.status().get("status").asString()).isEqualTo("GRANTED");
      assertThat(IntStream.range(1, APPLICATIONS).mapToObj(all::get))
          .allSatisfy(o -> assertThat(patient.types(o)).doesNotContain(DECIDED));
    }
  }
}

package aktenlauf.infra.authorities;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.ForkedSystem;
import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.http.RunningSystem;
import aktenlauf.infra.registers.Simulator;
import aktenlauf.infra.registers.Tries;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Moves from Dresden, whose authority is sometimes there and sometimes not. */
class OtherAuthoritiesStoryTest {
  private static final String CLERK = "meldestelle";
  private static final AuthoritySimulator DRESDEN = new AuthoritySimulator(0);
  private static final Simulator SIMULATOR = DRESDEN.simulator();
  private static RunningSystem system;
  private static Http http;

  @BeforeAll
  static void start() throws Exception {
    system =
        RunningSystem.start(
            "aktenlauf.errands.run=true",
            "aktenlauf.errands.again=PT0.05S",
            "aktenlauf.registers.previous-authority.url=" + SIMULATOR.address(),
            "aktenlauf.registers.previous-authority.pause=PT0.01S",
            "aktenlauf.registers.previous-authority.rest=PT0.2S");
    http = system.http();
  }

  @AfterAll
  static void stop() throws Exception {
    system.drop();
    DRESDEN.close();
  }

  @AfterEach
  void behave() {
    SIMULATOR.misbehave(Simulator.NO_FAULT);
  }

  private static OpenCase moveIn() {
    return OpenCase.of(http, "residence-move-in");
  }

  private static List<String> types(JsonNode history) {
    return StreamSupport.stream(history.spliterator(), false)
        .map(e -> e.get("type").asString())
        .toList();
  }

  private static List<String> until(Http http, OpenCase opened, String type) {
    return types(
        http.eventually(
            CLERK,
            "/api/v1/cases/%s/history".formatted(opened.id()),
            h -> types(h).contains(type)));
  }

  private static List<String> until(OpenCase opened, String type) {
    return until(http, opened, type);
  }

  private static void register(Http http, OpenCase opened) {
    http.command(CLERK, opened.id(), "check-identity", Map.of("method", "id-card"));
    http.command(
        CLERK,
        opened.id(),
        "confirm-housing",
        Map.of("by", "allocation-mark", "mark", "7K3M9Q4XC"));
    http.command(CLERK, opened.id(), "register-persons", Map.of());
  }

  private static long said(String path, OpenCase about) {
    return SIMULATOR.asked().stream()
        .filter(a -> a.path().equals(path))
        .filter(a -> about.id().equals(a.question().get("reference")))
        .count();
  }

  @Test
  void theFormerAuthorityIsAskedToldAndEvaluates() {
    var opened = moveIn();
    until(opened, "residence.prefill-received");
    register(http, opened);

    var all = until(opened, "residence.back-notification-evaluated");

    assertThat(all)
        .containsSubsequence(
            "residence.move-notified",
            "residence.prefill-received",
            "residence.person-registered",
            "residence.back-notification-sent",
            "residence.back-notification-evaluated");
    assertThat(said("/prefill", opened)).isEqualTo(1);
    assertThat(said("/back-notification", opened)).isEqualTo(1);
  }

  @Test
  void whoIsDownIsAskedAgainByItself() {
    SIMULATOR.misbehave("down");
    var opened = moveIn();
    Tries.more(SIMULATOR, 4);
    assertThat(until(opened, "residence.move-notified"))
        .doesNotContain("residence.prefill-received", "residence.prefill-unanswered");

    SIMULATOR.misbehave(Simulator.NO_FAULT);

    until(opened, "residence.prefill-received");
    assertThat(said("/prefill", opened)).isEqualTo(1);
  }

  @Test
  void withoutAReadableAnswerTheNoticeIsEnough() {
    SIMULATOR.misbehave("nonsense");

    assertThat(until(moveIn(), "residence.prefill-unanswered"))
        .doesNotContain("residence.prefill-received");
  }

  @Test
  void aDifferenceIsClearedUpByAClerk() {
    SIMULATOR.misbehave("differences");

    assertThat(until(moveIn(), "residence.clarification-opened"))
        .containsSubsequence(
            "residence.prefill-received",
            "residence.discrepancy-found",
            "residence.clarification-opened");
  }

  @Test
  void aMessageThatIsNotTakenIsHandedToTheClerkWhoMaySendItHimself() {
    var opened = moveIn();
    until(opened, "residence.prefill-received");
    SIMULATOR.misbehave("refused");
    register(http, opened);

    until(opened, "proceeding.note-added");
    // Before it is asked for the evaluation of what the clerk sends.
    SIMULATOR.misbehave(Simulator.NO_FAULT);
    http.command(CLERK, opened.id(), "send-back-notification", Map.of("toAuthority", "14612000"));

    assertThat(until(opened, "residence.back-notification-evaluated"))
        .filteredOn(t -> t.equals("residence.back-notification-sent"))
        .hasSize(1);
  }

  @Test
  void aBlockIsPassedOnAtOnce() {
    var opened = moveIn();
    until(opened, "residence.prefill-received");

    http.command(CLERK, opened.id(), "set-information-block", Map.of("reason", "Bedrohung"));

    until(opened, "residence.information-block-passed-on");
    assertThat(said("/information-block", opened)).isEqualTo(1);
  }

  /** Once, also where the errand is run again; the registration office does not read it. */
  @Test
  void aReportedOffenceBecomesACaseOfItsOwn() {
    var opened = moveIn();
    until(opened, "residence.prefill-received");
    http.command(CLERK, opened.id(), "report-offence", Map.of("ground", "sham-address"));

    var fines = "/api/v1/worklist?procedure=fine-proceedings&limit=10";
    var list = http.eventually("paula", fines, l -> !l.get("items").isEmpty());

    assertThat(list.get("items")).hasSize(1);
    var fine = "/api/v1/cases/" + list.at("/items/0/caseId").asString();
    var application = http.eventually("paula", fine, f -> f.has("application")).get("application");
    assertThat(application.get("ground").asString()).isEqualTo("sham-address");
    assertThat(application.get("residenceCase").asString()).isEqualTo(opened.fileNumber());
    assertThat(http.get(CLERK, fine).status()).isEqualTo(404);
    assertThat(http.get("paula", "/api/v1/cases/" + opened.id()).status()).isEqualTo(404);
  }

  @Test
  void aStreetThatLeipzigDoesNotHaveIsRefusedWithWhatMayBeMeant() {
    var example = OpenCase.example(http, "residence-move-in");
    example.withObject("/application/newDwelling").put("street", "Karl-Liebnecht-Straße");

    var refused = http.post("portal", "/api/v1/cases", example);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/application/newDwelling/street");
    assertThat(refused.text("/errors/0/rule")).isEqualTo("street-register");
    assertThat(refused.text("/errors/0/suggestions/0")).isEqualTo("Karl-Liebknecht-Straße");
  }

  @Test
  void aKilledProcessLosesNothingAndSaysNothingTwice(@TempDir Path data) throws Exception {
    var settings =
        Map.of(
            "AKTENLAUF_ERRANDS_RUN", "true",
            "AKTENLAUF_ERRANDS_AGAIN", "PT0.05S",
            "AKTENLAUF_REGISTERS_PREVIOUSAUTHORITY_URL", SIMULATOR.address().toString());
    SIMULATOR.misbehave("silent");
    OpenCase opened;
    try (var killed = ForkedSystem.start(data, settings)) {
      opened = OpenCase.of(killed.http(), "residence-move-in");
      register(killed.http(), opened);
      Tries.more(SIMULATOR, 1);
      killed.kill();
    }
    SIMULATOR.misbehave(Simulator.NO_FAULT);
    try (var next = ForkedSystem.start(data, settings)) {
      var all = until(next.http(), opened, "residence.back-notification-evaluated");

      assertThat(all).filteredOn(t -> t.equals("residence.back-notification-sent")).hasSize(1);
      assertThat(said("/back-notification", opened)).isEqualTo(1);
    }
  }
}

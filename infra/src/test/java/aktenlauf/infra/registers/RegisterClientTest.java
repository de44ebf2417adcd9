package aktenlauf.infra.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class RegisterClientTest {
  private final Simulator register =
      new Simulator(0, Set.of("unknown"))
          .on(
              "/person",
              (question, fault) ->
                  fault.equals("unknown")
                      ? new Simulator.Reply(404, Map.of())
                      : Simulator.Reply.ok(Map.of("name", question.get("name"))));
  private final RegisterClient client = new RegisterClient(settings(3, 100, Duration.ofMinutes(1)));

  private RegisterSettings settings(int tries, int window, Duration rest) {
    return new RegisterSettings(
        "test",
        register.address(),
        Duration.ofSeconds(2),
        tries,
        Duration.ofMillis(5),
        window,
        rest,
        0);
  }

  @AfterEach
  void close() {
    client.close();
    register.close();
  }

  private RegisterClient.Answer ask(RegisterClient asking, String id) {
    return asking.ask("/person", Map.of("name", "Łukasz"), id);
  }

  @Test
  void anAnswerComesAsItIs() {
    assertThat(ask(client, "1"))
        .isEqualTo(new RegisterClient.Answer(200, Map.of("name", "Łukasz")));
  }

  @Test
  void aRefusalIsAnAnswerAndNotTriedAgain() {
    register.misbehave("unknown");

    assertThat(ask(client, "1").status()).isEqualTo(404);
    assertThat(register.tries()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"down", "garbled"})
  void aPassingFaultIsNotNoticed(String fault) {
    register.misbehave(fault, 2);

    assertThat(ask(client, "1").ok()).isTrue();
    assertThat(register.tries()).isEqualTo(3);
    assertThat(register.asked()).hasSize(1);
  }

  @Test
  void aSlowAnswerIsWaitedFor() {
    register.misbehave("slow");

    assertThat(ask(client, "1").ok()).isTrue();
    assertThat(register.tries()).isEqualTo(1);
  }

  @Test
  void aRegisterThatIsDownIsAwayAfterItsTries() {
    register.misbehave("down");

    assertThatThrownBy(() -> ask(client, "1"))
        .isInstanceOf(RegisterAway.class)
        .hasMessageContaining("503");
    assertThat(register.tries()).isEqualTo(3);
  }

  @Test
  void anAnswerThatIsNoneIsToldFromNoAnswer() {
    register.misbehave("garbled");

    assertThatThrownBy(() -> ask(client, "1"))
        .isInstanceOf(AnswerUnusable.class)
        .hasMessageContaining("no JSON object");
  }

  @Test
  void aSilentRegisterIsGivenUpInTime() {
    register.misbehave("silent");
    var settings =
        new RegisterSettings(
            "test",
            register.address(),
            Duration.ofMillis(150),
            2,
            Duration.ofMillis(1),
            100,
            Duration.ofMinutes(1),
            0);
    try (var impatient = new RegisterClient(settings)) {
      assertThatThrownBy(() -> ask(impatient, "1"))
          .isInstanceOf(RegisterAway.class)
          .hasMessageContaining("PT0.15S");
    }
    assertThat(register.tries()).isEqualTo(2);
  }

  @Test
  void noServerAtAllIsAway() {
    register.close();

    assertThatThrownBy(() -> ask(client, "1")).isInstanceOf(RegisterAway.class);
  }

  @Test
  void aRegisterThatKeepsFailingIsLeftInPeaceAndThenTriedAgain() throws InterruptedException {
    register.misbehave("down");
    try (var resting = new RegisterClient(settings(1, 4, Duration.ofMillis(300)))) {
      for (int i = 0; i < 4; i++) {
        assertThatThrownBy(() -> ask(resting, "1")).hasMessageContaining("503");
      }
      assertThatThrownBy(() -> ask(resting, "1")).hasMessageContaining("left in peace");
      assertThat(register.tries()).isEqualTo(4);

      register.misbehave(Simulator.NO_FAULT);
      var until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
      while (!recovered(resting)) {
        assertThat(System.nanoTime()).isLessThan(until);
        Thread.sleep(20);
      }
    }
  }

  private boolean recovered(RegisterClient resting) {
    try {
      return ask(resting, "2").ok();
    } catch (RegisterAway stillResting) {
      return false;
    }
  }

  @Test
  void aRepeatIsAnsweredAsBeforeAndCountsOnce() {
    ask(client, "same");
    register.misbehave("unknown");

    assertThat(ask(client, "same").ok()).isTrue();
    assertThat(register.asked())
        .containsExactly(new Simulator.Asked("/person", "same", Map.of("name", "Łukasz")));
    assertThat(ask(client, "other").status()).isEqualTo(404);
  }

  @Test
  void faultsAreSwitchedOverHttpToo() throws Exception {
    assertThat(put("{\"fault\":\"down\"}")).isEqualTo(200);
    assertThatThrownBy(() -> ask(client, "1")).isInstanceOf(RegisterAway.class);
    assertThat(put("{\"fault\":\"none\"}")).isEqualTo(200);
    assertThat(ask(client, "1").ok()).isTrue();
    assertThat(put("{\"fault\":\"fire\"}")).isEqualTo(400);
    assertThatThrownBy(() -> register.misbehave("fire")).hasMessageContaining("silent");
  }

  private int put(String body) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create(register.address() + "/fault"))
                  .PUT(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void settingsAreReadByName() {
    var environment =
        new MockEnvironment()
            .withProperty("aktenlauf.registers.kba.url", "http://127.0.0.1:1")
            .withProperty("aktenlauf.registers.kba.answer-within", "PT5S")
            .withProperty("aktenlauf.registers.kba.tries", "7");

    var read = RegisterSettings.of("kba", environment);

    assertThat(read.url()).isEqualTo(URI.create("http://127.0.0.1:1"));
    assertThat(read.answerWithin()).isEqualTo(Duration.ofSeconds(5));
    assertThat(read.tries()).isEqualTo(7);
    assertThat(read.window()).isEqualTo(RegisterSettings.plain("kba", null).window());
    environment.setProperty("aktenlauf.registers.kba.rest", "soon");
    assertThatThrownBy(() -> RegisterSettings.of("kba", environment))
        .hasMessageContaining("aktenlauf.registers.kba.rest")
        .hasMessageContaining("SOON")
        .hasNoCause();
    environment.setProperty("aktenlauf.registers.kba.rest", "PT1S");
    environment.setProperty("aktenlauf.registers.kba.tries", "many");
    assertThatThrownBy(() -> RegisterSettings.of("kba", environment))
        .hasMessage("aktenlauf.registers.kba.tries must be as in 3, it is \"many\"")
        .hasNoCause();
  }
}

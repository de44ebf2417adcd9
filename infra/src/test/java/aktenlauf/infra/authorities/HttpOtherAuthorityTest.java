package aktenlauf.infra.authorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.command.authorities.OtherAuthority;
import aktenlauf.command.authorities.OtherAuthority.Away;
import aktenlauf.command.authorities.OtherAuthority.Evaluation;
import aktenlauf.command.authorities.OtherAuthority.NotPerformable;
import aktenlauf.infra.registers.RegisterSettings;
import aktenlauf.infra.registers.Simulator;
import aktenlauf.shared.residence.PrefilledPerson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against the simulator, whose every fault is switched on. */
class HttpOtherAuthorityTest {
  private static final String DRESDEN = "14612000";
  private static final Map<String, Object> QUESTION =
      Map.of(
          "reference",
          "case-1",
          "persons",
          List.of(Map.of("ref", "p1", "familyName", "Beispiel", "givenNames", "Karla")));

  private final Line line = Line.open(settings(null), true, new SimpleMeterRegistry());
  private final Simulator simulator = Objects.requireNonNull(line.simulator()).simulator();
  private final OtherAuthority other = line.authority();

  private static RegisterSettings settings(@Nullable URI url) {
    return new RegisterSettings(
        "previous-authority",
        url,
        Duration.ofSeconds(1),
        2,
        Duration.ofMillis(5),
        100,
        Duration.ofMinutes(1),
        0);
  }

  @AfterEach
  void close() {
    line.close();
  }

  @Test
  void itHasThePersonsAsTheyWereAskedFor() {
    assertThat(other.prefill(DRESDEN, QUESTION, "1").persons())
        .containsExactly(new PrefilledPerson("p1", "Beispiel", null, "Karla", null, null));
    assertThat(simulator.asked().getFirst().question()).containsEntry("toAuthority", DRESDEN);
  }

  @Test
  void itMayHaveThemOtherwiseOrNotAtAll() {
    simulator.misbehave(AuthoritySimulator.DIFFERENCES);
    assertThat(other.prefill(DRESDEN, QUESTION, "1").persons())
        .extracting(PrefilledPerson::familyName)
        .containsExactly("Beispiel-Altmann");
    assertThat(other.evaluation(DRESDEN, "case-1", "2").differences()).hasSize(1);

    simulator.misbehave(AuthoritySimulator.UNKNOWN);
    assertThat(other.prefill(DRESDEN, QUESTION, "3").persons()).isEmpty();
  }

  @Test
  void messagesAreTakenOnce() {
    other.backNotify(DRESDEN, QUESTION, "1");
    other.backNotify(DRESDEN, QUESTION, "1");
    other.passOnBlock(DRESDEN, QUESTION, "2");

    assertThat(simulator.asked())
        .extracting(Simulator.Asked::path)
        .containsExactly("/back-notification", "/information-block");
  }

  @Test
  void anEvaluationMayNotBeThereYet() {
    simulator.misbehave(AuthoritySimulator.PENDING);
    assertThat(other.evaluation(DRESDEN, "case-1", "1"))
        .isEqualTo(new Evaluation(false, List.of()));
    simulator.misbehave(Simulator.NO_FAULT);
    assertThat(other.evaluation(DRESDEN, "case-1", "2")).isEqualTo(new Evaluation(true, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"down", "silent"})
  void whoDoesNotAnswerIsAway(String fault) {
    simulator.misbehave(fault);

    assertThatThrownBy(() -> other.prefill(DRESDEN, QUESTION, "1")).isInstanceOf(Away.class);
    assertThatThrownBy(() -> other.backNotify(DRESDEN, QUESTION, "2")).isInstanceOf(Away.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbled", "nonsense"})
  void whoAnswersWithSomethingElseCannotBeDealtWith(String fault) {
    simulator.misbehave(fault);

    assertThatThrownBy(() -> other.prefill(DRESDEN, QUESTION, "1"))
        .isInstanceOf(NotPerformable.class);
    assertThatThrownBy(() -> other.evaluation(DRESDEN, "case-1", "2"))
        .isInstanceOf(NotPerformable.class);
  }

  @Test
  void whoRefusesIsToldWithTheStatus() {
    simulator.misbehave(AuthoritySimulator.REFUSED);

    assertThatThrownBy(() -> other.backNotify(DRESDEN, QUESTION, "1"))
        .isInstanceOf(NotPerformable.class)
        .hasMessageContaining("422");
  }

  @Test
  void aSlowOneIsWaitedFor() {
    simulator.misbehave("slow");

    other.backNotify(DRESDEN, QUESTION, "1");
    assertThat(simulator.tries()).isEqualTo(1);
  }

  @Test
  void withoutAnAddressOnlyTryingOutIsSimulated() {
    try (var nobody = Line.open(settings(null), false, new SimpleMeterRegistry())) {
      assertThatThrownBy(() -> nobody.authority().prefill(DRESDEN, QUESTION, "1"))
          .isInstanceOf(NotPerformable.class);
      assertThat(nobody.simulator()).isNull();
    }
    try (var real = Line.open(settings(simulator.address()), true, new SimpleMeterRegistry())) {
      assertThat(real.simulator()).isNull();
      assertThat(real.authority().prefill(DRESDEN, QUESTION, "9").persons()).hasSize(1);
    }
  }
}

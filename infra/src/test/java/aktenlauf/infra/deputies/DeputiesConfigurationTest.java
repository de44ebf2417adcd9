package aktenlauf.infra.deputies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.shared.kernel.Deputies.Deputy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class DeputiesConfigurationTest {
  private static MockEnvironment environment() {
    return new MockEnvironment()
        .withProperty("aktenlauf.deputies[0].absent", "clara")
        .withProperty("aktenlauf.deputies[0].deputy", "bernd")
        .withProperty("aktenlauf.deputies[0].from", "2026-12-01")
        .withProperty("aktenlauf.deputies[0].to", "2026-12-14");
  }

  @Test
  void aDeputyStandsInForASignatoryUnlessAnotherRoleIsNamed() {
    assertThat(DeputiesConfiguration.deputies(environment()).all())
        .containsExactly(
            new Deputy(
                "clara",
                "bernd",
                "signatory",
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 14)));
    assertThat(DeputiesConfiguration.deputies(new MockEnvironment()).all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "from, 1.12.2026, 'from is ''1.12.2026'', not a day'",
    "to, 2026-11-30, 'until 2026-11-30, before 2026-12-01'",
    "deputy, clara, cannot stand in for the same person",
    "absent, '', absent is missing"
  })
  void whatIsWrongIsNamedWithItsPlace(String field, String value, String message) {
    var wrong = environment().withProperty("aktenlauf.deputies[0]." + field, value);
    assertThatThrownBy(() -> DeputiesConfiguration.deputies(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("aktenlauf.deputies[0]: ")
        .hasMessageContaining(message);
  }
}

package aktenlauf.shared.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateRulesTest {
  private final PlateRules rules = PlateRules.shipped();

  @ParameterizedTest
  @CsvFileSource(resources = "/plate/wishes.csv", numLinesToSkip = 1)
  void theCityGivesWhatItsRulesAllow(
      @Nullable String wish,
      @Nullable String sign,
      String kind,
      @Nullable String season,
      String format,
      @Nullable String rule) {
    var months = season == null ? null : season.split("-");
    var asked =
        new PlateWish(
            wish == null ? null : new Plate(wish),
            sign == null ? "" : sign,
            PlateKind.of(kind),
            months == null
                ? null
                : new Season(Integer.parseInt(months[0]), Integer.parseInt(months[1])),
            PlateFormat.of(format),
            null);
    var faults = rules.faults(asked);
    if (rule == null) {
      assertThat(faults).isEmpty();
    } else {
      assertThat(faults).extracting(PlateFault::rule).containsExactly(rule);
      assertThat(faults.getFirst().law()).contains("FZV");
      assertThat(faults.getFirst().pointer()).startsWith("/");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"L-AB 0123", "L-ABC 1", "L-ÄB 1", "L-AB", "l-ab 1", "L-AB 12345", "LAB 1"})
  void anotherFormIsNoPlate(String text) {
    assertThatThrownBy(() -> new Plate(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  @Test
  void everyPlateToGiveIsAllowedAndThereOnce() {
    var seen = new HashSet<Plate>();
    for (long n = 0; n < 200_000; n += 7) {
      var plate = rules.nth(n);
      assertThat(seen.add(plate)).isTrue();
      assertThat(rules.faults(PlateWish.any(PlateKind.STANDARD).with(plate))).isEmpty();
    }
    assertThat(rules.nth(rules.size() - 1).digits()).isEqualTo("9999");
  }

  @Test
  void whatIsWrongIsToldByFileAndLine() {
    var text =
        """
        district: L
        ranges:
          - { from: T, to: A }
        forbiddenLetters: [HJX]
        kinds: [standard, purple]
        lengths:
          - { format: round, counts: plate, most: 8 }
        season: { least: 2, most: 11 }
        colour: red
        """;
    assertThatThrownBy(() -> PlateRules.read("plates.yaml", text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InvalidPlateRules.class)
        .hasMessageContaining("plates.yaml:3: ranges[0]: 'T' to 'A' is no range")
        .hasMessageContaining("plates.yaml:4: forbiddenLetters[0]")
        .hasMessageContaining("plates.yaml:5: kinds[1]: there is no kind of plates 'purple'")
        .hasMessageContaining("plates.yaml:7: lengths[0].format")
        .hasMessageContaining("plates.yaml:9: colour: is not known here");
  }
}

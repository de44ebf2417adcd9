package aktenlauf.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.procedure.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | DE",
        "'' | DE",
        "de | DE",
        "de-AT | DE",
        "de-x-leicht | LEICHT",
        "DE-X-LEICHT | LEICHT",
        "en-US,en;q=0.9 | EN",
        "fr, en;q=0.5, de;q=0.7 | DE",
        "fr | DE",
        "en;q=0, * | DE",
        "de;q=0.3, de-x-leicht;q=0.8 | LEICHT",
        "%%; nonsense | DE"
      })
  void theLanguageThatWeighsMostIsTaken(@Nullable String header, Language language) {
    assertThat(AcceptLanguage.of(header)).isEqualTo(language);
  }
}

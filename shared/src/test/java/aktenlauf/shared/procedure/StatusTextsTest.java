package aktenlauf.shared.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatusTextsTest {
  private static final StatusTexts TEXTS = StatusTexts.shipped();
  private static final Map<String, String> ALL =
      Map.of(
          "date", "1. Dezember 2026",
          "until", "1. März 2027",
          "amount", "12,80 €",
          "reason", "Brand",
          "office", "Landkreis $1");

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("RECEIVED", Language.DE, "Eingegangen am 1. Dezember 2026", "Eingegangen"),
        Arguments.of(
            "RECEIVED", Language.LEICHT, "Wir haben Ihren Antrag.", "Wir haben Ihren Antrag."),
        Arguments.of(
            "NEED_INFO",
            Language.LEICHT,
            "Es fehlt noch etwas.\nBitte schicken Sie es bis 1. Dezember 2026.",
            "Es fehlt noch etwas.\nBitte schicken Sie es."),
        Arguments.of(
            "COMPLETE",
            Language.DE,
            "Vollständig seit 1. Dezember 2026; Entscheidung bis 1. März 2027",
            "Vollständig"),
        Arguments.of("PAUSED", Language.EN, "Proceedings paused: Brand", "Proceedings paused"),
        Arguments.of(
            "FORWARDED",
            Language.LEICHT,
            "Ein anderes Amt macht weiter.\nDas Amt heißt: Landkreis $1.",
            "Ein anderes Amt macht weiter."),
        Arguments.of(
            "PAY",
            Language.LEICHT,
            "Bitte zahlen Sie 12,80 €.\nBis 1. Dezember 2026.",
            "Bitte zahlen Sie."),
        Arguments.of("CLOSED", Language.EN, "Closed", "Closed"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("texts")
  void aTextNamesTheValuesThatAreGiven(String code, Language language, String full, String bare) {
    assertThat(TEXTS.text(code, language, ALL)).isEqualTo(full);
    assertThat(TEXTS.text(code, language, Map.of())).isEqualTo(bare);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCodeHasATextInEveryLanguageThatShowsNoBraces(Language language) {
    assertThat(TEXTS.codes()).hasSize(25).contains("DRAFT", "UNAVAILABLE", "DEEMED_GRANTED");
    for (var code : TEXTS.codes()) {
      assertThat(TEXTS.text(code, language, Map.of())).isNotBlank().doesNotContain("{");
      assertThat(TEXTS.text(code, language, ALL)).doesNotContain("{");
      for (var value : ALL.keySet()) {
        assertThat(TEXTS.text(code, language, Map.of(value, "x"))).doesNotContain("{");
      }
    }
  }

  @Test
  void aProcedureMayHaveATextOfItsOwnForAState() {
    var state = new State("payment", "applicant", "PAY");
    var own = new Texts(Map.of("status.payment", "Bitte {amount} überweisen"));
    assertThat(TEXTS.text(state, own, Language.DE, Map.of("amount", "30,70 €")))
        .isEqualTo("Bitte 30,70 € überweisen");
    assertThat(TEXTS.text(state, own, Language.DE, Map.of())).isEqualTo("Zahlung offen");
    assertThat(TEXTS.text(state, new Texts(Map.of()), Language.EN, Map.of()))
        .isEqualTo("Payment due");
  }

  @Test
  void anUnknownCodeIsAMistake() {
    assertThatThrownBy(() -> TEXTS.text("LOST", Language.DE, Map.of()))
        .hasMessage("there is no status LOST");
  }
}

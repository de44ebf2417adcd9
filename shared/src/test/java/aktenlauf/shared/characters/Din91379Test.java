package aktenlauf.shared.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Din91379Test {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Müller-Lüdenscheidt",
        "D’Angelo",
        "O'Neill",
        "Łukasz Wójcik",
        "Nguyễn Thị Ánh",
        "Çağlar Şimşek",
        "Ḩamīd al-ʿAbbās",
        "Þórdís",
        "Ẁilliam",
        "A̋"
      })
  void namesOfManyLanguagesAreWritten(String name) {
    assertThat(Din91379.A.foreign(name)).isEmpty();
    assertThat(Din91379.C.foreign(name)).isEmpty();
    assertThat(Din91379.C.foreign(Normalizer.normalize(name, Normalizer.Form.NFD))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Жанна, Ж, U+0416",
    "Li 李, 李, U+674E",
    "Eve😀, 😀, U+1F600",
    "Ax̂, x̂, U+0078 U+0302"
  })
  void aForeignCharacterIsTold(String name, String character, String codes) {
    assertThat(Din91379.C.foreign(name)).contains(character);
    assertThat(Din91379.codes(character)).isEqualTo(codes);
  }

  @Test
  void digitsAreForOtherNamesThanThoseOfPersons() {
    assertThat(Din91379.A.foreign("Haus 7")).contains("7");
    assertThat(Din91379.B.foreign("Haus 7")).isEmpty();
    assertThat(Din91379.B.foreign("a\tb")).contains("\t");
    assertThat(Din91379.C.foreign("a\tb")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Müller, muller",
    "MÜLLER, muller",
    "Weiß, weiss",
    "Łukasz, lukasz",
    "Ångström, angstrom",
    "Þórdís, thordis",
    "İnci, inci",
    "'  Anna   Maria ', anna maria"
  })
  void caseAndAccentsDoNotMatterInASearch(String text, String form) {
    assertThat(SearchForm.of(text)).isEqualTo(form);
    assertThat(SearchForm.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(form);
  }
}

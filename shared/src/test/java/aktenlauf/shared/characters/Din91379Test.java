package aktenlauf.shared.characters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** Beside the table itself: each character alone, and with each mark that the table has. */
  @Test
  void aCharacterIsKnownExactlyWhereTheTableHasIt() throws IOException {
    var listed = listed();
    var marks = listed.stream().filter(c -> c.length() > 1).map(c -> c.substring(1)).toList();
    for (char c = 0; c < 0x0300; c++) {
      for (var mark : Stream.concat(Stream.of(""), marks.stream().distinct()).toList()) {
        var text = Normalizer.normalize(c + mark, Normalizer.Form.NFC);
        assertThat(Din91379.C.foreign(text).isEmpty())
            .as(Din91379.codes(text))
            .isEqualTo(listed.contains(text));
        assertThat(Din91379.C.foreign("a" + text + "b").isEmpty())
            .as("within: " + Din91379.codes(text))
            .isEqualTo(listed.contains(text));
      }
    }
  }

  private static Set<String> listed() throws IOException {
    var all = new HashSet<String>();
    try (var in = Din91379.class.getResourceAsStream("/characters/din-91379.txt")) {
      for (var line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        if (line.startsWith("#") || line.indexOf(':') < 0) {
          continue;
        }
        for (var entry : line.substring(line.indexOf(':') + 1).strip().split(" ")) {
          var ends = entry.split("-");
          if (entry.contains("+")) {
            all.add(
                Stream.of(entry.split("\\+"))
                    .map(code -> Character.toString(Integer.parseInt(code, 16)))
                    .collect(Collectors.joining()));
          } else {
            for (int c = Integer.parseInt(ends[0], 16);
                c <= Integer.parseInt(ends[ends.length - 1], 16);
                c++) {
              all.add(Character.toString(c));
            }
          }
        }
      }
    }
    return all;
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

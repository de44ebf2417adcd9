package aktenlauf.shared.characters;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The form in which texts are compared where neither case nor accents matter. */
public final class SearchForm {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Letters that Unicode does not take apart into a letter and a mark. */
  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'ŧ', "t"),
          Map.entry((int) 'ŋ', "n"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ə', "e"),
          Map.entry((int) 'ĸ', "k"));

  private SearchForm() {}

  /**
   * Lower case without accents, blanks as one: Müller and muller are alike, as are Weiß and weiss,
   * Łukasz and lukasz.
   */
  public static String of(String text) {
    var lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var plain = new StringBuilder(lower.length());
    MARKS
        .matcher(lower)
        .replaceAll("")
        .codePoints()
        .forEach(c -> {
          var letters = LETTERS.get(c);
          if (letters == null) {
            plain.appendCodePoint(c);
          } else {
            plain.append(letters);
          }
        });
    return BLANKS.matcher(plain.toString().strip()).replaceAll(" ");
  }
}

package aktenlauf.query.worklist;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a row is found by, folded so that case and accents do not matter.
 *
 * @param name family name and given names, or an organisation's name; empty once erased
 * @param plots the plots (Flurstueckskennzeichen) that the application is about
 */
public record SearchTerms(String fileNumber, String reference, String name, List<String> plots) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  public SearchTerms {
    plots = List.copyOf(plots);
  }

  static SearchTerms of(
      String fileNumber,
      @Nullable String reference,
      @Nullable Map<String, Object> applicant,
      Map<String, Object> facts) {
    return new SearchTerms(
        fold(fileNumber),
        reference == null ? "" : fold(reference),
        fold(name(applicant)),
        plots(facts));
  }

  /** Lower case without accents: Müller and muller are found alike, Weiß as weiss. */
  static String fold(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return BLANKS
        .matcher(plain.toLowerCase(Locale.ROOT).replace("ß", "ss").strip())
        .replaceAll(" ");
  }

  private static List<String> plots(Map<String, Object> facts) {
    return facts.get("plots") instanceof Collection<?> all
        ? all.stream().filter(String.class::isInstance).map(p -> fold((String) p)).toList()
        : List.of();
  }

  private static String name(@Nullable Map<String, Object> applicant) {
    return applicant == null
        ? ""
        : Stream.of("familyName", "givenNames", "name")
            .map(applicant::get)
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .collect(Collectors.joining(" "));
  }
}

package aktenlauf.query.worklist;

import aktenlauf.shared.characters.SearchForm;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
  public SearchTerms {
    plots = List.copyOf(plots);
  }

  static SearchTerms of(
      String fileNumber,
      @Nullable String reference,
      @Nullable Map<String, Object> applicant,
      Map<String, Object> facts) {
    return new SearchTerms(
        SearchForm.of(fileNumber),
        reference == null ? "" : SearchForm.of(reference),
        SearchForm.of(name(applicant)),
        plots(facts));
  }

  private static List<String> plots(Map<String, Object> facts) {
    return facts.get("plots") instanceof Collection<?> all
        ? all.stream().filter(String.class::isInstance).map(p -> SearchForm.of((String) p)).toList()
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

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
 * @param vehicles the vehicle's identification number and its plates, worn or wished for; empty
 *     once erased
 * @param persons of the application, each by family name and by family name with given names; null
 *     in documents from before
 */
public record SearchTerms(
    String fileNumber,
    String reference,
    String name,
    List<String> plots,
    List<String> vehicles,
    @Nullable List<String> persons) {
  public SearchTerms {
    plots = List.copyOf(plots);
    vehicles = List.copyOf(vehicles);
    persons = persons == null ? null : List.copyOf(persons);
  }

  /** Whether the search finds it by a person's name. */
  boolean hasName(String q) {
    var folded = SearchForm.of(q);
    return name.startsWith(folded) || persons != null && persons.contains(folded);
  }

  static SearchTerms of(
      String fileNumber,
      @Nullable String reference,
      @Nullable Map<String, Object> applicant,
      @Nullable Map<String, Object> application,
      Map<String, Object> facts) {
    return new SearchTerms(
        SearchForm.of(fileNumber),
        reference == null ? "" : SearchForm.of(reference),
        SearchForm.of(name(applicant)),
        plots(facts),
        vehicles(application == null ? Map.of() : application),
        persons(application));
  }

  private static List<String> vehicles(Map<String, Object> application) {
    var wish = application.get("plate") instanceof Map<?, ?> plate ? plate.get("wish") : null;
    return Stream.of(application.get("vin"), application.get("currentPlate"), wish)
        .filter(String.class::isInstance)
        .map(v -> SearchForm.of((String) v))
        .distinct()
        .toList();
  }

  /** Empty once erased. */
  private static List<String> persons(@Nullable Map<String, Object> application) {
    return application != null && application.get("persons") instanceof Collection<?> all
        ? all.stream()
            .filter(Map.class::isInstance)
            .map(p -> (Map<?, ?>) p)
            .flatMap(p -> names(p.get("familyName"), p.get("givenNames")))
            .distinct()
            .toList()
        : List.of();
  }

  private static Stream<String> names(@Nullable Object family, @Nullable Object given) {
    if (!(family instanceof String name)) {
      return Stream.empty();
    }
    var alone = SearchForm.of(name);
    return given instanceof String first
        ? Stream.of(alone, SearchForm.of(name + " " + first))
        : Stream.of(alone);
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

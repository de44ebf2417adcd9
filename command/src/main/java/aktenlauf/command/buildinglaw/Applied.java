package aktenlauf.command.buildinglaw;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was applied for.
 *
 * @param application as its form says; fields of an erased person are gone
 * @param supplied hashes or ids of the documents that came later, by their kind
 */
record Applied(Map<String, Object> application, Map<String, List<String>> supplied) {
  private static final List<String> PROOFS = List.of("structural-proof", "fire-protection-proof");

  List<String> plots() {
    return texts(application.get("plots"));
  }

  /**
   * What the decision is about: the documents of the application, those supplied later in place of
   * the ones of their kind; by their hashes, or by their ids where they were uploaded.
   */
  List<String> drawings() {
    var first =
        application.get("documents") instanceof List<?> documents
            ? documents.stream()
                .<Map<?, ?>>mapMulti((d, all) -> {
                  if (d instanceof Map<?, ?> document) {
                    all.accept(document);
                  }
                })
                .filter(d -> !(d.get("type") instanceof String type && supplied.containsKey(type)))
                .map(d -> d.get("sha256") == null ? d.get("documentId") : d.get("sha256"))
            : Stream.<Object>empty();
    return Stream.concat(first, supplied.values().stream().flatMap(List::stream))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** Proofs that a larger building or a Sonderbau needs (§ 66) and that have not come. */
  List<String> missingProofs() {
    var demanding =
        Boolean.TRUE.equals(application.get("sonderbau"))
            || application.get("buildingClass") instanceof Number n && n.intValue() > 3;
    if (!demanding) {
      return List.of();
    }
    var first =
        application.get("documents") instanceof List<?> documents
            ? documents.stream().map(d -> d instanceof Map<?, ?> m ? m.get("type") : null).toList()
            : List.of();
    return PROOFS.stream().filter(p -> !first.contains(p) && !supplied.containsKey(p)).toList();
  }

  List<String> deviations() {
    return application.get("deviations") instanceof List<?> deviations
        ? deviations.stream()
            .map(d -> d instanceof Map<?, ?> m ? m.get("norm") : null)
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .toList()
        : List.of();
  }

  /** A day of the application; empty where it names none. */
  Optional<LocalDate> day(String field) {
    return application.get(field) instanceof String day
        ? Optional.of(LocalDate.parse(day))
        : Optional.empty();
  }

  private static List<String> texts(@Nullable Object list) {
    return list instanceof List<?> all
        ? all.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}

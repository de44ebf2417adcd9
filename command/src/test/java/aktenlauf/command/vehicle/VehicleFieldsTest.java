package aktenlauf.command.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.Decision;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Codes and numbers as the annexes of the FZV write them. The last sign of a plaque's print number
 * is a check digit by a rule that is not known here, and that of a VIN is none in the EU: neither
 * is ever a ground to refuse.
 */
class VehicleFieldsTest extends VehicleDays {

  @ParameterizedTest
  @CsvFileSource(resources = "/vehicle/fields.csv", numLinesToSkip = 1)
  void aFieldIsTakenOrRefusedWithPlaceAndRule(
      String procedure, String field, String value, @Nullable String override, String rule) {
    var decision = submit(procedure, changed(procedure, field, value, override));
    if (rule.equals("taken")) {
      assertThat(decision).isInstanceOf(Decision.Accepted.class);
    } else {
      assertThat(violations(decision))
          .extracting(Violation::rule)
          .as("%s", violations(decision))
          .containsExactly(rule);
      assertThat(violations(decision).getFirst().pointer())
          .startsWith("/application/" + (rule.equals("required") ? "vinOverride" : field));
    }
  }

  private static List<Violation> violations(Decision<?> decision) {
    return decision instanceof Decision.Rejected<?>(Rejection.Invalid(var all)) ? all : List.of();
  }

  /** The first example with one field changed, wherever it lies. */
  @SuppressWarnings("unchecked")
  private Map<String, @Nullable Object> changed(
      String procedure, String field, String value, @Nullable String override) {
    var example =
        (Map<String, Object>)
            PROCEDURES
                .current(procedure)
                .orElseThrow()
                .examples()
                .getFirst()
                .submission(today())
                .get("application");
    var path = List.of(field.split("/"));
    var all = new HashMap<String, @Nullable Object>();
    var first = path.getFirst();
    all.put(
        first,
        with(example == null ? null : example.get(first), path.subList(1, path.size()), value));
    if (override != null) {
      all.put("vinOverride", override.equals("-") ? Map.of() : Map.of("reason", override));
    }
    return all;
  }

  private static Object with(@Nullable Object before, List<String> path, String value) {
    if (path.isEmpty()) {
      return value;
    }
    var copy = new HashMap<String, Object>();
    if (before instanceof Map<?, ?> map) {
      map.forEach((name, inner) -> copy.put(name.toString(), inner));
    }
    copy.put(path.getFirst(), with(copy.get(path.getFirst()), path.subList(1, path.size()), value));
    return copy;
  }
}

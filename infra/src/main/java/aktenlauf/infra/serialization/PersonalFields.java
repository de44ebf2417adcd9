package aktenlauf.infra.serialization;

import aktenlauf.shared.kernel.Personal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which components of an event are personal, by data subject. */
final class PersonalFields {
  private static final ClassValue<Map<String, List<String>>> FIELDS =
      new ClassValue<>() {
        @Override
        protected Map<String, List<String>> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(c -> c.isAnnotationPresent(Personal.class))
              .collect(
                  Collectors.groupingBy(
                      c -> c.getAnnotation(Personal.class).subject(),
                      Collectors.mapping(c -> c.getName(), Collectors.toList())));
        }
      };

  private PersonalFields() {}

  static Map<String, List<String>> of(Class<?> type) {
    return FIELDS.get(type);
  }
}

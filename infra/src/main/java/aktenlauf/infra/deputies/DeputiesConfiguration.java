package aktenlauf.infra.deputies;

import aktenlauf.shared.kernel.Deputies;
import aktenlauf.shared.kernel.Deputies.Deputy;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;

/**
 * Who stands in for whom: {@code aktenlauf.deputies[0].absent}, {@code .deputy}, {@code .role}
 * (signatory where left out), {@code .from}, {@code .to}.
 */
@Configuration(proxyBeanMethods = false)
class DeputiesConfiguration {
  private static final String NAME = "aktenlauf.deputies";
  private static final Bindable<List<Map<String, String>>> ENTRIES =
      Bindable.of(
          ResolvableType.forClassWithGenerics(
              List.class,
              ResolvableType.forClassWithGenerics(Map.class, String.class, String.class)));

  @Bean
  static Deputies deputies(Environment environment) {
    var entries = Binder.get(environment).bind(NAME, ENTRIES).orElse(List.of());
    var all = new java.util.ArrayList<Deputy>();
    for (int n = 0; n < entries.size(); n++) {
      all.add(deputy(entries.get(n), "%s[%d]".formatted(NAME, n)));
    }
    return new Deputies(all);
  }

  private static Deputy deputy(Map<String, String> entry, String where) {
    try {
      return new Deputy(
          text(entry, "absent", null),
          text(entry, "deputy", null),
          text(entry, "role", "signatory"),
          day(entry, "from"),
          day(entry, "to"));
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(where + ": " + wrong.getMessage(), wrong);
    }
  }

  private static LocalDate day(Map<String, String> entry, String name) {
    var text = text(entry, name, null);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      throw new IllegalArgumentException(
          "%s is '%s', not a day as in 2026-11-23".formatted(name, text), notADay);
    }
  }

  private static String text(Map<String, String> entry, String name, @Nullable String otherwise) {
    var text = entry.getOrDefault(name, otherwise);
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return text;
  }
}

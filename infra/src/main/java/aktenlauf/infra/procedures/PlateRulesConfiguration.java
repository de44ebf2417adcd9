package aktenlauf.infra.procedures;

import aktenlauf.shared.plate.PlateRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code aktenlauf.plates.rules} names a file that replaces the shipped rules of plates. */
@Configuration(proxyBeanMethods = false)
class PlateRulesConfiguration {
  @Bean
  static PlateRules plateRules(@Value("${aktenlauf.plates.rules:}") String file) {
    if (file.isBlank()) {
      return PlateRules.shipped();
    }
    try {
      return PlateRules.read(file, Files.readAllBytes(Path.of(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("aktenlauf.plates.rules cannot be read", unreadable);
    }
  }
}

package aktenlauf.infra.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for everything legal or recorded. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  @Bean
  OffsetFile offsetFile(@Value("${aktenlauf.data}") Path data) throws IOException {
    Files.createDirectories(data);
    return new OffsetFile(data);
  }

  @Bean
  SystemClock clock(OffsetFile file) throws IOException {
    return new SystemClock(Clock.systemUTC(), file.read());
  }
}

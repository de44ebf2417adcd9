package aktenlauf.infra.clock;

import aktenlauf.infra.eventstore.DataDirectory;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for everything legal or recorded. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  @Bean
  OffsetFile offsetFile(DataDirectory data) {
    return new OffsetFile(data.file("clock-offset"));
  }

  @Bean
  SystemClock clock(OffsetFile file) throws IOException {
    return new SystemClock(Clock.systemUTC(), file.read());
  }
}

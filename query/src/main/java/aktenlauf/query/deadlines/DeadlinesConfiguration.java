package aktenlauf.query.deadlines;

import aktenlauf.query.kernel.ReadStore;
import aktenlauf.shared.calendar.DeadlineRules;
import aktenlauf.shared.calendar.LegalCalendar;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadlinesConfiguration {
  @Bean
  DeadlinesProjection deadlinesProjection() {
    return new DeadlinesProjection();
  }

  @Bean
  Dispatching dispatching(DeadlineRules rules, LegalCalendar calendar) {
    return new Dispatching(rules, calendar);
  }

  @Bean
  DeadlineQueries deadlineQueries(
      ReadStore store, DeadlinesProjection projection, Dispatching dispatching, Clock clock) {
    return new DeadlineQueries(store, projection, dispatching, clock);
  }
}

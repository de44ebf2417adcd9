package aktenlauf.query.history;

import aktenlauf.query.kernel.ReadStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The history read model. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

  @Bean
  HistoryProjection historyProjection(EventJson json) {
    return new HistoryProjection(json);
  }

  @Bean
  Trail trail(ReadStore store, HistoryProjection projection) {
    return new Trail(store, projection);
  }
}

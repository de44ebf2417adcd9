package aktenlauf.query.statistics;

import aktenlauf.query.kernel.ReadStore;
import aktenlauf.shared.procedure.Procedures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {
  @Bean
  StatisticsProjection statisticsProjection(Procedures procedures) {
    return new StatisticsProjection(procedures);
  }

  @Bean
  StatisticsQueries statisticsQueries(ReadStore store, StatisticsProjection projection) {
    return new StatisticsQueries(store, projection);
  }
}

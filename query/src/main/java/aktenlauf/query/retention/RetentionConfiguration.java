package aktenlauf.query.retention;

import aktenlauf.query.kernel.ReadStore;
import aktenlauf.shared.procedure.Procedures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {
  @Bean
  RetentionProjection retentionProjection(Procedures procedures) {
    return new RetentionProjection(procedures);
  }

  @Bean
  RetentionQueries retentionQueries(ReadStore store, RetentionProjection projection) {
    return new RetentionQueries(store, projection);
  }
}

package aktenlauf.query.casefile;

import aktenlauf.query.kernel.ReadStore;
import aktenlauf.shared.procedure.Procedures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseFileConfiguration {
  @Bean
  CaseFileProjection caseFileProjection(Procedures procedures) {
    return new CaseFileProjection(procedures);
  }

  @Bean
  CaseFileQueries caseFileQueries(ReadStore store, CaseFileProjection projection) {
    return new CaseFileQueries(store, projection);
  }
}

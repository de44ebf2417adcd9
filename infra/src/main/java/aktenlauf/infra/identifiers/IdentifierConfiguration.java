package aktenlauf.infra.identifiers;

import aktenlauf.infra.eventstore.DataDirectory;
import aktenlauf.query.casestatus.AccessCodes;
import aktenlauf.shared.kernel.CaseId;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's secret and what derives from it. */
@Configuration(proxyBeanMethods = false)
class IdentifierConfiguration {
  @Bean
  SecretKeys keys(DataDirectory data, Clock clock) throws IOException {
    return new SecretKeys(ServerSecret.in(data.file("server-secret")), clock);
  }

  @Bean
  AccessCodes accessCodes(SecretKeys keys) {
    return caseId -> keys.accessCode(CaseId.of(caseId));
  }
}

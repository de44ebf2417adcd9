package aktenlauf.infra.identifiers;

import aktenlauf.query.casestatus.AccessCodes;
import aktenlauf.shared.kernel.CaseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's secret and what derives from it. */
@Configuration(proxyBeanMethods = false)
class IdentifierConfiguration {
  @Bean
  SecretKeys keys(@Value("${aktenlauf.data}") Path data, Clock clock) throws IOException {
    Files.createDirectories(data);
    return new SecretKeys(ServerSecret.in(data.resolve("server-secret")), clock);
  }

  @Bean
  AccessCodes accessCodes(SecretKeys keys) {
    return caseId -> keys.accessCode(CaseId.of(caseId));
  }
}

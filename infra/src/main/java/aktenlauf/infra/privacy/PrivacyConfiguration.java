package aktenlauf.infra.privacy;

import aktenlauf.infra.eventstore.DataDirectory;
import aktenlauf.infra.eventstore.EventStoreKind;
import aktenlauf.infra.eventstore.Halt;
import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.infra.identifiers.SecretKeys;
import aktenlauf.query.casestatus.CaseNumbers;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.FileNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys lie in PostgreSQL where the log does, else in {@code keys.db} in the data directory. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {
  @Bean
  static Vault vault(
      @Value("${aktenlauf.event-store:embedded}") String kind,
      ObjectProvider<PostgresDatabase> postgres,
      DataDirectory data) {
    return EventStoreKind.of(kind) == EventStoreKind.POSTGRESQL
        ? new PostgresVault(postgres.getObject())
        : new SqliteVault(data.file("keys.db"), new Halt());
  }

  @Bean
  static CaseKeys subjectKeys(Vault vault, @Value("${aktenlauf.cached-keys:100000}") long cached) {
    return new CaseKeys(vault, cached);
  }

  @Bean
  static CaseNumbers caseNumbers(CaseRegister register) {
    return number -> FileNumber.read(number).flatMap(register::find).map(CaseId::value);
  }

  @Bean
  static CaseRegister caseRegister(Vault vault, CaseKeys keys, SecretKeys secret) {
    return new CaseRegister(vault, keys, secret::candidate);
  }
}

package aktenlauf.infra.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.infra.servers.OnPostgres;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract on a real PostgreSQL. */
@ExtendWith(OnPostgres.class)
class PostgresVaultTest extends VaultContract {
  private final PostgresDatabase database;
  private final PostgresVault vault;

  PostgresVaultTest(PostgresDatabase database) {
    this.database = database;
    this.vault = new PostgresVault(database);
  }

  @Override
  Vault vault() {
    return vault;
  }

  @Override
  void destroy(String keyId) {
    int changed =
        database.inTransaction(connection -> {
          try (var update =
              connection.prepareStatement("UPDATE subject_key SET key=NULL WHERE id=?")) {
            update.setString(1, keyId);
            return update.executeUpdate();
          }
        });
    assertThat(changed).isEqualTo(1);
  }
}

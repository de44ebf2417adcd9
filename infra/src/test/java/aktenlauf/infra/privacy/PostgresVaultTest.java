package aktenlauf.infra.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.infra.servers.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a real PostgreSQL. */
class PostgresVaultTest extends VaultContract {
  private static PostgresServer server;
  private static PostgresDatabase database;
  private static PostgresVault vault;

  @BeforeAll
  static void start() throws Exception {
    server = PostgresServer.start();
    database = new PostgresDatabase(server.url(), server.username(), "", 8);
    vault = new PostgresVault(database);
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      database.close();
      server.close();
    }
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

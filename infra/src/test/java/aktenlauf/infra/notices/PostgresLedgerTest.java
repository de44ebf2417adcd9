package aktenlauf.infra.notices;

import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.infra.servers.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a real PostgreSQL. */
class PostgresLedgerTest extends LedgerContract {
  private static PostgresServer server;
  private static PostgresDatabase database;

  @BeforeAll
  static void start() throws Exception {
    server = PostgresServer.start();
    database = new PostgresDatabase(server.url(), server.username(), "", 8);
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      database.close();
      server.close();
    }
  }

  @Override
  Ledger open() {
    return new PostgresLedger(database, "notice");
  }
}

package aktenlauf.infra.reads;

import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.infra.servers.PostgresServer;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a real PostgreSQL. */
class PostgresReadEntriesTest extends ReadEntriesContract {
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
  ReadEntries entries() {
    var entries = reopened();
    entries.deleteBefore(Instant.parse("9999-01-01T00:00:00Z"));
    return entries;
  }

  @Override
  ReadEntries reopened() {
    return new PostgresReadEntries(database);
  }
}

package aktenlauf.infra.deadline;

import aktenlauf.command.deadline.OpenDeadlines;
import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.infra.servers.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The contract on a real PostgreSQL. */
class PostgresOpenDeadlinesTest extends OpenDeadlinesContract {
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

  @BeforeEach
  void empty() {
    var index = reopened();
    index.clear(index.position());
  }

  @Override
  OpenDeadlines index() {
    return reopened();
  }

  @Override
  OpenDeadlines reopened() {
    return new PostgresOpenDeadlines(database);
  }
}

package aktenlauf.infra.deadline;

import aktenlauf.command.deadline.OpenDeadlines;
import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.infra.servers.OnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract on a real PostgreSQL. */
@ExtendWith(OnPostgres.class)
class PostgresOpenDeadlinesTest extends OpenDeadlinesContract {
  private final PostgresDatabase database;

  PostgresOpenDeadlinesTest(PostgresDatabase database) {
    this.database = database;
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

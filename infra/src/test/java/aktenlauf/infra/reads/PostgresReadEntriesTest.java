package aktenlauf.infra.reads;

import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.infra.servers.OnPostgres;
import java.time.Instant;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract on a real PostgreSQL. */
@ExtendWith(OnPostgres.class)
class PostgresReadEntriesTest extends ReadEntriesContract {
  private final PostgresDatabase database;

  PostgresReadEntriesTest(PostgresDatabase database) {
    this.database = database;
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

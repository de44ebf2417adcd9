package aktenlauf.infra.errands;

import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.infra.servers.OnPostgres;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract on a real PostgreSQL. */
@ExtendWith(OnPostgres.class)
class PostgresLedgerTest extends LedgerContract {
  private final PostgresDatabase database;

  PostgresLedgerTest(PostgresDatabase database) {
    this.database = database;
  }

  @Override
  Ledger open() {
    return new PostgresLedger(database);
  }
}

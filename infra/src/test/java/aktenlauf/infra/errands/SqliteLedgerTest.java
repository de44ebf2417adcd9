package aktenlauf.infra.errands;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {
  @TempDir Path directory;

  @Override
  Ledger open() {
    return new SqliteLedger(directory.resolve("errands.db"), () -> {});
  }
}

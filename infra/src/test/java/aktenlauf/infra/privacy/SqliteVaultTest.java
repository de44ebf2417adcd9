package aktenlauf.infra.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a SQLite file. */
class SqliteVaultTest extends VaultContract {
  @TempDir Path directory;

  private SqliteVault vault;

  @BeforeEach
  void open() {
    vault = new SqliteVault(directory.resolve("keys.db"), () -> {});
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Override
  Vault vault() {
    return vault;
  }

  @Override
  void destroy(String keyId) {
    close();
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("keys.db"));
        var update = connection.prepareStatement("UPDATE subject_key SET key=NULL WHERE id=?")) {
      update.setString(1, keyId);
      assertThat(update.executeUpdate()).isEqualTo(1);
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
    open();
  }

  @Test
  void keysAreThereAfterANewStart() {
    var made = new CaseKeys(vault, 10).obtain("case/applicant");
    close();
    open();
    assertThat(new CaseKeys(vault, 10).find("case/applicant")).contains(made);
  }
}

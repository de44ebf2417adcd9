package aktenlauf.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyLogTest {
  /** The fifth event of the log's second case. */
  private static final String FIFTH =
      "(SELECT position FROM event WHERE sequence = 4 ORDER BY position LIMIT 1 OFFSET 1)";

  @TempDir private Path data;
  @TempDir private Path files;
  private Desk desk;

  @BeforeEach
  void importThree() throws Exception {
    desk = new Desk(data);
    desk.importing(GeneratedLog.write(files.resolve("log.xes.gz"), 3), Desk.MAPPING);
  }

  private void alter(String sql) throws SQLException {
    try (var c = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
        var s = c.createStatement()) {
      assertThat(s.executeUpdate(sql)).isPositive();
    }
  }

  private String at() throws SQLException {
    try (var c = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
        var s = c.createStatement();
        var row = s.executeQuery("SELECT position, aggregate FROM event WHERE position=" + FIFTH)) {
      return "position %d, stream %s, version 5: ".formatted(row.getLong(1), row.getString(2));
    }
  }

  @Test
  void findsNothingInALogAsItWasWritten() {
    var said = desk.verifying();

    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).matches("read \\d+ events of 3 cases: nothing wrong\\R");
  }

  /** The others are read nevertheless, and nothing is found wrong with them. */
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "payload = CAST('{' AS BLOB) | cannot be read: ",
        "revision = '99' | cannot be read: cannot read revision 99 of the stored event ",
        "sequence = 400 | version 5 was expected here",
      })
  void namesTheEventThatWasAltered(String change, String finding) throws Exception {
    var place = at();
    alter("UPDATE event SET " + change + " WHERE position = " + FIFTH);

    var said = desk.verifying();

    assertThat(said.code()).isEqualTo(1);
    var first = said.err().lines().findFirst().orElseThrow();
    assertThat(first)
        .startsWith(change.startsWith("sequence") ? place.replace("n 5", "n 401") : place)
        .contains(finding);
    assertThat(said.out()).contains("of 3 cases: ").contains("findings");
  }

  @Test
  void stopsBeforeANameThatNobodyKnows() throws Exception {
    alter("UPDATE event SET name = 'proceeding.invented' WHERE position = 14");

    var said = desk.verifying();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err())
        .isEqualTo(
            "behind position 13 the log cannot be read: unknown name in the log:"
                + " proceeding.invented\n");
    assertThat(said.out()).isEmpty();
  }

  @Test
  void namesTheGapThatARemovedEventLeaves() throws Exception {
    alter("DELETE FROM event WHERE position = " + FIFTH);

    var said = desk.verifying();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("version 6: version 5 was expected here").hasLineCount(1);
  }

  @Test
  void namesTheEventThatWasPutIntoAnotherCase() throws Exception {
    alter(
        "UPDATE event SET sequence = 99, aggregate = '0193a000-0000-7000-8000-000000000001'"
            + " WHERE position = (SELECT max(position) FROM event)");

    assertThat(desk.verifying().err())
        .contains("version 100: version 1 was expected here")
        .contains("the event names another stream than its own");
  }

  @Test
  void namesTheCaseWhoseRulesAreGone() throws Exception {
    alter(
        "UPDATE event SET payload = replace(CAST(payload AS TEXT), 'environment-permit-intake', 'cat-tax')"
            + " WHERE position = 1");

    assertThat(desk.verifying().err())
        .startsWith("position 1, stream ")
        .contains("the rules cannot follow the event: ");
  }

  @Test
  void takesNoArguments() {
    var said = desk.verifying("--deep=1");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).isEqualTo("there is no option --deep; usage: verify-log\n");
  }
}

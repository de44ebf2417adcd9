package aktenlauf.infra.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import aktenlauf.infra.readstore.Altered;
import aktenlauf.infra.readstore.ReadModelStore;
import aktenlauf.query.kernel.Documents;
import aktenlauf.query.worklist.WorklistProjection;
import aktenlauf.query.worklist.WorklistRow;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

class ReplayReadModelsTest {
  @TempDir private Path data;
  @TempDir private Path files;
  private Desk desk;
  private final List<String> altered = new ArrayList<>();

  @BeforeEach
  void importThree() throws Exception {
    desk = new Desk(data);
    desk.importing(GeneratedLog.write(files.resolve("log.xes.gz"), 3), Desk.MAPPING);
  }

  private static Documents<WorklistRow> rows(ApplicationContext context) {
    return context
        .getBean(ReadModelStore.class)
        .collection(context.getBean(WorklistProjection.class));
  }

  private WorklistRow first(Documents<WorklistRow> rows) {
    var row = Objects.requireNonNull(rows.find().first());
    altered.add(row.id());
    return row;
  }

  @Test
  void findsNoDifferenceInWhatTheLogGives() throws Exception {
    var events = desk.events().size();

    var said = desk.replaying(_ -> {});

    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out().lines())
        .hasSizeGreaterThanOrEqualTo(9)
        .allMatch(l -> l.contains(": replayed " + events + " events, compared "))
        .allMatch(l -> l.endsWith(" documents: no difference"))
        .anyMatch(l -> l.startsWith("worklist: ") && l.contains("compared 3 documents"))
        .anyMatch(l -> l.startsWith("casefile: ") && l.contains("compared 3 documents"));
  }

  @Test
  void namesTheFieldThatDiffersAndNotItsValue() throws Exception {
    var said =
        desk.replaying(context -> {
          var rows = rows(context);
          var row = first(rows);
          Altered.put(rows, Altered.with(row, Map.of("assignee", "somebody-else")));
        });

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err().lines())
        .containsExactly(
            "worklist, document %s: /assignee differs from the log".formatted(altered.getFirst()));
    assertThat(said.out())
        .contains("compared 3 documents: 1 differences")
        .doesNotContain("somebody-else");
  }

  @Test
  void namesTheDocumentThatIsMissing() throws Exception {
    var said =
        desk.replaying(context -> {
          var rows = rows(context);
          Altered.remove(rows, first(rows).id());
        });

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err().lines())
        .containsExactly("worklist, document %s: it is missing".formatted(altered.getFirst()));
  }

  @Test
  void takesNoArguments() throws Exception {
    var said = desk.replaying(_ -> {}, "worklist");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).isEqualTo("usage: replay\n");
  }

  /** A server, here another command, holds the data directory. */
  @Test
  void doesNotWorkBesideWhoHoldsTheDataDirectory() {
    var setting = "aktenlauf.data=" + data;
    try (var holding = Backstage.open(setting)) {
      assertThat(holding.isActive()).isTrue();
      var failure = catchException(() -> Backstage.openToReplay(setting).close());

      var err = new ByteArrayOutputStream();
      assertThat(failure).isNotNull();
      assertThat(StartFailure.tell(failure, new PrintStream(err, true, UTF_8))).isEqualTo(1);
      assertThat(err.toString(UTF_8)).hasLineCount(1).contains(data.toString());
    }
  }
}

package aktenlauf.infra.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.readstore.ReadModels;
import aktenlauf.shared.kernel.Recorded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/** The commands of the command line on a data directory, with what they print. */
final class Desk {
  static final Path MAPPING = Path.of("examples/import/receipt.yaml");

  private final Path data;

  Desk(Path data) {
    this.data = data;
  }

  /** What a command answered. */
  record Said(int code, String out, String err) {}

  private interface Entry {
    int run(PrintStream out, PrintStream err);
  }

  Said importing(Path log, Path mapping) {
    try (var context = Backstage.open("aktenlauf.data=" + data)) {
      var args = List.of(log.toString(), "--mapping", mapping.toString());
      return said((out, err) -> Backstage.importXes(context, false).run(args, out, err));
    }
  }

  Said exporting(Path file) {
    try (var context = Backstage.open("aktenlauf.data=" + data)) {
      var args = List.of("--format", "xes", "--out", file.toString());
      return said((out, err) -> Backstage.exportXes(context).run(args, out, err));
    }
  }

  Said verifying(String... args) {
    try (var context = Backstage.open("aktenlauf.data=" + data)) {
      return said((out, err) -> Backstage.verifyLog(context).run(List.of(args), out, err));
    }
  }

  /**
   * @param before with the read models as they are served
   */
  Said replaying(Consumer<ApplicationContext> before, String... args) throws Exception {
    try (var context = Backstage.openToReplay("aktenlauf.data=" + data)) {
      var head = context.getBean(EventLog.class).head();
      context.getBean(ReadModels.class).await(head, Duration.ofSeconds(30));
      before.accept(context);
      return said((out, err) -> Backstage.replayReadModels(context).run(List.of(args), out, err));
    }
  }

  /** The export's text. */
  String exported() throws IOException {
    var file = data.resolve("export.xes");
    exporting(file);
    return Files.readString(file);
  }

  List<Recorded> events() {
    try (var context = Backstage.open("aktenlauf.data=" + data);
        var events = context.getBean(EventLog.class).after(EventLog.BEGIN)) {
      return events.toList();
    }
  }

  private static Said said(Entry entry) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = entry.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return new Said(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}

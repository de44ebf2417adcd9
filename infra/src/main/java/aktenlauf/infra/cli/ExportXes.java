package aktenlauf.infra.cli;

import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.xes.XesExport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.axonframework.common.AxonException;

/** {@code export --format xes --out FILE}: gives the history; compressed where FILE ends in .gz. */
public final class ExportXes {
  static final String USAGE = "export --format xes --out FILE";

  private final EventLog log;

  public ExportXes(EventLog log) {
    this.log = log;
  }

  /**
   * @return exit code: 0 done, 1 failed, 2 bad input
   */
  public int run(List<String> args, PrintStream out, PrintStream err) {
    try {
      var options = Options.read(args, USAGE, 0, Set.of("--format", "--out"));
      if (!options.value("--format").equals("xes")) {
        throw new Options.Wrong(
            "there is no format %s here; usage: %s".formatted(options.value("--format"), USAGE));
      }
      var file = Path.of(options.value("--out")).toAbsolutePath();
      var folder = file.getParent();
      if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
        throw new Options.Wrong("cannot write the file " + options.value("--out"));
      }
      var exported = write(file);
      out.println(
          String.format(
              Locale.ROOT,
              "exported %,d cases, %,d activities to %s",
              exported.cases(),
              exported.activities(),
              options.value("--out")));
      return Commands.DONE;
    } catch (Options.Wrong wrong) {
      err.println(wrong.getMessage());
      return Commands.BAD_INPUT;
    } catch (IOException | AxonException failed) {
      err.println("the export stopped, nothing was written: " + failed.getMessage());
      return Commands.FAILED;
    }
  }

  private XesExport.Exported write(Path file) throws IOException {
    try (var whole = new WholeFile(file)) {
      var compress = file.toString().endsWith(".gz");
      var stream = compress ? new GZIPOutputStream(whole.stream(), 1 << 16) : whole.stream();
      var exported = new XesExport(log).write(stream);
      if (stream instanceof GZIPOutputStream zipped) {
        zipped.finish();
      }
      whole.commit();
      return exported;
    }
  }
}

package aktenlauf.infra.cli;

import aktenlauf.infra.xes.BarProgress;
import aktenlauf.infra.xes.Imported;
import aktenlauf.infra.xes.Importer;
import aktenlauf.infra.xes.InvalidMapping;
import aktenlauf.infra.xes.LineProgress;
import aktenlauf.infra.xes.MappingReader;
import aktenlauf.infra.xes.Progress;
import aktenlauf.infra.xes.XesFault;
import aktenlauf.shared.procedure.Procedures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.common.AxonException;

/** {@code import-xes FILE --mapping FILE}: imports a foreign history. */
public final class ImportXes {
  static final String USAGE = "import-xes FILE --mapping FILE";

  private final Importer importer;
  private final Procedures procedures;
  private final boolean terminal;

  /**
   * @param terminal whether a person looks at the output
   */
  public ImportXes(Importer importer, Procedures procedures, boolean terminal) {
    this.importer = importer;
    this.procedures = procedures;
    this.terminal = terminal;
  }

  /**
   * @return exit code: 0 done, 1 failed and may be run again, 2 bad input
   */
  public int run(List<String> args, PrintStream out, PrintStream err) {
    try {
      var options = Options.read(args, USAGE, 1, Set.of("--mapping"));
      var log = file(options.positional().getFirst());
      var mapping = MappingReader.read(file(options.value("--mapping")), procedures);
      try (var progress = progress(out)) {
        long begun = System.nanoTime();
        var imported = importer.run(log, mapping, progress);
        progress.close();
        tell(imported, (System.nanoTime() - begun) / 1e9, out);
        return Commands.DONE;
      } catch (XesFault wrong) {
        err.println(log + ": " + wrong.getMessage());
        return Commands.BAD_INPUT;
      }
    } catch (Options.Wrong wrong) {
      err.println(wrong.getMessage());
      return Commands.BAD_INPUT;
    } catch (InvalidMapping wrong) {
      wrong.errors().forEach(err::println);
      return Commands.BAD_INPUT;
    } catch (IOException | AxonException failed) {
      err.println("the import stopped and may be run again: " + failed.getMessage());
      return Commands.FAILED;
    }
  }

  private static Path file(String name) throws Options.Wrong {
    var path = Path.of(name);
    if (!Files.isRegularFile(path)) {
      throw new Options.Wrong("there is no file " + name);
    }
    return path;
  }

  private Progress progress(PrintStream out) {
    return terminal ? new BarProgress(out) : new LineProgress(out);
  }

  private static void tell(Imported imported, double seconds, PrintStream out) {
    out.println(
        String.format(
            Locale.ROOT,
            "imported %,d cases, %,d activities (%,d events), %,d deviations, in %.1f s",
            imported.cases(),
            imported.activities(),
            imported.events(),
            imported.deviationsInAll(),
            seconds));
    if (!imported.deviations().isEmpty()) {
      out.println(
          imported.deviations().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(e -> String.format(Locale.ROOT, "%s %,d", e.getKey(), e.getValue()))
              .collect(Collectors.joining(", ", "deviations: ", "")));
    }
  }
}

package aktenlauf.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code import-xes} of a log made up for the purpose, into an empty store, from a cold start. */
final class Imports {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Pattern DONE =
      Pattern.compile("\\(([\\d,]+) events\\).* in ([\\d.,]+) s", Pattern.DOTALL);

  private Imports() {}

  static Map<String, Object> measure(Plan plan, Path work)
      throws IOException, InterruptedException, BenchFailed {
    var log = work.resolve("history.xes");
    ForeignLog.write(log);
    var out = work.resolve("import.txt");
    var args = List.of("import-xes", log.toString(), "--mapping", plan.mapping().toString());
    long begun = System.nanoTime();
    var process =
        Fork.of(work.resolve("imported"), plan.procedures(), args)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new BenchFailed("the import does not end");
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    var told = Files.readString(out);
    return process.exitValue() == 0
        ? json(told, seconds)
        : Map.of("notMeasured", told.lines().findFirst().orElse("no output"));
  }

  /**
   * @param told what the import has printed
   * @param seconds of the whole process
   */
  static Map<String, Object> json(String told, double seconds) throws BenchFailed {
    var found = DONE.matcher(told);
    if (!found.find()) {
      throw new BenchFailed("the import tells no number of events: " + told);
    }
    long events = Long.parseLong(found.group(1).replace(",", ""));
    double importing = Double.parseDouble(found.group(2).replace(",", ""));
    var json = new LinkedHashMap<String, Object>();
    json.put("events", events);
    json.put("seconds", importing);
    json.put("eventsPerSecond", Math.round(events / Math.max(0.1, importing)));
    json.put("secondsWithStart", Rounded.to(3, seconds));
    return json;
  }
}

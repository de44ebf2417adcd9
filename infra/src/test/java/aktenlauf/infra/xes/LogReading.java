package aktenlauf.infra.xes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What two event logs are compared by. */
public final class LogReading {
  /** An activity to the millisecond. */
  public record Seen(
      String name,
      @Nullable String resource,
      @Nullable String group,
      @Nullable String instance,
      @Nullable String transition,
      long millis) {}

  private LogReading() {}

  /** Activities in their order, by the case's name. */
  public static Map<String, List<Seen>> traces(Path file) throws IOException, XesFault {
    var all = new TreeMap<String, List<Seen>>();
    try (var reader = XesReader.open(file)) {
      for (var trace = reader.next(); trace != null; trace = reader.next()) {
        all.put(trace.name(), trace.activities().stream().map(LogReading::seen).toList());
      }
    }
    return all;
  }

  private static Seen seen(Activity a) {
    var attributes = a.attributes();
    return new Seen(
        a.name(),
        attributes.text(Activity.RESOURCE),
        attributes.text(Activity.GROUP),
        attributes.text(Activity.INSTANCE),
        a.transition(),
        a.instant().truncatedTo(ChronoUnit.MILLIS).toEpochMilli());
  }
}

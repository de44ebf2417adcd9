package aktenlauf.infra.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that was measured.
 *
 * @param before limits before the writes
 * @param after limits after them
 */
record Results(
    Map<String, Object> machine,
    int seconds,
    Limits before,
    Limits after,
    Series httpSubmissions,
    Series httpCommands,
    Series gatewaySubmissions,
    Series gatewayCommands,
    List<Figures> lag,
    List<Rebuilds.Rebuilt> rebuilds,
    Map<String, Object> imported,
    StoreFigures store) {
  private static final double WRITES_GOAL = 0.6;
  private static final double REBUILD_GOAL = 10_000;

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("machine", machine);
    json.put("secondsEach", seconds);
    json.put("limits", limits());
    json.put("http", writes(httpSubmissions, httpCommands));
    json.put("gateway", writes(gatewaySubmissions, gatewayCommands));
    json.put("projectionLag", lag.stream().map(Results::lag).toList());
    json.put("rebuild", rebuilds.stream().map(Rebuilds.Rebuilt::json).toList());
    json.put("import", imported);
    json.put("events", store.events());
    json.put("bytesPerEvent", Math.round(store.bytesPerEvent()));
    json.put("startUpSeconds", store.startUp());
    json.put("writes32ToLimit", ratios());
    json.put("goals", goals());
    return json;
  }

  private Limits limit() {
    return before.mean(after);
  }

  private Map<String, Object> limits() {
    var json = limit().json();
    json.put("lower", Math.round(limit().lower()));
    json.put("before", before.json());
    json.put("after", after.json());
    return json;
  }

  private static Map<String, Object> writes(Series submissions, Series commands) {
    var json = new LinkedHashMap<String, Object>();
    json.put("submissions", submissions.figures().stream().map(Figures::throughput).toList());
    json.put("commands", commands.figures().stream().map(Figures::throughput).toList());
    return json;
  }

  private static Map<String, Object> lag(Figures figures) {
    var json = new LinkedHashMap<String, Object>();
    json.put("senders", figures.senders());
    json.putAll(figures.percentiles());
    json.put("count", figures.durations().count());
    return json;
  }

  private Map<String, Object> ratios() {
    var json = new LinkedHashMap<String, Object>();
    json.put("httpSubmissions", ratio(httpSubmissions));
    json.put("httpCommands", ratio(httpCommands));
    json.put("gatewaySubmissions", ratio(gatewaySubmissions));
    json.put("gatewayCommands", ratio(gatewayCommands));
    return json;
  }

  private double ratio(Series writes) {
    return Rounded.to(3, writes.most() / limit().lower());
  }

  /** The stricter reading of each: through HTTP, new cases too; the slowest read model. */
  private Map<String, Object> goals() {
    var json = new LinkedHashMap<String, Object>();
    json.put(
        "writes32AtLeast60PercentOfLimit",
        ratio(httpSubmissions) >= WRITES_GOAL && ratio(httpCommands) >= WRITES_GOAL);
    json.put(
        "rebuildAtLeast10000EventsPerSecond",
        !rebuilds.isEmpty() && rebuilds.stream().allMatch(r -> r.perSecond() >= REBUILD_GOAL));
    return json;
  }
}

package aktenlauf.infra.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a load led to. */
record Figures(int senders, double seconds, Histogram durations) {
  double perSecond() {
    return durations.count() / seconds;
  }

  Map<String, Object> throughput() {
    var json = new LinkedHashMap<String, Object>();
    json.put("senders", senders);
    json.put("perSecond", Math.round(perSecond()));
    json.putAll(percentiles());
    json.put("count", durations.count());
    return json;
  }

  Map<String, Object> percentiles() {
    var json = new LinkedHashMap<String, Object>();
    json.put("p50Ms", millis(0.50));
    json.put("p95Ms", millis(0.95));
    json.put("p99Ms", millis(0.99));
    return json;
  }

  private double millis(double share) {
    return Rounded.to(3, durations.percentile(share) / 1e6);
  }
}

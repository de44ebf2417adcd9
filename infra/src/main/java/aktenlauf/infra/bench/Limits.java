package aktenlauf.infra.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the machine itself can do, per second. */
record Limits(double syncs, double emptyRequests) {
  static Limits measure(Api api, Path directory, Duration each)
      throws BenchFailed, InterruptedException, IOException {
    return new Limits(
        DiskSyncs.measure(directory, each).perSecond(),
        EmptyRequests.measure(api, each).perSecond());
  }

  /** Of measurements before and after: machines that are shared change within minutes. */
  Limits mean(Limits other) {
    return new Limits((syncs + other.syncs) / 2, (emptyRequests + other.emptyRequests) / 2);
  }

  double lower() {
    return Math.min(syncs, emptyRequests);
  }

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("fsyncPerSecond", Math.round(syncs));
    json.put("emptyRequestsPerSecond", Math.round(emptyRequests));
    return json;
  }
}

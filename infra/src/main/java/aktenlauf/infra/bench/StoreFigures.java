package aktenlauf.infra.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The store after the load through HTTP.
 *
 * @param bytes of the event store's file after the server has closed it
 * @param emptySeconds start-up on an empty directory
 * @param filledSeconds start-up on these events, read models filled
 */
record StoreFigures(long events, long bytes, double emptySeconds, double filledSeconds) {
  double bytesPerEvent() {
    return events == 0 ? 0 : (double) bytes / events;
  }

  Map<String, Object> startUp() {
    var json = new LinkedHashMap<String, Object>();
    json.put("empty", Rounded.to(2, emptySeconds));
    json.put("filled", Rounded.to(2, filledSeconds));
    json.put("filledWithEvents", events);
    return json;
  }
}

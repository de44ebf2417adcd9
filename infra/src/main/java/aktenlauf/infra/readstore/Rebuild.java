package aktenlauf.infra.readstore;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild has come.
 *
 * @param events place in the log that it has reached
 * @param of place that the log had reached when it began
 * @param error why it failed
 */
public record Rebuild(State state, long events, long of, @Nullable String error) {
  /** A rebuild's life. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  Map<String, Object> body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("state", state.name().toLowerCase(java.util.Locale.ROOT));
    body.put("events", events);
    body.put("of", of);
    if (error != null) {
      body.put("error", error);
    }
    return body;
  }
}

package aktenlauf.infra.xes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event of a foreign log: an activity that somebody did to a case. */
record Activity(String name, Instant instant, Attributes attributes) {
  static final String RESOURCE = "org:resource";
  static final String GROUP = "org:group";
  static final String INSTANCE = "concept:instance";
  static final String TRANSITION = "lifecycle:transition";

  int line() {
    return attributes.line();
  }

  @Nullable String transition() {
    return attributes.text(TRANSITION);
  }
}

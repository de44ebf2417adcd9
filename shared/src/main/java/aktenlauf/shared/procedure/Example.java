package aktenlauf.shared.procedure;

import java.time.LocalDate;
import java.util.Map;

/** A complete submission that a definition ships, the body of {@code POST /cases}. */
public interface Example {
  String name();

  /** Relative dates are resolved against the given day. */
  Map<String, Object> submission(LocalDate today);
}

package aktenlauf.shared.procedure;

import java.time.LocalDate;
import java.util.Map;

/** A complete submission that a definition ships, the body of {@code POST /cases}. */
public interface Example {
  String name();

  /** Relative dates are resolved against the given day. */
  Map<String, Object> submission(LocalDate today);

  /**
   * @param serial tells numbers apart that two cases must not share, as in that of a vehicle
   */
  default Map<String, Object> submission(LocalDate today, long serial) {
    return submission(today);
  }
}

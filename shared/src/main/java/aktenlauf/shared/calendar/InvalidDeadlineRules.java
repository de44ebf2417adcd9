package aktenlauf.shared.calendar;

import java.util.List;

/** Rules or holidays that cannot be computed with as they stand; nothing was loaded. */
public final class InvalidDeadlineRules extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> errors;

  InvalidDeadlineRules(List<String> errors) {
    super(
        "%d error%s in deadline rules:\n%s"
            .formatted(errors.size(), errors.size() == 1 ? "" : "s", String.join("\n", errors)));
    this.errors = List.copyOf(errors);
  }

  /** One line each, as in {@code deadline-rules/vwgo.yaml:17: [2].unit: is missing}. */
  public List<String> errors() {
    return errors;
  }
}

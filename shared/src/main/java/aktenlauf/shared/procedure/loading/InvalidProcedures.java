package aktenlauf.shared.procedure.loading;

import java.util.List;

/** Procedures that cannot be offered as they stand; nothing was loaded. */
public final class InvalidProcedures extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> errors;

  InvalidProcedures(List<String> errors) {
    super(
        "%d error%s in procedures:\n%s"
            .formatted(errors.size(), errors.size() == 1 ? "" : "s", String.join("\n", errors)));
    this.errors = List.copyOf(errors);
  }

  /** One line each, as in {@code dog-tax/v1/definition.yaml:17: steps[2].id: is missing}. */
  public List<String> errors() {
    return errors;
  }
}

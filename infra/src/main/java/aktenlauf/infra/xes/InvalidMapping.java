package aktenlauf.infra.xes;

import java.util.List;

/** A mapping that cannot be used; one line each, with file, line and path. */
public final class InvalidMapping extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> errors;

  InvalidMapping(List<String> errors) {
    super(String.join("\n", errors), null, false, false);
    this.errors = List.copyOf(errors);
  }

  public List<String> errors() {
    return errors;
  }
}

package aktenlauf.shared.plate;

import java.util.List;

/** Rules of plates that cannot be used, with everything that is wrong in them. */
public final class InvalidPlateRules extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  InvalidPlateRules(List<String> lines) {
    super("the rules of plates cannot be used:\n" + String.join("\n", lines));
  }
}

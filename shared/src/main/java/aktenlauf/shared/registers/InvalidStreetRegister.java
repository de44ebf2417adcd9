package aktenlauf.shared.registers;

import java.util.List;

/** A register of streets that cannot be used, with everything that is wrong in it. */
public final class InvalidStreetRegister extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  InvalidStreetRegister(List<String> lines) {
    super("the street register cannot be used:\n" + String.join("\n", lines));
  }
}

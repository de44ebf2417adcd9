package aktenlauf.shared.registers;

import java.util.List;

/**
 * A street of the municipality.
 *
 * @param districts the districts (Ortsteile) it lies in; none where the register does not say
 */
public record Street(String name, List<String> districts) {
  public Street {
    districts = List.copyOf(districts);
  }
}

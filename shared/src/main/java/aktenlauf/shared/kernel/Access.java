package aktenlauf.shared.kernel;

import java.util.Set;

/**
 * What a caller may reach, taken from the token.
 *
 * @param units names of units; {@code *} stands for all
 * @param procedures ids of procedures; {@code *} for all, {@code building-*} for all that begin so
 * @param authorities municipality keys (AGS)
 */
public record Access(Set<String> units, Set<String> procedures, Set<String> authorities) {
  public static final Access ALL = new Access(Set.of("*"), Set.of("*"), Set.of("*"));

  public Access {
    units = Set.copyOf(units);
    procedures = Set.copyOf(procedures);
    authorities = Set.copyOf(authorities);
  }

  public boolean unit(String unit) {
    return covers(units, unit);
  }

  /** Whether the unit is named itself: who may see all units is not of it. */
  public boolean names(String unit) {
    return units.contains(unit);
  }

  public boolean procedure(String procedure) {
    return covers(procedures, procedure);
  }

  public boolean authority(String authority) {
    return covers(authorities, authority);
  }

  private static boolean covers(Set<String> granted, String wanted) {
    if (granted.contains("*") || granted.contains(wanted)) {
      return true;
    }
    return granted.stream()
        .anyMatch(g -> g.endsWith("*") && wanted.startsWith(g.substring(0, g.length() - 1)));
  }
}

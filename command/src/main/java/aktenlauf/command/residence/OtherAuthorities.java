package aktenlauf.command.residence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which other registration authorities in Germany have the dwellings that a case names. */
public final class OtherAuthorities {
  private static final String GERMANY = "DE";

  private OtherAuthorities() {}

  /**
   * @param name key of the municipality, or its name where the key is not known
   * @param city its name; null where the case does not tell it
   */
  public record Municipality(String name, @Nullable String city) {
    /** By its key or by its name. */
    boolean is(String called) {
      return name.equalsIgnoreCase(called.strip())
          || city != null && city.equalsIgnoreCase(called.strip());
    }
  }

  /**
   * The municipalities of all former dwellings, kept ones too, each once, the most recent first as
   * notified: all of them are told (§ 33 Abs. 1 BMG).
   *
   * @param here key of this municipality
   * @param ours whether a city is this municipality
   */
  public static List<Municipality> former(
      Map<String, ?> application, String here, Predicate<String> ours) {
    var all = new ArrayList<Municipality>();
    if (application.get("previousDwellings") instanceof List<?> dwellings) {
      for (var d : dwellings) {
        of(object(d), here, ours)
            .filter(m -> all.stream().noneMatch(a -> same(a, m)))
            .ifPresent(all::add);
      }
    }
    return List.copyOf(all);
  }

  /**
   * @param dwelling an address, or what has one
   */
  public static Optional<Municipality> of(
      Map<String, ?> dwelling, String here, Predicate<String> ours) {
    var address =
        dwelling.get("address") instanceof Map ? object(dwelling.get("address")) : dwelling;
    if (address.get("country") instanceof String country && !country.equals(GERMANY)) {
      return Optional.empty();
    }
    var city = address.get("city") instanceof String c && !c.isBlank() ? c.strip() : null;
    if (dwelling.get("authority") instanceof String key && !key.isBlank()) {
      return key.equals(here) ? Optional.empty() : Optional.of(new Municipality(key, city));
    }
    return city == null || ours.test(city)
        ? Optional.empty()
        : Optional.of(new Municipality(city, city));
  }

  private static boolean same(Municipality a, Municipality b) {
    return a.is(b.name()) || b.is(a.name());
  }

  @SuppressWarnings("unchecked") // events hold JSON: maps with string keys only
  private static Map<String, ?> object(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of();
  }
}

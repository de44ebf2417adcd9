package aktenlauf.command.residence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says, as far as rules ask for it; fields of an erased person are gone.
 *
 * @param ours whether a city is this municipality
 */
record Notified(Map<String, ?> application, Predicate<String> ours) {
  /**
   * @param ours whether a city is this municipality
   */
  static Notified of(Map<String, ?> application, Predicate<String> ours) {
    return new Notified(application, ours);
  }

  /** Of the persons, who are known without knowing where they live. */
  static List<String> refs(Map<String, ?> application) {
    return new Notified(application, _ -> false).refs();
  }

  /**
   * A person.
   *
   * @param birthDate as far as known; null where not told
   * @param spouse ref of a person of the case
   * @param custodialParents refs of persons of the case
   */
  record Person(
      String ref,
      @Nullable String familyName,
      @Nullable String birthName,
      @Nullable String givenNames,
      @Nullable String birthDate,
      @Nullable String spouse,
      boolean livingApart,
      List<String> custodialParents) {
    /** Under eighteen on a day, where that can be known: the latest day that is possible counts. */
    boolean minorOn(LocalDate day) {
      return birthDate != null && latest(birthDate).isAfter(day.minusYears(18));
    }

    private static LocalDate latest(String partial) {
      return switch (partial.length()) {
        case 4 -> LocalDate.of(Integer.parseInt(partial), 12, 31);
        case 7 -> LocalDate.parse(partial + "-01").plusMonths(1).minusDays(1);
        default -> LocalDate.parse(partial);
      };
    }
  }

  /**
   * A dwelling.
   *
   * @param use {@code give-up}, {@code main} or {@code secondary}
   */
  record Dwelling(String ref, Map<String, ?> address, String use, @Nullable String authority) {
    boolean kept() {
      return !use.equals("give-up") && !use.equals("given-up");
    }
  }

  List<Person> persons() {
    var all = new ArrayList<Person>();
    for (var p : objects("persons")) {
      all.add(
          new Person(
              p.get("ref") instanceof String r ? r : "p" + (all.size() + 1),
              text(p, "familyName"),
              text(p, "birthName"),
              text(p, "givenNames"),
              text(p, "birthDate"),
              text(p, "spouse"),
              Boolean.TRUE.equals(p.get("livingApart")),
              texts(p.get("custodialParents"))));
    }
    return all;
  }

  List<String> refs() {
    return persons().stream().map(Person::ref).toList();
  }

  List<Dwelling> previous() {
    return dwellings("previousDwellings", "keepAs");
  }

  List<Dwelling> dwellings() {
    return dwellings("dwellings", "status");
  }

  private List<Dwelling> dwellings(String field, String use) {
    var all = new ArrayList<Dwelling>();
    for (var d : objects(field)) {
      var ref = text(d, "ref");
      var as = text(d, use);
      all.add(
          new Dwelling(
              ref == null ? "d" + (all.size() + 1) : ref,
              object(d.get("address")),
              as == null ? "give-up" : as,
              text(d, "authority")));
    }
    return all;
  }

  /** A day of the notice; empty where it names none. */
  Optional<LocalDate> day(String field) {
    return Optional.ofNullable(text(application, field)).map(LocalDate::parse);
  }

  Optional<String> text(String field) {
    return Optional.ofNullable(text(application, field));
  }

  Map<String, ?> object(String field) {
    return object(application.get(field));
  }

  static boolean inGermany(Map<String, ?> address) {
    return !address.isEmpty() && address.get("country") instanceof String c
        ? c.equals("DE")
        : !address.isEmpty();
  }

  /** In the municipality that this program works for. */
  boolean here(Map<String, ?> address) {
    return address.get("city") instanceof String city && ours.test(city.strip());
  }

  private List<Map<String, ?>> objects(String field) {
    var all = new ArrayList<Map<String, ?>>();
    if (application.get(field) instanceof List<?> list) {
      list.stream().filter(Map.class::isInstance).forEach(o -> all.add(object(o)));
    }
    return all;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> object(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of();
  }

  private static @Nullable String text(Map<String, ?> of, String field) {
    return of.get(field) instanceof String s ? s : null;
  }

  private static List<String> texts(@Nullable Object list) {
    return list instanceof List<?> all
        ? all.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}

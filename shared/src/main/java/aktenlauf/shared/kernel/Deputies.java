package aktenlauf.shared.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who stands in for whom, and when; appointed by configuration. */
public record Deputies(List<Deputy> all) {
  public static final Deputies NONE = new Deputies(List.of());

  public Deputies {
    all = List.copyOf(all);
  }

  /**
   * One person stands in for another.
   *
   * @param absent who is stood in for, as tokens name the person
   * @param deputy who stands in
   * @param role of the absent, in which the deputy may act
   * @param from first legal day in Europe/Berlin
   * @param to last one
   */
  public record Deputy(String absent, String deputy, String role, LocalDate from, LocalDate to) {
    public Deputy {
      if (absent.equals(deputy)) {
        throw new IllegalArgumentException(absent + " cannot stand in for the same person");
      }
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(
            "%s stands in for %s until %s, before %s".formatted(deputy, absent, to, from));
      }
    }

    boolean on(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /** All who stand in on that day. */
  public Stream<Deputy> on(LocalDate day) {
    return all.stream().filter(d -> d.on(day));
  }

  /** For whom the person stands in on that day in one of the roles. */
  public Stream<Deputy> of(String person, Set<String> roles, LocalDate day) {
    return on(day).filter(d -> d.deputy().equals(person) && roles.contains(d.role()));
  }
}

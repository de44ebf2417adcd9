package aktenlauf.shared.calendar;

import aktenlauf.shared.reading.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The versions of rules by id; they follow each other without a gap. */
final class Versions {
  private final Map<String, List<Version>> byId = new TreeMap<>();

  private record Version(DeadlineRule rule, Place place) {
    LocalDate from() {
      var from = rule.validFrom();
      return from == null ? LocalDate.MIN : from;
    }
  }

  void add(DeadlineRule rule, Place place) {
    byId.computeIfAbsent(rule.id(), _ -> new ArrayList<>()).add(new Version(rule, place));
  }

  /** The versions in their order, after complaints about any that do not fit. */
  Map<String, List<DeadlineRule>> checked() {
    var checked = new TreeMap<String, List<DeadlineRule>>();
    byId.forEach((id, versions) -> {
      versions.sort(Comparator.comparing(Version::from));
      for (int i = 0; i < versions.size(); i++) {
        check(versions.get(i), i == 0 ? null : versions.get(i - 1));
      }
      checked.put(id, versions.stream().map(Version::rule).toList());
    });
    return Map.copyOf(checked);
  }

  private static void check(Version version, @Nullable Version before) {
    var from = version.rule.validFrom();
    var to = version.rule.validTo();
    if (from != null && to != null && to.isBefore(from)) {
      version.place.complainAt("/validTo", "%s lies before validFrom %s".formatted(to, from));
    }
    if (before == null) {
      return;
    }
    var end = before.rule.validTo();
    if (from == null || end == null || !from.equals(end.plusDays(1))) {
      version.place.complain(
          ("the versions of '%s' must follow each other day by day: this one is valid from %s, the"
                  + " one before until %s")
              .formatted(
                  version.rule.id(), from == null ? "ever" : from, end == null ? "ever" : end));
    }
  }
}

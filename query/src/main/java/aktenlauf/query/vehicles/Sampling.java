package aktenlauf.query.vehicles;

import aktenlauf.query.kernel.Documents.Group;
import java.util.List;

/** How many automated decisions there are, and how many of them were chosen and reviewed. */
record Sampling(long decisions, long automatic, long manual, long reviewed, long missed) {
  static Sampling of(List<Group> groups) {
    return new Sampling(
        sum(groups, ""),
        sum(groups, "auto/"),
        sum(groups, "manual/"),
        sum(groups, "/reviewed"),
        sum(groups, "/missed"));
  }

  private static long sum(List<Group> groups, String part) {
    return groups.stream().filter(g -> g.value().contains(part)).mapToLong(Group::count).sum();
  }
}

package aktenlauf.query.listing;

import aktenlauf.query.kernel.Filter;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which rows a caller may see, as part of the query. */
public final class Visible {
  private Visible() {}

  /**
   * Conditions on a field; none where everything is granted.
   *
   * @param granted names, {@code *} for all, {@code building-*} for all that begin so
   */
  public static List<Filter> by(String field, Set<String> granted) {
    if (granted.contains("*")) {
      return List.of();
    }
    var any = new ArrayList<Filter>();
    var names = granted.stream().filter(g -> !g.endsWith("*")).sorted().toList();
    var beginnings = granted.stream().filter(g -> g.endsWith("*")).sorted().toList();
    if (names.size() == 1) {
      any.add(Filter.eq(field, names.getFirst()));
    } else if (!names.isEmpty() || beginnings.isEmpty()) {
      any.add(Filter.in(field, names));
    }
    for (var beginning : beginnings) {
      any.add(beginsWith(field, beginning.substring(0, beginning.length() - 1)));
    }
    return List.of(any.size() == 1 ? any.getFirst() : Filter.or(any));
  }

  /**
   * Conditions on a field that the caller may name; where it does not, its rights are.
   *
   * @throws ProblemException {@code forbidden} where it names what it may not see
   */
  public static List<Filter> named(
      String field, @Nullable String wanted, Set<String> granted, Predicate<String> may) {
    if (wanted == null) {
      return by(field, granted);
    }
    if (!may.test(wanted)) {
      throw new ProblemException(
          Problem.forbidden("your token does not cover the %s %s".formatted(field, wanted)));
    }
    return List.of(Filter.eq(field, wanted));
  }

  /** A range that an index serves, unlike a regular expression on some servers. */
  public static Filter beginsWith(String field, String beginning) {
    return Filter.and(Filter.gte(field, beginning), Filter.lt(field, beginning + '\uffff'));
  }
}

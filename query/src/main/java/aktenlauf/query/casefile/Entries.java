package aktenlauf.query.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Lists of a case file with one entry more, or some of them changed. */
final class Entries {
  private Entries() {}

  static <T> List<T> add(List<T> list, T entry) {
    var all = new ArrayList<>(list);
    all.add(entry);
    return all;
  }

  static <T> List<T> change(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
    return list.stream().map(e -> which.test(e) ? change.apply(e) : e).toList();
  }

  static <T> List<T> changeLast(List<T> list, UnaryOperator<T> change) {
    if (list.isEmpty()) {
      return list;
    }
    var all = new ArrayList<>(list);
    all.set(all.size() - 1, change.apply(all.getLast()));
    return all;
  }
}

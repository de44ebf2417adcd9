package aktenlauf.query.listing;

import aktenlauf.query.kernel.Documents;
import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.Page;
import aktenlauf.query.kernel.ReadDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads one page of a list. */
public final class Pages {
  private Pages() {}

  /**
   * @param after the rows behind the last page's last; empty for the first page
   * @param cursor names a row's place, so that the next page begins behind it
   */
  public static <D extends ReadDocument> Page<D> read(
      Documents<D> documents,
      List<Filter> conditions,
      List<Filter> after,
      Keyset order,
      int limit,
      Function<D, String> cursor) {
    var all = new ArrayList<>(conditions);
    all.addAll(after);
    var rows =
        documents.find(Filter.and(all)).sort(order.sort()).limit(limit + 1).into(new ArrayList<>());
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    var page = rows.subList(0, limit);
    return new Page<>(page, cursor.apply(page.getLast()));
  }
}

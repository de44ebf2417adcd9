package aktenlauf.query.kernel;

import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is asked of {@link Documents}; it is read anew with each call that ends it. */
public final class Query<D extends ReadDocument> {
  private final Documents<D> documents;
  private final Filter filter;
  private final Sort sort;
  private final int limit;

  Query(Documents<D> documents, Filter filter, Sort sort, int limit) {
    this.documents = documents;
    this.filter = filter;
    this.sort = sort;
    this.limit = limit;
  }

  public Query<D> sort(Sort order) {
    return new Query<>(documents, filter, order, limit);
  }

  /**
   * @param most at most so many documents; 0 for all
   */
  public Query<D> limit(int most) {
    return new Query<>(documents, filter, sort, most);
  }

  /** The first document; null where there is none. */
  public @Nullable D first() {
    var found = documents.list(filter, sort, 1);
    return found.isEmpty() ? null : found.getFirst();
  }

  public <C extends Collection<? super D>> C into(C target) {
    target.addAll(documents.list(filter, sort, limit));
    return target;
  }

  public void forEach(Consumer<? super D> action) {
    documents.list(filter, sort, limit).forEach(action);
  }
}

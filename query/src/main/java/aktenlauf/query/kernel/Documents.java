package aktenlauf.query.kernel;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one generation of a read model, wherever they lie. All implementations answer
 * alike; one contract is tested on each. Several threads may read and write.
 */
public interface Documents<D extends ReadDocument> {
  /** The generation's name, as in {@code worklist_3}. */
  String name();

  /**
   * @param limit at most so many; 0 for all
   * @return in the order of {@code sort}; in any where it names no field
   * @throws StoreUnavailableException where the documents lie elsewhere and nobody answers
   */
  List<D> list(Filter filter, Sort sort, int limit);

  default Query<D> find(Filter filter) {
    return new Query<>(this, filter, Sort.NONE, 0);
  }

  default Query<D> find() {
    return find(Filter.empty());
  }

  default long count(Filter filter) {
    return count(filter, 0);
  }

  /**
   * @param most counts no further, so that it stands for that many or more; 0 for all
   */
  long count(Filter filter, int most);

  /**
   * Counts documents by a text; those without it are left out.
   *
   * @param most at most so many groups, any of them
   */
  List<Group> group(Filter filter, Grouping grouping, int most);

  /**
   * What documents are counted by.
   *
   * @param each a field that is a list, whose elements are counted instead of the documents; null
   *     where the documents are
   * @param by the field whose values make the groups; with {@code each} one of its elements'
   * @param sum a number that is added up within a group; null where none is
   */
  record Grouping(@Nullable String each, String by, @Nullable String sum) {
    public static Grouping by(String field) {
      return new Grouping(null, field, null);
    }

    public static Grouping by(String field, String sum) {
      return new Grouping(null, field, sum);
    }

    /**
     * @param list as in {@code pairs}
     * @param field as in {@code pairs.cell}
     */
    public static Grouping eachBy(String list, String field) {
      return new Grouping(list, field, null);
    }
  }

  /** Documents, or elements, that have the same value. */
  record Group(String value, long count, long sum) {}

  /** Stores documents; one that is stored in a newer state, or in the same, stays as it is. */
  Outcome write(Collection<D> documents);

  /**
   * What became of documents that were not written.
   *
   * @param newer ids of those that are stored in a newer state already
   * @param refused by id, what the store said
   */
  record Outcome(Set<String> newer, Map<String, String> refused) {
    public Outcome() {
      this(new HashSet<>(), new HashMap<>());
    }
  }

  /** Documents as they are stored, field by field, in the order of ids behind the given one. */
  List<Map<String, @Nullable Object>> stored(String after, int most);

  /** Those of the given ids that are there, as they are stored. */
  List<Map<String, @Nullable Object>> stored(Collection<String> ids);

  /** The document as it would be stored. */
  Map<String, @Nullable Object> stored(D document);
}

package aktenlauf.query.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are asked for. Fields are the components of the document's record, those of parts
 * behind a dot: {@code search.name}; the id is {@code _id}. A field that is a list has every
 * element as its value, one that is null or not there has the value null. Values are of the field's
 * type.
 */
public sealed interface Filter {
  /** One of the field's values is this one. */
  record Equal(String field, @Nullable Object value) implements Filter {}

  /** None of the field's values is this one. */
  record Unequal(String field, @Nullable Object value) implements Filter {}

  /** One of the field's values is one of these. */
  record In(String field, List<?> values) implements Filter {
    public In {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /** One of the field's values lies so to this one; null lies nowhere. */
  record Bound(String field, Side side, Object value) implements Filter {}

  /** The document lies behind this row in an order whose last field is unique. */
  record Behind(Sort order, List<?> row) implements Filter {
    public Behind {
      row = Collections.unmodifiableList(new ArrayList<>(row));
      if (row.size() != order.fields().size()) {
        throw new IllegalArgumentException(
            "a row of %d values in an order of %d".formatted(row.size(), order.fields().size()));
      }
    }
  }

  /** All of these; every document where there is none. */
  record All(List<Filter> parts) implements Filter {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of these at least. */
  record Any(List<Filter> parts) implements Filter {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** On which side of a value. */
  enum Side {
    BELOW,
    AT_MOST,
    AT_LEAST,
    ABOVE
  }

  /** Every document. */
  static Filter empty() {
    return new All(List.of());
  }

  static Filter eq(String field, @Nullable Object value) {
    return new Equal(field, value);
  }

  static Filter ne(String field, @Nullable Object value) {
    return new Unequal(field, value);
  }

  static Filter in(String field, Object... values) {
    return new In(field, Arrays.asList(values));
  }

  static Filter in(String field, Collection<?> values) {
    return new In(field, List.copyOf(values));
  }

  static Filter lt(String field, Object value) {
    return new Bound(field, Side.BELOW, value);
  }

  static Filter lte(String field, Object value) {
    return new Bound(field, Side.AT_MOST, value);
  }

  static Filter gte(String field, Object value) {
    return new Bound(field, Side.AT_LEAST, value);
  }

  static Filter gt(String field, Object value) {
    return new Bound(field, Side.ABOVE, value);
  }

  static Filter and(Filter... parts) {
    return new All(List.of(parts));
  }

  static Filter and(List<Filter> parts) {
    return new All(parts);
  }

  static Filter or(Filter... parts) {
    return new Any(List.of(parts));
  }

  static Filter or(List<Filter> parts) {
    return new Any(parts);
  }
}

package aktenlauf.query.worklist;

import static aktenlauf.query.listing.Keyset.down;
import static aktenlauf.query.listing.Keyset.up;

import aktenlauf.query.kernel.Cursor;
import aktenlauf.query.kernel.Projection.Index;
import aktenlauf.query.listing.Keyset;
import aktenlauf.query.web.Parameters;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders of the work list and the indexes that serve them. */
enum WorklistOrders {
  DUE("due", Keyset.of(up("due"), up("_id"))),
  RECEIVED("received", Keyset.of(up("receivedOn"), up("_id"))),
  PRIORITY("priority", Keyset.of(down("priority"), up("due"), up("_id")));

  /** By unit, by person, by procedure, or all: whichever of them a query names comes first. */
  static final List<Index> INDEXES = indexes();

  private final String parameter;
  private final Keyset keyset;

  WorklistOrders(String parameter, Keyset keyset) {
    this.parameter = parameter;
    this.keyset = keyset;
  }

  static WorklistOrders of(@Nullable String sort) {
    var name = Parameters.oneOf("sort", sort, List.of("due", "received", "priority"), "due");
    return valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }

  Keyset keyset() {
    return keyset;
  }

  /** The order is part of the cursor: it is of no use in another. */
  String cursor(WorklistRow row) {
    return switch (this) {
      case DUE -> Cursor.of(parameter, row.due().toString(), row.id());
      case RECEIVED -> Cursor.of(parameter, row.receivedOn().toString(), row.id());
      case PRIORITY ->
          Cursor.of(parameter, Integer.toString(row.priority()), row.due().toString(), row.id());
    };
  }

  /** The row that the cursor names, as values of the order's fields. */
  List<?> read(String cursor) {
    var fields = Cursor.read(cursor, keyset.fields().size() + 1);
    if (!fields.getFirst().equals(parameter)) {
      throw new ProblemException(Problem.malformed("cursor is of a list in another order"));
    }
    return switch (this) {
      case DUE, RECEIVED -> List.of(day(fields.get(1)), fields.get(2));
      case PRIORITY -> {
        var priority = Parameters.number("cursor", fields.get(1));
        yield List.of(priority == null ? 0 : priority, day(fields.get(2)), fields.get(3));
      }
    };
  }

  private static java.time.LocalDate day(String text) {
    var day = Parameters.day("cursor", text);
    return day == null ? WorklistRow.NEVER : day;
  }

  private static List<Index> indexes() {
    var all = new ArrayList<Index>();
    for (var sort : List.of(List.of("due", "_id"), List.of("receivedOn", "_id"))) {
      all.add(index(List.of("open"), sort));
      all.add(index(List.of("open", "unit"), sort));
      all.add(index(List.of("open", "assignee"), sort));
      all.add(index(List.of("open", "unit", "procedure"), sort));
      all.add(index(List.of("state"), sort));
    }
    all.add(index(List.of("open"), List.of("-priority", "due", "_id")));
    all.add(index(List.of("open", "unit"), List.of("-priority", "due", "_id")));
    all.add(index(List.of("account.state"), List.of("due", "_id")));
    all.add(Index.on("search.fileNumber"));
    all.add(Index.on("search.reference"));
    all.add(Index.on("search.name"));
    all.add(Index.on("search.plots"));
    all.add(Index.on("search.vehicles"));
    all.add(Index.on("search.persons"));
    all.add(Index.on("share.closedOn"));
    return List.copyOf(all);
  }

  private static Index index(List<String> equality, List<String> sort) {
    var fields = new ArrayList<>(equality);
    fields.addAll(sort);
    return new Index(fields, false);
  }
}

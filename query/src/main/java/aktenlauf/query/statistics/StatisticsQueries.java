package aktenlauf.query.statistics;

import static aktenlauf.query.kernel.Filter.eq;

import aktenlauf.query.kernel.Documents.Group;
import aktenlauf.query.kernel.Documents.Grouping;
import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.ReadStore;
import aktenlauf.query.listing.Visible;
import aktenlauf.query.web.Parameters;
import aktenlauf.shared.kernel.Access;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts cases on the server and computes the figures from the counts. */
final class StatisticsQueries {
  /** So many counts fit into memory with ease; years of all procedures together need fewer. */
  private static final int MOST_CELLS = 200_000;

  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::procedure).thenComparing(Row::year).thenComparing(Row::unit);

  private final ReadStore store;
  private final StatisticsProjection projection;

  StatisticsQueries(ReadStore store, StatisticsProjection projection) {
    this.store = store;
    this.projection = projection;
  }

  /** What a row stands for; {@code unit} is empty where units are not told apart. */
  private record Row(String procedure, int year, String unit) {}

  List<Map<String, @Nullable Object>> rows(
      @Nullable String procedure, @Nullable Integer year, boolean byUnit, Access access) {
    var conditions = new ArrayList<Filter>();
    if (procedure != null) {
      conditions.add(eq("procedure", procedure));
    }
    if (year != null) {
      conditions.add(eq("year", year));
    }
    conditions.addAll(Visible.by("procedure", access.procedures()));
    conditions.addAll(Visible.by("unit", access.units()));
    conditions.addAll(Visible.by("authority", access.authorities()));
    var match = Filter.and(conditions);

    var rows = new TreeMap<Row, Figures>(ORDER);
    for (var count : counts(match, Grouping.by("cell", "objections"))) {
      var cell = Cell.Cases.read(count.value());
      figures(rows, new Row(cell.procedure(), cell.year(), byUnit ? cell.unit() : ""))
          .add(cell, count.count(), count.sum());
    }
    for (var count : counts(match, Grouping.eachBy("pairs", "pairs.cell"))) {
      var cell = Cell.Check.read(count.value());
      figures(rows, new Row(cell.procedure(), cell.year(), byUnit ? cell.unit() : ""))
          .add(cell, count.count());
    }
    return rows.entrySet().stream().map(e -> json(e.getKey(), e.getValue(), byUnit)).toList();
  }

  private List<Group> counts(Filter match, Grouping by) {
    var counts = store.collection(projection).group(match, by, MOST_CELLS + 1);
    if (counts.size() > MOST_CELLS) {
      throw Parameters.invalid("year", "required", "is needed: there are too many cases for all");
    }
    return counts;
  }

  private static Figures figures(Map<Row, Figures> rows, Row row) {
    return rows.computeIfAbsent(row, _ -> new Figures());
  }

  private static Map<String, @Nullable Object> json(Row row, Figures figures, boolean byUnit) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("procedure", row.procedure());
    json.put("year", row.year());
    if (byUnit) {
      json.put("unit", row.unit());
    }
    figures.json(json);
    return json;
  }
}

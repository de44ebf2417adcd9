package aktenlauf.query.statistics;

import static com.mongodb.client.model.Filters.eq;

import aktenlauf.query.kernel.ReadStore;
import aktenlauf.query.listing.Visible;
import aktenlauf.query.web.Parameters;
import aktenlauf.shared.kernel.Access;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
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
    var conditions = new ArrayList<Bson>();
    if (procedure != null) {
      conditions.add(eq("procedure", procedure));
    }
    if (year != null) {
      conditions.add(eq("year", year));
    }
    conditions.addAll(Visible.by("procedure", access.procedures()));
    conditions.addAll(Visible.by("unit", access.units()));
    conditions.addAll(Visible.by("authority", access.authorities()));
    var match = Aggregates.match(conditions.isEmpty() ? Filters.empty() : Filters.and(conditions));

    var rows = new TreeMap<Row, Figures>(ORDER);
    for (var count :
        counts(
            match,
            Aggregates.group(
                "$cell",
                Accumulators.sum("cases", 1),
                Accumulators.sum("objections", "$objections")))) {
      var cell = Cell.Cases.read(count.getString("_id"));
      figures(rows, new Row(cell.procedure(), cell.year(), byUnit ? cell.unit() : ""))
          .add(cell, number(count, "cases"), number(count, "objections"));
    }
    for (var count :
        counts(
            match,
            Aggregates.unwind("$pairs"),
            Aggregates.group("$pairs.cell", Accumulators.sum("cases", 1)))) {
      var cell = Cell.Check.read(count.getString("_id"));
      figures(rows, new Row(cell.procedure(), cell.year(), byUnit ? cell.unit() : ""))
          .add(cell, number(count, "cases"));
    }
    return rows.entrySet().stream().map(e -> json(e.getKey(), e.getValue(), byUnit)).toList();
  }

  private List<Document> counts(Bson... stages) {
    var all = new ArrayList<>(List.of(stages));
    all.add(Aggregates.limit(MOST_CELLS + 1));
    var counts =
        store
            .collection(projection)
            .withDocumentClass(Document.class)
            .aggregate(all)
            .into(new ArrayList<>());
    if (counts.size() > MOST_CELLS) {
      throw Parameters.invalid("year", "required", "is needed: there are too many cases for all");
    }
    return counts;
  }

  private static Figures figures(Map<Row, Figures> rows, Row row) {
    return rows.computeIfAbsent(row, _ -> new Figures());
  }

  private static long number(Document count, String field) {
    return count.get(field, Number.class).longValue();
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

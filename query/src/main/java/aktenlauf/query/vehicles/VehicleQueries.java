package aktenlauf.query.vehicles;

import static aktenlauf.query.kernel.Filter.eq;
import static aktenlauf.query.kernel.Filter.gte;
import static aktenlauf.query.kernel.Filter.in;
import static aktenlauf.query.kernel.Filter.lt;
import static aktenlauf.query.kernel.Filter.lte;
import static aktenlauf.query.web.Parameters.text;

import aktenlauf.query.kernel.Cursor;
import aktenlauf.query.kernel.Documents;
import aktenlauf.query.kernel.Documents.Grouping;
import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.Page;
import aktenlauf.query.kernel.ReadStore;
import aktenlauf.query.listing.Keyset;
import aktenlauf.query.listing.Limit;
import aktenlauf.query.listing.Pages;
import aktenlauf.query.listing.Visible;
import aktenlauf.query.web.Parameters;
import aktenlauf.shared.kernel.Access;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the lists, the next or longest waiting first; what the caller may see is in the query. */
final class VehicleQueries {
  /** More than there are ways to be sampled. */
  private static final int MOST_GROUPS = 100;

  private static final Map<String, List<String>> REVIEWS =
      Map.of(
          "open", List.of("sampled"),
          "unsampled", List.of("unsampled"),
          "reviewed", List.of("reviewed"),
          "missed", List.of("missed"),
          "all", List.of("unsampled", "sampled", "reviewed", "missed", "ended"));
  private static final Map<String, List<String>> NOTICES =
      Map.of(
          "unprocessed", List.of("unprocessed"),
          "demanded", List.of("demanded"),
          "settled", List.of("ignored", "covered", "deregistered"),
          "all", List.of("unprocessed", "demanded", "ignored", "covered", "deregistered"));
  private static final Map<String, List<String>> PAYMENTS =
      Map.of(
          "open", List.of("due", "mismatched", "not-performed"),
          "due", List.of("due"),
          "mismatched", List.of("mismatched"),
          "not-performed", List.of("not-performed"),
          "paid", List.of("paid"),
          "refund-ordered", List.of("refund-ordered"),
          "all", List.of("due", "mismatched", "not-performed", "paid", "refund-ordered", "lapsed"));

  private final ReadStore store;
  private final VehiclesProjection projection;
  private final double manual;

  /**
   * @param manual share of automated decisions that persons have to choose for a review
   */
  VehicleQueries(ReadStore store, VehiclesProjection projection, double manual) {
    this.store = store;
    this.projection = projection;
    this.manual = manual;
  }

  double manualShare() {
    return manual;
  }

  Page<VehicleRow> reviews(VehicleFilter filter, Access access) {
    var all = conditions("review", REVIEWS, "open", filter, access);
    var before = Parameters.day("dueBefore", filter.dueBefore());
    if (before != null) {
      all.add(lt("reviewUntil", before));
    }
    return page("reviewUntil", VehicleRow::reviewUntil, VehicleQueries::day, all, filter);
  }

  Page<VehicleRow> notices(VehicleFilter filter, Access access) {
    return page(
        "noticeReceivedAt",
        VehicleRow::noticeReceivedAt,
        VehicleQueries::instant,
        conditions("notice", NOTICES, "unprocessed", filter, access),
        filter);
  }

  Page<VehicleRow> payments(VehicleFilter filter, Access access) {
    return page(
        "paymentSince",
        VehicleRow::paymentSince,
        VehicleQueries::day,
        conditions("payment", PAYMENTS, "open", filter, access),
        filter);
  }

  /** Automated decisions of the days. */
  List<Filter> decided(LocalDate from, LocalDate to, Access access) {
    var all = new ArrayList<Filter>();
    all.add(gte("decidedOn", from));
    all.add(lte("decidedOn", to));
    all.addAll(Visible.by("unit", access.units()));
    all.addAll(Visible.by("procedure", access.procedures()));
    all.addAll(Visible.by("authority", access.authorities()));
    return all;
  }

  /** Counted by one query, so that the figures belong together while decisions are reviewed. */
  Sampling sampling(List<Filter> conditions) {
    return Sampling.of(rows().group(Filter.and(conditions), Grouping.by("sampling"), MOST_GROUPS));
  }

  /** Those that were chosen for the review, in the order of their decisions. */
  Page<VehicleRow> sampled(List<Filter> conditions, VehicleFilter filter) {
    var all = new ArrayList<>(conditions);
    all.add(in("selection", "auto", "manual"));
    return page(
        "decidedOn",
        r -> r.decidedOn() == null ? VehicleRow.NEVER : r.decidedOn(),
        VehicleQueries::day,
        all,
        filter);
  }

  private Documents<VehicleRow> rows() {
    return store.collection(projection);
  }

  private static List<Filter> conditions(
      String field,
      Map<String, List<String>> words,
      String usual,
      VehicleFilter filter,
      Access access) {
    var all = new ArrayList<Filter>();
    var asked =
        Parameters.oneOf("state", filter.state(), words.keySet().stream().sorted().toList(), usual);
    var values = words.getOrDefault(asked, List.of());
    all.add(values.size() == 1 ? eq(field, values.getFirst()) : in(field, values));
    all.addAll(Visible.named("unit", text(filter.unit()), access.units(), access::unit));
    all.addAll(
        Visible.named(
            "procedure", text(filter.procedure()), access.procedures(), access::procedure));
    all.addAll(Visible.by("authority", access.authorities()));
    return all;
  }

  private <V> Page<VehicleRow> page(
      String field,
      Function<VehicleRow, V> value,
      Function<String, V> read,
      List<Filter> conditions,
      VehicleFilter filter) {
    var order = Keyset.of(Keyset.up(field), Keyset.up("_id"));
    var cursor = text(filter.cursor());
    var fields = cursor == null ? List.<String>of() : Cursor.read(cursor, 2);
    return Pages.read(
        rows(),
        conditions,
        fields.isEmpty()
            ? List.of()
            : List.of(order.after(List.of(read.apply(fields.getFirst()), fields.getLast()))),
        order,
        Limit.of(filter.limit()),
        r -> Cursor.of(value.apply(r).toString(), r.id()));
  }

  private static LocalDate day(String text) {
    var day = Parameters.day("cursor", text);
    return day == null ? LocalDate.EPOCH : day;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException wrong) {
      throw Parameters.invalid("cursor", "format", "is none that this list gave out");
    }
  }
}

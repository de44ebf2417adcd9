package aktenlauf.query.vehicles;

import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.Page;
import aktenlauf.query.web.Parameters;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.MetaDataNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the registration of vehicles. */
@RestController
class VehicleListsResource {
  private final VehicleQueries queries;
  private final Clock clock;

  VehicleListsResource(VehicleQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  /** Which automated decisions a person has to review before their month ends. */
  @GetMapping("/api/v1/vehicle-reviews")
  Page<Map<String, @Nullable Object>> reviews(Caller caller, @ModelAttribute VehicleFilter filter) {
    return page(queries.reviews(filter, caller.access()), VehicleListsResource::review);
  }

  /** Which insurers' notices of ended cover wait for their consequence. */
  @GetMapping("/api/v1/insurance-notices")
  Page<Map<String, @Nullable Object>> notices(Caller caller, @ModelAttribute VehicleFilter filter) {
    return page(queries.notices(filter, caller.access()), VehicleListsResource::notice);
  }

  /** Which payments are open or other than owed. */
  @GetMapping("/api/v1/vehicle-payments")
  Page<Map<String, @Nullable Object>> payments(
      Caller caller, @ModelAttribute VehicleFilter filter) {
    return page(queries.payments(filter, caller.access()), VehicleListsResource::payment);
  }

  /**
   * Which automated decisions were sampled, with what result, and whether the shares were kept.
   *
   * @param from a day; the first of the year where it is left out
   * @param to a day; today where it is left out
   */
  @GetMapping("/api/v1/audit/vehicle-reviews")
  Map<String, @Nullable Object> sampling(
      Caller caller,
      @ModelAttribute VehicleFilter filter,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    var today = LocalDate.ofInstant(clock.instant(), MetaDataNames.BERLIN);
    var last = Objects.requireNonNullElse(Parameters.day("to", to), today);
    var first = Objects.requireNonNullElse(Parameters.day("from", from), last.withDayOfYear(1));
    var all = queries.decided(first, last, caller.access());
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("from", first.toString());
    json.put("to", last.toString());
    figures(all, json);
    var page = queries.sampled(all, filter);
    json.put("items", page.items().stream().map(VehicleListsResource::review).toList());
    json.put("nextCursor", page.nextCursor());
    return json;
  }

  private void figures(List<Filter> all, Map<String, @Nullable Object> json) {
    var sampling = queries.sampling(all);
    json.put("decisions", sampling.decisions());
    json.put("sampledAutomatically", sampling.automatic());
    json.put("sampledManually", sampling.manual());
    json.put("reviewed", sampling.reviewed());
    json.put("missed", sampling.missed());
    json.put("automaticShare", share(sampling.automatic(), sampling.decisions()));
    json.put("manualShare", share(sampling.manual(), sampling.decisions()));
    json.put("manualShareRequired", queries.manualShare());
    json.put("manualShareKept", sampling.manual() >= queries.manualShare() * sampling.decisions());
  }

  private static double share(long part, long all) {
    return all == 0 ? 0 : Math.round(10_000.0 * part / all) / 10_000.0;
  }

  private static Page<Map<String, @Nullable Object>> page(
      Page<VehicleRow> rows, Function<VehicleRow, Map<String, @Nullable Object>> json) {
    return new Page<>(rows.items().stream().map(json).toList(), rows.nextCursor());
  }

  private static Map<String, @Nullable Object> row(VehicleRow r) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("caseId", r.id());
    json.put("fileNumber", r.fileNumber());
    json.put("procedure", r.procedure());
    json.put("unit", r.unit());
    return json;
  }

  private static Map<String, @Nullable Object> review(VehicleRow r) {
    var json = row(r);
    json.put("state", r.review().equals("sampled") ? "open" : r.review());
    json.put("decidedOn", text(r.decidedOn()));
    json.put("ruleSetVersion", r.ruleSetVersion());
    json.put(
        "reviewUntil", r.reviewUntil().equals(VehicleRow.NEVER) ? null : text(r.reviewUntil()));
    json.put("sampledOn", text(r.sampledOn()));
    json.put("selection", r.selection());
    json.put("reviewedOn", text(r.reviewedOn()));
    json.put("reviewedBy", r.reviewedBy());
    json.put("result", r.reviewResult());
    json.put("version", r.version());
    return json;
  }

  private static Map<String, @Nullable Object> notice(VehicleRow r) {
    var json = row(r);
    json.put("state", r.notice());
    json.put("receivedAt", r.noticeReceivedAt().toString());
    json.put("insurer", r.insurer());
    json.put("until", text(r.noticeUntil()));
    json.put("version", r.version());
    return json;
  }

  private static Map<String, @Nullable Object> payment(VehicleRow r) {
    var json = row(r);
    json.put("state", r.payment());
    json.put("since", text(r.paymentSince()));
    json.put("amount", r.amount());
    json.put("reference", r.reference());
    json.put("tariff", r.tariff());
    json.put("version", r.version());
    return json;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}

package aktenlauf.query.statistics;

import aktenlauf.query.web.Parameters;
import aktenlauf.shared.kernel.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures per procedure and year of receipt. */
@RestController
class StatisticsResource {
  private final StatisticsQueries queries;

  StatisticsResource(StatisticsQueries queries) {
    this.queries = queries;
  }

  /**
   * @param year of receipt
   * @param by {@code unit} for a row per unit
   */
  @GetMapping("/api/v1/statistics")
  List<Map<String, @Nullable Object>> statistics(
      Caller caller,
      @RequestParam(required = false) @Nullable String procedure,
      @RequestParam(required = false) @Nullable String year,
      @RequestParam(required = false) @Nullable String by) {
    var byUnit = !Parameters.oneOf("by", by, List.of("unit"), "").isEmpty();
    return queries.rows(
        Parameters.text(procedure), Parameters.number("year", year), byUnit, caller.access());
  }
}

package aktenlauf.query.worklist;

import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.MetaDataNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much work lies with whom, in the units that the caller's token covers. */
@RestController
class WorkloadResource {
  private final WorkloadQueries queries;
  private final Clock clock;

  WorkloadResource(WorkloadQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  @GetMapping("/api/v1/workload")
  List<Map<String, @Nullable Object>> workload(Caller caller) {
    var today = LocalDate.ofInstant(clock.instant(), MetaDataNames.BERLIN);
    return queries.rows(today, caller.access());
  }
}

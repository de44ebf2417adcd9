package aktenlauf.query.casefile;

import aktenlauf.query.web.Parameters;
import aktenlauf.query.web.Readings;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.MetaDataNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The case file, for those whose token covers its unit, procedure and authority. */
@RestController
class CaseFileResource {
  private final CaseFileQueries queries;
  private final Clock clock;

  CaseFileResource(CaseFileQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  @GetMapping("/api/v1/cases/{caseId}")
  ResponseEntity<Map<String, @Nullable Object>> file(
      Caller caller,
      @PathVariable String caseId,
      @RequestParam(required = false) @Nullable String minVersion) {
    var today = LocalDate.ofInstant(clock.instant(), MetaDataNames.BERLIN);
    return Readings.answer(
        queries.read(caseId, Parameters.minVersion(minVersion), caller.access()),
        file ->
            ResponseEntity.ok()
                .eTag("\"" + file.version() + "\"")
                .body(CaseFileRendering.json(file, today)));
  }
}

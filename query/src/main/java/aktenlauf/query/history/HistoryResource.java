package aktenlauf.query.history;

import aktenlauf.query.kernel.ReadStore.Reading;
import aktenlauf.query.web.Addresses;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.reads.CaseRead;
import aktenlauf.shared.reads.CaseRead.What;
import aktenlauf.shared.reads.ReadLog;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A case's trail as a complete list. */
@RestController
class HistoryResource {
  private static final String BLOCK = "vehicle.transmission-block-";

  private final Trail trail;
  private final ReadLog reads;

  HistoryResource(Trail trail, ReadLog reads) {
    this.trail = trail;
    this.reads = reads;
  }

  /**
   * @param after the version that the caller has seen; what came later is answered
   */
  @GetMapping("/api/v1/cases/{caseId}/history")
  ResponseEntity<List<Map<String, Object>>> history(
      Caller caller,
      @PathVariable String caseId,
      @RequestHeader(name = ReadLog.PURPOSE, required = false) @Nullable String purpose,
      @RequestParam(required = false) @Nullable Long minVersion,
      @RequestParam(required = false) @Nullable Long after) {
    if (trail.arrived(caseId, minVersion) instanceof Reading.NotYet) {
      return ResponseEntity.accepted().header(HttpHeaders.RETRY_AFTER, "1").build();
    }
    var entries = trail.of(caseId, caller.access());
    if (entries.isEmpty()) {
      throw new ProblemException(Problem.notFound());
    }
    var first = entries.getFirst();
    reads.record(
        caller, purpose, new CaseRead(caseId, first.procedure(), first.authority(), What.HISTORY));
    var seen = after == null ? 0 : after;
    var hidden = hidesAddress(entries, caller.access());
    return ResponseEntity.ok(
        entries.stream()
            .filter(e -> e.version() > seen)
            .map(e -> Rendering.of(e, hidden ? Addresses.hidden(e.data()) : e.data()))
            .toList());
  }

  /** A transmission block hides addresses from all but the case's own unit (§ 41 StVG). */
  private static boolean hidesAddress(List<Entry> entries, Access access) {
    var unit = entries.getFirst().unit();
    return entries.stream()
            .filter(e -> e.type().startsWith(BLOCK))
            .reduce((_, last) -> last)
            .map(e -> e.type().endsWith("-set"))
            .orElse(false)
        && (unit == null || !access.names(unit));
  }
}

package aktenlauf.infra.audit;

import aktenlauf.query.kernel.Cursor;
import aktenlauf.query.kernel.Page;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.reads.CaseRead;
import aktenlauf.shared.reads.CaseRead.What;
import aktenlauf.shared.reads.ReadLog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log across cases. */
@RestController
final class LogResource {
  private static final int MOST = 200;

  private final LoggedEvents events;
  private final ReadLog reads;

  LogResource(LoggedEvents events, ReadLog reads) {
    this.events = events;
    this.reads = reads;
  }

  /**
   * @param type stored names of events, with commas
   */
  @GetMapping("/api/v1/audit/events")
  Page<Map<String, Object>> events(
      Caller caller,
      @RequestHeader(name = ReadLog.PURPOSE, required = false) @Nullable String purpose,
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String authority,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (!caller.access().units().contains("*")) {
      throw new ProblemException(
          Problem.forbidden("the log across cases is for those who may see all units"));
    }
    if (limit < 1 || limit > MOST) {
      throw new ProblemException(Problem.malformed("limit is from 1 to " + MOST));
    }
    var query =
        new LogQuery(
            actor,
            type == null ? Set.of() : Set.copyOf(List.of(type.split(","))),
            authority,
            Instants.read("from", from),
            Instants.read("to", to),
            caller.access());
    var page = events.page(query, cursor == null ? -1 : Cursor.position(cursor), limit);
    reads.record(
        caller,
        purpose,
        page.items().stream()
            .filter(LogResource::ofCase)
            .map(LogResource::read)
            .distinct()
            .toList());
    return page;
  }

  private static CaseRead read(Map<String, Object> item) {
    return new CaseRead(
        String.valueOf(item.get("caseId")),
        String.valueOf(item.get("procedure")),
        String.valueOf(item.get("authority")),
        What.EVENTS);
  }

  /** Streams of things that cases share, such as plates, say nothing of a person. */
  private static boolean ofCase(Map<String, Object> item) {
    return !String.valueOf(item.get("type")).startsWith("plate.");
  }
}

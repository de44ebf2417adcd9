package aktenlauf.infra.audit;

import aktenlauf.query.kernel.Cursor;
import aktenlauf.query.kernel.Page;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log across cases. */
@RestController
final class LogResource {
  private static final int MOST = 200;

  private final LoggedEvents events;

  LogResource(LoggedEvents events) {
    this.events = events;
  }

  @GetMapping("/api/v1/audit/events")
  Page<Map<String, Object>> events(
      Caller caller,
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
            type,
            authority,
            Instants.read("from", from),
            Instants.read("to", to),
            caller.access());
    return events.page(query, cursor == null ? -1 : position(cursor), limit);
  }

  private static long position(String cursor) {
    var text = Cursor.read(cursor, 1).getFirst();
    if (!text.matches("-?\\d{1,18}")) {
      throw new ProblemException(Problem.malformed("cursor is none that this list has given out"));
    }
    return Long.parseLong(text);
  }
}

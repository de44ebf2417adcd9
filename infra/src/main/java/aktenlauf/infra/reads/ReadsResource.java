package aktenlauf.infra.reads;

import aktenlauf.infra.audit.Instants;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.query.kernel.Cursor;
import aktenlauf.query.kernel.Page;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read which case, when, for what; for auditors. */
@RestController
final class ReadsResource {
  private static final int MOST = 200;
  private static final int STEP = 500;

  /** Where few match, a page is short and names where to go on. */
  private static final int SCANNED = 5_000;

  private final LoggedReads reads;
  private final EventLog log;

  ReadsResource(LoggedReads reads, EventLog log) {
    this.reads = reads;
    this.log = log;
  }

  /**
   * @param acted whether the reader has acted in the case, at any time; false finds those who only
   *     looked
   */
  @GetMapping("/api/v1/audit/reads")
  Page<Map<String, @Nullable Object>> reads(
      Caller caller,
      @RequestParam(name = "case", required = false) @Nullable String caseId,
      @RequestParam(required = false) @Nullable String by,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable Boolean acted,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (caller.in(Set.of("auditor")).isEmpty() || !caller.access().units().contains("*")) {
      throw new ProblemException(
          Problem.forbidden("the log of reads is for auditors who may see all units"));
    }
    if (limit < 1 || limit > MOST) {
      throw new ProblemException(Problem.malformed("limit is from 1 to " + MOST));
    }
    var query =
        new ReadQuery(caseId(caseId), by, Instants.read("from", from), Instants.read("to", to));
    var after = cursor == null ? 0 : Cursor.position(cursor);
    return page(query, acted, after, limit, caller.access());
  }

  private static @Nullable String caseId(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return new CaseId(text).value();
    } catch (IllegalArgumentException wrong) {
      throw new ProblemException(
          Problem.malformed("case is the id of a case, a UUID in lower case, not " + text));
    }
  }

  private Page<Map<String, @Nullable Object>> page(
      ReadQuery query, @Nullable Boolean acted, long after, int limit, Access access) {
    var actors = new HashMap<String, Set<String>>();
    var items = new ArrayList<Map<String, @Nullable Object>>();
    long last = after;
    for (int seen = 0; seen < SCANNED; seen += STEP) {
      var step = reads.page(query, last, STEP);
      for (var entry : step) {
        if (items.size() == limit) {
          return new Page<>(items, Cursor.of(Long.toString(last)));
        }
        last = entry.position();
        if (!visible(entry, access)) {
          continue;
        }
        var of =
            actors
                .computeIfAbsent(entry.read().caseId(), this::actors)
                .contains(entry.reader().id());
        if (acted == null || acted == of) {
          items.add(json(entry, of));
        }
      }
      if (step.size() < STEP) {
        return new Page<>(items, null);
      }
    }
    return new Page<>(items, Cursor.of(Long.toString(last)));
  }

  private static boolean visible(ReadEntry entry, Access access) {
    return access.authority(entry.read().authority()) && access.procedure(entry.read().procedure());
  }

  private Set<String> actors(String caseId) {
    return log.of(new CaseId(caseId)).stream()
        .map(r -> r.envelope().actor().id())
        .collect(Collectors.toSet());
  }

  private Map<String, @Nullable Object> json(ReadEntry entry, boolean acted) {
    var reader = new LinkedHashMap<String, @Nullable Object>();
    reader.put("kind", entry.reader().kind().name().toLowerCase(java.util.Locale.ROOT));
    reader.put("id", entry.reader().id());
    reader.put("role", entry.reader().role());
    reader.put("unit", entry.reader().unit());
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("position", entry.position());
    json.put("caseId", entry.read().caseId());
    json.put("readAt", entry.at());
    json.put("reader", reader);
    json.put("read", entry.read().what().word());
    json.put("detail", entry.read().detail());
    json.put("purpose", reads.purpose(entry));
    json.put("acted", acted);
    json.put("authority", entry.read().authority());
    json.put("procedure", entry.read().procedure());
    return json;
  }
}

package aktenlauf.infra.audit;

import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.query.kernel.Cursor;
import aktenlauf.query.kernel.Page;
import aktenlauf.shared.kernel.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Pages of the log in its own order. */
final class LoggedEvents {
  /**
   * How many events one request looks at; where few match, a page is short and names where to go
   * on.
   */
  static final int SCANNED = 20_000;

  private final EventLog log;
  private final Function<Recorded, Object> data;

  LoggedEvents(EventLog log, Function<Recorded, Object> data) {
    this.log = log;
    this.data = data;
  }

  Page<Map<String, Object>> page(LogQuery query, long after, int limit) {
    var items = new ArrayList<Map<String, Object>>();
    long seen = 0;
    long last = after;
    try (var events = log.everythingAfter(after)) {
      var all = events.iterator();
      while (all.hasNext()) {
        if (items.size() == limit || seen == SCANNED) {
          return new Page<>(items, Cursor.of(Long.toString(last)));
        }
        var event = all.next();
        seen++;
        last = event.position();
        if (query.matches(event)) {
          items.add(item(event));
        }
      }
    }
    return new Page<>(items, null);
  }

  private Map<String, Object> item(Recorded r) {
    var e = r.envelope();
    var actor = new LinkedHashMap<String, Object>();
    actor.put("kind", e.actor().kind().name().toLowerCase(java.util.Locale.ROOT));
    actor.put("id", e.actor().id());
    actor.put("role", e.actor().role());
    actor.put("unit", e.actor().unit());
    actor.put("onBehalfOf", e.onBehalfOf());
    var item = new LinkedHashMap<String, Object>();
    item.put("position", r.position());
    item.put("caseId", r.caseId().value());
    item.put("version", r.version());
    item.put("type", r.type());
    item.put("revision", r.revision());
    item.put("recordedAt", e.recordedAt());
    item.put("occurredAt", e.occurredAt());
    item.put("legalDate", e.legalDate());
    item.put("actor", actor);
    item.put("authority", e.authority());
    item.put("procedure", e.procedure());
    item.put("procedureVersion", e.procedureVersion());
    item.put("legalBasis", e.legalBasis());
    item.put("commandId", e.commandId());
    if (!e.deviations().isEmpty()) {
      item.put("deviations", e.deviations());
    }
    item.put("data", data.apply(r));
    return item;
  }
}

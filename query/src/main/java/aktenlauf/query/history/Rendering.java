package aktenlauf.query.history;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.util.RawValue;

/** An entry as the API shows it. */
final class Rendering {
  private Rendering() {}

  /**
   * @param data the event's JSON as the reader may see it
   */
  static Map<String, Object> of(Entry e, String data) {
    var body = new LinkedHashMap<String, Object>();
    body.put("position", e.position());
    body.put("version", e.version());
    body.put("type", e.type());
    body.put("revision", e.revision());
    body.put("recordedAt", e.recordedAt());
    body.put("occurredAt", e.occurredAt());
    body.put("legalDate", e.legalDate());
    body.put("actor", who(e.actor()));
    body.put("legalBasis", e.legalBasis());
    body.put("commandId", e.commandId());
    body.put("procedureVersion", e.procedureVersion());
    if (!e.deviations().isEmpty()) {
      body.put("deviations", e.deviations());
    }
    body.put("data", new RawValue(data));
    return body;
  }

  private static Map<String, Object> who(Entry.Who who) {
    var body = new LinkedHashMap<String, Object>();
    body.put("kind", who.kind());
    body.put("id", who.id());
    body.put("role", who.role());
    body.put("unit", who.unit());
    body.put("onBehalfOf", who.onBehalfOf());
    return body;
  }
}

package aktenlauf.infra.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a live document is not what the log says.
 *
 * @param id the document's id
 * @param pointer JSON pointer to the field; empty where a document is missing on one side
 * @param live null where missing
 * @param replayed null where missing
 */
record Difference(String id, String pointer, @Nullable Object live, @Nullable Object replayed) {
  Map<String, Object> body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("id", id);
    body.put("pointer", pointer);
    body.put("live", live);
    body.put("replayed", replayed);
    return body;
  }
}

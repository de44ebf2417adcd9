package aktenlauf.infra.audit;

import aktenlauf.query.web.Addresses;
import aktenlauf.shared.kernel.CaseId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
  private static final int CASE_ID = 36;

  /** The case that the document tells of; empty where it tells of none. */
  Optional<CaseId> caseId() {
    try {
      return Optional.of(CaseId.of(id.substring(0, Math.min(CASE_ID, id.length()))));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** Where it is, without what is there. */
  String place() {
    if (!pointer.isEmpty()) {
      return "document %s: %s differs from the log".formatted(id, pointer);
    }
    return "document %s: %s".formatted(id, live == null ? "it is missing" : "the log has none");
  }

  /** The same without addresses. */
  Difference withoutAddresses() {
    return new Difference(id, pointer, Addresses.hiddenIn(live), Addresses.hiddenIn(replayed));
  }

  Map<String, Object> body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("id", id);
    body.put("pointer", pointer);
    body.put("live", live);
    body.put("replayed", replayed);
    return body;
  }
}

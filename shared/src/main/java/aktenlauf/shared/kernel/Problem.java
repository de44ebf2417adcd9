package aktenlauf.shared.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem as RFC 9457 has it: the answer to a request that was not carried out.
 *
 * @param type last part of {@code urn:aktenlauf:problem:…}
 * @param members further fields, such as {@code rule} or {@code errors}
 */
public record Problem(
    int status, String type, String title, String detail, Map<String, Object> members) {
  public static final String URN = "urn:aktenlauf:problem:";

  public Problem {
    members = Map.copyOf(members);
  }

  public static Problem malformed(String detail) {
    return new Problem(400, "malformed", "The request cannot be read", detail, Map.of());
  }

  public static Problem forbidden(String detail) {
    return new Problem(403, "forbidden", "Not allowed", detail, Map.of());
  }

  /**
   * One body for everything that the caller may not know of, so that answers cannot be told apart.
   */
  public static Problem notFound() {
    return new Problem(404, "not-found", "Not found", "There is nothing here.", Map.of());
  }

  public Problem with(String member, Object value) {
    var all = new LinkedHashMap<>(members);
    all.put(member, value);
    return new Problem(status, type, title, detail, all);
  }

  /** The body as JSON has it. */
  public Map<String, Object> body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", URN + type);
    body.put("title", title);
    body.put("status", status);
    body.put("detail", detail);
    body.putAll(members);
    return body;
  }
}

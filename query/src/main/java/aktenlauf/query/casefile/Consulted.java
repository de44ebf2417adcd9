package aktenlauf.query.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a case asked within which deadline, and what came of it; for clerks. */
@FunctionalInterface
public interface Consulted {
  /** The rules of those who are asked: authorities (§ 69 Abs. 1 SächsBO) and the Gemeinde. */
  Set<String> RULES =
      Set.of(
          "saechsbo-69-1-opinion",
          "saechsdschg-13-monument",
          "baugb-145-redevelopment",
          "baugb-36-consent",
          "baugb-36a-consent");

  /**
   * @param deadlines ids of deadlines, the case's id and the deadline's name with a slash between;
   *     at most 200
   * @return by the deadline's id; one that belongs to nobody's answer is missing
   */
  Map<String, Asked> of(Collection<String> deadlines);

  /**
   * @param ref names the request within the case
   * @param reply waited-for, deemed-given, precluded, or what was answered
   */
  record Asked(String ref, String authority, String reply, @Nullable LocalDate repliedOn) {
    public Map<String, @Nullable Object> json() {
      var json = new LinkedHashMap<String, @Nullable Object>();
      json.put("ref", ref);
      json.put("authority", authority);
      json.put("reply", reply);
      json.put("repliedOn", CaseFileRendering.text(repliedOn));
      return json;
    }
  }
}

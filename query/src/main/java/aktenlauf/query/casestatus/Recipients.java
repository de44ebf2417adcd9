package aktenlauf.query.casestatus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Authorities that received data of a case; a block is told to others without being told here. */
final class Recipients {
  private Recipients() {}

  static List<Map<String, Object>> of(CaseStatus status) {
    var all = new ArrayList<Map<String, Object>>();
    var residence = status.residence();
    if (residence != null) {
      residence
          .asked()
          .forEach(a ->
              all.add(
                  received(a.authority(), a.on().toString(), "register-query", "§ 23 Abs. 3 BMG")));
      residence
          .told()
          .forEach(t ->
              all.add(
                  received(t.authority(), t.on().toString(), "registration", "§ 33 Abs. 1 BMG")));
    }
    var building = status.building();
    if (building != null) {
      building
          .consultations()
          .forEach(c ->
              all.add(
                  received(
                      c.authority(),
                      c.requestedOn().toString(),
                      "consultation",
                      "§ 69 Abs. 1 SächsBO")));
    }
    return all;
  }

  /**
   * @param on day by which it had the data
   */
  private static Map<String, Object> received(
      String authority, String on, String what, String legalBasis) {
    var json = new LinkedHashMap<String, Object>();
    json.put("authority", authority);
    json.put("on", on);
    json.put("what", what);
    json.put("legalBasis", legalBasis);
    return json;
  }
}

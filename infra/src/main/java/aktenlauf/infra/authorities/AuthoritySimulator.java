package aktenlauf.infra.authorities;

import aktenlauf.infra.registers.Simulator;
import aktenlauf.infra.registers.Simulator.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Other registration authorities as they should be: they have everybody as asked for and find no
 * difference. What they do otherwise, they do when told to.
 */
final class AuthoritySimulator implements AutoCloseable {
  /** Has the family name in another spelling. */
  static final String DIFFERENCES = "differences";

  /** Knows nobody of that name. */
  static final String UNKNOWN = "unknown";

  /** Answers in JSON of another shape. */
  static final String NONSENSE = "nonsense";

  /** Takes no message. */
  static final String REFUSED = "refused";

  /** Never comes to evaluate. */
  static final String PENDING = "pending";

  private static final Reply OTHER_SHAPE = Reply.ok(Map.of("persons", "?", "ready", "?"));

  private final Simulator simulator;

  AuthoritySimulator(int port) {
    simulator =
        new Simulator(port, Set.of(DIFFERENCES, UNKNOWN, NONSENSE, REFUSED, PENDING))
            .on("/prefill", AuthoritySimulator::prefill)
            .on("/back-notification", AuthoritySimulator::received)
            .on("/evaluation", AuthoritySimulator::evaluation)
            .on("/information-block", AuthoritySimulator::received);
  }

  Simulator simulator() {
    return simulator;
  }

  private static Reply prefill(Map<String, Object> question, String fault) {
    return switch (fault) {
      case UNKNOWN -> new Reply(404, Map.of());
      case NONSENSE -> OTHER_SHAPE;
      default ->
          Reply.ok(
              Map.of(
                  "persons",
                  persons(question, fault.equals(DIFFERENCES)),
                  "fieldsWithheld",
                  List.of()));
    };
  }

  private static List<Map<String, Object>> persons(
      Map<String, Object> question, boolean otherwise) {
    var all = new ArrayList<Map<String, Object>>();
    if (question.get("persons") instanceof List<?> asked) {
      for (var each : asked) {
        var person = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) each).forEach((name, value) -> person.put(name.toString(), value));
        if (otherwise && person.get("familyName") instanceof String name) {
          person.put("familyName", name + "-Altmann");
        }
        all.add(person);
      }
    }
    return all;
  }

  private static Reply received(Map<String, Object> message, String fault) {
    return fault.equals(REFUSED)
        ? new Reply(422, Map.of("error", "cannot be taken"))
        : Reply.ok(Map.of("received", true));
  }

  private static Reply evaluation(Map<String, Object> question, String fault) {
    return switch (fault) {
      case NONSENSE -> OTHER_SHAPE;
      case PENDING -> Reply.ok(Map.of("ready", false));
      case DIFFERENCES ->
          Reply.ok(
              Map.of(
                  "ready",
                  true,
                  "differences",
                  List.of(
                      Map.of("ref", "p1", "field", "birthName", "here", "", "there", "Altmann"))));
      default -> Reply.ok(Map.of("ready", true, "differences", List.of()));
    };
  }

  @Override
  public void close() {
    simulator.close();
  }
}

package aktenlauf.command.authorities;

import aktenlauf.shared.residence.ResidenceEvent.MoveNotified;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said to another authority: no more than it needs. */
final class Message {
  private Message() {}

  /** Asks for what it has of the persons (§ 23 Abs. 3 BMG). */
  static Map<String, Object> prefill(MoveCase c, String here) {
    return message(c, here);
  }

  /** Tells where the persons live now (§ 33 Abs. 1), and that they are blocked (§ 33 Abs. 4). */
  static Map<String, Object> backNotification(MoveCase c, String here) {
    var message = message(c, here);
    message.put("newDwelling", c.newDwelling());
    c.all(MoveNotified.class)
        .reduce((_, later) -> later)
        .ifPresent(e -> message.put("movedOn", e.on().toString()));
    message.put("informationBlock", c.blocked());
    return message;
  }

  /** Of a block in force, or of its end (§ 33 Abs. 4). */
  static Map<String, Object> block(MoveCase c, Block block, String here) {
    var message = message(c, here);
    message.put("block", block.name());
    message.put("state", block.ended() ? "ended" : "in-force");
    message.put(
        "persons",
        c.persons().stream()
            .filter(p -> block.persons().contains(String.valueOf(p.get("ref"))))
            .toList());
    message.put("until", block.until().toString());
    return message;
  }

  private static Map<String, Object> message(MoveCase c, String here) {
    var message = new LinkedHashMap<String, Object>();
    message.put("reference", c.submitted().caseId().value());
    message.put("fromAuthority", here);
    message.put("persons", List.copyOf(c.persons()));
    return message;
  }
}

package aktenlauf.command.vehicle;

import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.vehicle.VehicleEvent.CodeUncovered;
import aktenlauf.shared.vehicle.VehicleEvent.HandedToClerk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Papers whose codes were uncovered, which makes them invalid (§ 21 Abs. 2). */
final class Papers {
  private static final List<String> WITH_CODES = List.of("zb1", "zb2", "plaque");

  private Papers() {}

  /** Whoever sends a code online has uncovered it. */
  static List<CodeUncovered> uncovered(String channel, Situation s) {
    return channel.equals("portal")
        ? WITH_CODES.stream()
            .filter(p -> has(s, p))
            .map(p -> new CodeUncovered(s.caseId(), p, 1))
            .toList()
        : List.of();
  }

  /** An aborted case does not go on by itself: its papers are invalid, so a clerk looks. */
  static List<CaseEvent> takenUpAgain(Situation s) {
    if (s.vehicle().uncovered().isEmpty() || !"aborted".equals(s.vehicle().outcome())) {
      return List.of();
    }
    var events = new ArrayList<CaseEvent>();
    s.vehicle().uncovered().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(p -> events.add(new CodeUncovered(s.caseId(), p.getKey(), p.getValue() + 1)));
    events.add(new HandedToClerk(s.caseId(), List.of("paper-invalid")));
    events.addAll(s.enter("with-clerk"));
    return events;
  }

  static boolean has(Situation s, String paper) {
    return s.application().get(paper) instanceof Map<?, ?> p && p.get("securityCode") != null;
  }
}

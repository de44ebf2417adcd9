package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.procedure.State;
import aktenlauf.shared.procedure.Step;
import aktenlauf.shared.reading.Fields;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** A state that no step leads to is a mistake, most often a wrong name. */
final class Reachability {
  private Reachability() {}

  static void check(Fields fields, String initial, List<State> states, List<Step> steps) {
    if (steps.size() < fields.items("steps").size() || initial.isEmpty()) {
      return; // What is wrong has been said already.
    }
    var reached = new HashSet<String>();
    reached.add(initial);
    int before;
    do {
      before = reached.size();
      for (var step : steps) {
        if (step.from().isEmpty() || !Collections.disjoint(step.from(), reached)) {
          reached.addAll(step.to().values());
        }
      }
    } while (reached.size() > before);
    for (int i = 0; i < states.size(); i++) {
      var id = states.get(i).id();
      if (!id.isEmpty() && !reached.contains(id)) {
        fields
            .place()
            .complainAt(
                "/states/%d".formatted(i),
                "no steps lead from '%s' to the state '%s'".formatted(initial, id));
      }
    }
  }
}

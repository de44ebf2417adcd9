package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.procedure.Fee;
import aktenlauf.shared.procedure.Period;
import aktenlauf.shared.procedure.RequiredDocument;
import aktenlauf.shared.procedure.State;
import java.util.List;

/** The names that a definition gives to its parts; other parts and the texts refer to them. */
record Outline(
    List<State> states,
    List<String> stepIds,
    List<String> outcomes,
    List<RequiredDocument> documents,
    List<Period> periods,
    List<Fee> fees) {
  List<String> stateIds() {
    return states.stream().map(State::id).toList();
  }
}

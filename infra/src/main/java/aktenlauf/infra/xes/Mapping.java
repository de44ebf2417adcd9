package aktenlauf.infra.xes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the activities of a foreign log are here.
 *
 * @param source name of the log; ids of cases derive from it and the traces' names, so that a
 *     second run finds what the first one did
 * @param opening body of the application, without what the mapping says once for all cases
 * @param actor the clerk whose hand an activity was
 * @param activities commands by the activity's name, or by {@code name+transition}
 */
public record Mapping(
    String source,
    String procedure,
    String authority,
    Value.Fields opening,
    Value actor,
    Map<String, List<Instruction>> activities,
    @Nullable Closing closing) {

  /** A command and its body. */
  record Instruction(String command, Value body) {}

  /** How a case ends: at a date of the log, after all its activities. */
  record Closing(Value at, Value actor, Value.Fields body) {}

  Optional<List<Instruction>> of(Activity activity) {
    var exact = activities.get(activity.name() + "+" + activity.transition());
    return Optional.ofNullable(exact == null ? activities.get(activity.name()) : exact);
  }
}

package aktenlauf.command.notices;

import aktenlauf.shared.notices.NoticeKind;
import java.util.Map;

/**
 * What a notice says, without its wording.
 *
 * @param values by the names that templates use: texts, true or false, maps, and lists of them;
 *     what a case does not have is missing. Days and amounts are German texts
 */
public record Letter(NoticeKind kind, Map<String, Object> values) {
  public Letter {
    values = Map.copyOf(values);
  }
}

package aktenlauf.query.worklist;

import java.util.Collection;
import java.util.Map;

/** Who has which case at the moment. */
public interface Assignees {
  /**
   * @param caseIds at most 200
   * @return assignees by case; a case that nobody has is missing
   */
  Map<String, String> of(Collection<String> caseIds);
}

package aktenlauf.query.worklist;

import aktenlauf.shared.proceeding.SuppliedDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a case waits for.
 *
 * @param inState who acts next by the procedure's state: clerk, applicant or other
 * @param missing types of the documents that were demanded and have not come
 * @param hearing whether the applicant is being heard
 */
public record Waiting(String inState, List<String> missing, boolean hearing, boolean suspended) {
  public Waiting {
    missing = List.copyOf(missing);
  }

  static Waiting in(String inState) {
    return new Waiting(inState, List.of(), false, false);
  }

  /** The applicant's turn goes first: it is the one that somebody can be reminded of. */
  String next() {
    if (!missing.isEmpty() || hearing) {
      return "applicant";
    }
    return suspended ? "other" : inState;
  }

  Waiting state(String nextInState) {
    return new Waiting(nextInState, missing, hearing, suspended);
  }

  Waiting demanded(List<String> types) {
    var all = new LinkedHashSet<>(missing);
    all.addAll(types);
    return new Waiting(inState, List.copyOf(all), hearing, suspended);
  }

  Waiting supplied(List<SuppliedDocument> documents) {
    var rest = new ArrayList<>(missing);
    documents.forEach(d -> rest.remove(d.type()));
    return new Waiting(inState, rest, hearing, suspended);
  }

  /** Nothing is missing any more. */
  Waiting settled() {
    return new Waiting(inState, List.of(), hearing, suspended);
  }

  Waiting hearing(boolean now) {
    return new Waiting(inState, missing, now, suspended);
  }

  Waiting suspended(boolean now) {
    return new Waiting(inState, missing, hearing, now);
  }

  /** After the decision nobody waits for what was to prepare it. */
  Waiting decided() {
    return new Waiting(inState, List.of(), false, suspended);
  }
}

package aktenlauf.query.worklist;

import aktenlauf.shared.proceeding.SuppliedDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case waits for.
 *
 * @param inState who acts next by the procedure's state: clerk, applicant or other
 * @param missing types of the documents that were demanded and have not come
 * @param hearing whether the applicant is being heard
 * @param plate true where a vehicle is registered and its plate is another's, so that a clerk finds
 *     it one; else null
 * @param toNote true where a clerk is to note what came of something after the decision; else null
 */
public record Waiting(
    String inState,
    List<String> missing,
    boolean hearing,
    boolean suspended,
    @Nullable Boolean plate,
    @Nullable Boolean toNote) {
  public Waiting {
    missing = List.copyOf(missing);
  }

  static Waiting in(String inState) {
    return new Waiting(inState, List.of(), false, false, null, null);
  }

  /** The applicant's turn goes first: it is the one that somebody can be reminded of. */
  String next() {
    if (!missing.isEmpty() || hearing) {
      return "applicant";
    }
    if (suspended) {
      return "other";
    }
    return plate == null && toNote == null ? inState : "clerk";
  }

  Waiting state(String nextInState) {
    return new Waiting(nextInState, missing, hearing, suspended, plate, toNote);
  }

  Waiting demanded(List<String> types) {
    var all = new LinkedHashSet<>(missing);
    all.addAll(types);
    return new Waiting(inState, List.copyOf(all), hearing, suspended, plate, toNote);
  }

  Waiting supplied(List<SuppliedDocument> documents) {
    var rest = new ArrayList<>(missing);
    documents.forEach(d -> rest.remove(d.type()));
    return new Waiting(inState, rest, hearing, suspended, plate, toNote);
  }

  /** Nothing is missing any more. */
  Waiting settled() {
    return new Waiting(inState, List.of(), hearing, suspended, plate, toNote);
  }

  Waiting hearing(boolean now) {
    return new Waiting(inState, missing, now, suspended, plate, toNote);
  }

  Waiting suspended(boolean now) {
    return new Waiting(inState, missing, hearing, now, plate, toNote);
  }

  /** After the decision nobody waits for what was to prepare it. */
  Waiting decided() {
    return new Waiting(inState, List.of(), false, suspended, plate, toNote);
  }

  Waiting plate(@Nullable Boolean missingNow) {
    return new Waiting(inState, missing, hearing, suspended, missingNow, toNote);
  }

  Waiting toNote(@Nullable Boolean now) {
    return new Waiting(inState, missing, hearing, suspended, plate, now);
  }
}

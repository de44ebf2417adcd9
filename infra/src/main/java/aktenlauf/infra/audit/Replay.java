package aktenlauf.infra.audit;

import aktenlauf.shared.kernel.CaseId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A comparison of a read model with the log, while it runs and afterwards. */
final class Replay {
  /** How many differences are listed; all are counted. */
  static final int LISTED = 1000;

  enum State {
    RUNNING,
    DONE,
    FAILED
  }

  private final String id;
  private final String readModel;
  private final List<Difference> differences = new ArrayList<>();
  private State state = State.RUNNING;
  private long events;
  private long documents;
  private long found;
  private @Nullable String error;

  Replay(String id, String readModel) {
    this.id = id;
    this.readModel = readModel;
  }

  String id() {
    return id;
  }

  String readModel() {
    return readModel;
  }

  synchronized void replayed(long count) {
    events += count;
  }

  synchronized void compared(long count) {
    documents += count;
  }

  synchronized void differs(Difference difference) {
    found++;
    if (differences.size() < LISTED) {
      differences.add(difference);
    }
  }

  synchronized void done() {
    state = State.DONE;
  }

  synchronized void failed(String why) {
    state = State.FAILED;
    error = why;
  }

  synchronized Replayed result() {
    var places = differences.stream().map(Difference::place).toList();
    return new Replayed(readModel, events, documents, found, places, error);
  }

  Map<String, Object> body() {
    return body(_ -> false);
  }

  /**
   * @param blocked whether a transmission block hides the holder's address of a case (§ 41 StVG)
   */
  synchronized Map<String, Object> body(Predicate<CaseId> blocked) {
    var body = new LinkedHashMap<String, Object>();
    body.put("id", id);
    body.put("readModel", readModel);
    body.put("state", state.name().toLowerCase(Locale.ROOT));
    body.put("events", events);
    body.put("documents", documents);
    body.put("differenceCount", found);
    body.put("differences", differences.stream().map(d -> shown(d, blocked).body()).toList());
    if (error != null) {
      body.put("error", error);
    }
    return body;
  }

  private static Difference shown(Difference difference, Predicate<CaseId> blocked) {
    return difference.caseId().filter(blocked).isPresent()
        ? difference.withoutAddresses()
        : difference;
  }
}

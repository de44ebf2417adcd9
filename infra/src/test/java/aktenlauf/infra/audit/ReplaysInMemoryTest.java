package aktenlauf.infra.audit;

import static aktenlauf.query.kernel.Filter.eq;

import aktenlauf.infra.readstore.Altered;
import aktenlauf.infra.readstore.Log;
import aktenlauf.infra.readstore.MemoryStore;
import aktenlauf.infra.readstore.Running;
import aktenlauf.infra.readstore.Tally;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

class ReplaysInMemoryTest extends ReplaysContract {
  @Override
  Running running(Log log, Tally tally) {
    return Running.inMemory(log, tally);
  }

  private Tally.Case find(String id) {
    return Objects.requireNonNull(running.store.collection(tally).find(eq("_id", id)).first());
  }

  @Override
  void alter(String id) {
    var before = find(id);
    var facts = new HashMap<>(before.facts());
    facts.put("breed", Map.of("name", "Dackel"));
    Altered.put(running.store.collection(tally), Altered.with(before, Map.of("facts", facts)));
  }

  @Override
  void stray(String id) {
    var before = find(id);
    Altered.remove(running.store.collection(tally), id);
    Altered.put(
        running.store.collection(tally),
        Altered.with(before, Map.of("id", "stray", "fileNumber", "other")));
  }

  @Override
  Collection<String> stored() {
    return ((MemoryStore) running.documents).names();
  }
}

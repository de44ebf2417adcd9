package aktenlauf.infra.readstore;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Of this process alone, which cannot leave a generation behind half built. */
final class MemoryGenerations implements Generations {
  private final Map<String, Integer> active = new HashMap<>();
  private final Map<String, Integer> building = new HashMap<>();

  @Override
  public synchronized int active(String model) {
    return active.getOrDefault(model, 1);
  }

  @Override
  public synchronized OptionalInt begin(String model) {
    if (building.containsKey(model)) {
      return OptionalInt.empty();
    }
    int next = active(model) + 1;
    building.put(model, next);
    return OptionalInt.of(next);
  }

  @Override
  public void alive(String model, int generation) {
    // Nobody else is there to be told.
  }

  @Override
  public synchronized void activate(String model, int generation) {
    if (building.remove(model, generation)) {
      active.put(model, generation);
    }
  }

  @Override
  public synchronized void giveUp(String model, int generation) {
    building.remove(model, generation);
  }
}

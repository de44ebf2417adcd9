package aktenlauf.infra.readstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Of this process alone, which cannot leave a generation behind half built. */
final class MemoryGenerations implements Generations {
  private final Map<ModelShape, Integer> active = new HashMap<>();
  private final Map<ModelShape, Integer> building = new HashMap<>();

  @Override
  public synchronized int active(ModelShape shape) {
    return active.getOrDefault(shape, 1);
  }

  @Override
  public synchronized OptionalInt begin(ModelShape shape) {
    if (building.containsKey(shape)) {
      return OptionalInt.empty();
    }
    int next = active(shape) + 1;
    building.put(shape, next);
    return OptionalInt.of(next);
  }

  @Override
  public void alive(ModelShape shape, int generation) {
    // Nobody else is there to be told.
  }

  @Override
  public synchronized void activate(ModelShape shape, int generation) {
    if (building.remove(shape, generation)) {
      active.put(shape, generation);
    }
  }

  @Override
  public synchronized void giveUp(ModelShape shape, int generation) {
    building.remove(shape, generation);
  }

  /** What is in memory was filled by this process, which knows one shape. */
  @Override
  public List<ModelShape> older(ModelShape shape) {
    return List.of();
  }

  @Override
  public Set<Integer> leave(ModelShape shape) {
    return Set.of();
  }
}

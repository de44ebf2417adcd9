package aktenlauf.infra.readstore;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Which generation of a read model's shape serves, and which one is being built. */
interface Generations {
  /** The generation that serves; the first where there was none. */
  int active(ModelShape shape);

  /** Begins a generation; empty where one is being built, here or in another process. */
  OptionalInt begin(ModelShape shape);

  /** Tells other processes that the generation is still being built. */
  void alive(ModelShape shape, int generation);

  /** The switch. */
  void activate(ModelShape shape, int generation);

  void giveUp(ModelShape shape, int generation);

  /** Shapes of the same read model below the given one that have ever served. */
  List<ModelShape> older(ModelShape shape);

  /**
   * Puts an empty generation, whose number was never used, in the place of all that the shape has:
   * where a process of that shape still comes, it fills that one from the log.
   *
   * @return the generations that are to be dropped; none where one is being built
   */
  Set<Integer> leave(ModelShape shape);
}

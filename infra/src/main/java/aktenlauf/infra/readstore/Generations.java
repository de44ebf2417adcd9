package aktenlauf.infra.readstore;

import java.util.OptionalInt;

/** Which generation of a read model serves, and which one is being built. */
interface Generations {
  static String name(String model, int generation) {
    return model + "_" + generation;
  }

  /** The generation that serves; the first where there was none. */
  int active(String model);

  /** Begins a generation; empty where one is being built, here or in another process. */
  OptionalInt begin(String model);

  /** Tells other processes that the generation is still being built. */
  void alive(String model, int generation);

  /** The switch. */
  void activate(String model, int generation);

  void giveUp(String model, int generation);
}

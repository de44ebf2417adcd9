package aktenlauf.infra.readstore;

import aktenlauf.query.kernel.Projection;

/**
 * A read model in one of its shapes. To the store each shape is a read model of its own, so that a
 * process meets no documents but those of the shape that it knows.
 *
 * @param number of the shape; 0 for what was stored before shapes had numbers
 */
record ModelShape(String model, int number) {
  static final int UNNUMBERED = 0;

  static ModelShape of(Projection<?> projection) {
    int number = projection.shape();
    if (number <= UNNUMBERED) {
      throw new IllegalStateException(
          "read model %s states shape %d: shapes count from 1"
              .formatted(projection.name(), number));
    }
    return new ModelShape(projection.name(), number);
  }

  /** As in {@code worklist_2}. */
  String key() {
    return number == UNNUMBERED ? model : model + "_" + number;
  }

  /** The generation's name, as in {@code worklist_2_3}. */
  String generation(int generation) {
    return key() + "_" + generation;
  }
}

package aktenlauf.infra.readstore;

import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;

/** A read model of this process: the generation that serves and, where there is one, a rebuild. */
final class ReadModel<D extends ReadDocument> {
  private final Projection<D> projection;
  private final ModelShape shape;
  private final ReadModelStore store;
  private final Processors processors;
  private volatile Generation<D> serving;

  ReadModel(Projection<D> projection, ReadModelStore store, Processors processors) {
    this.projection = projection;
    this.shape = ModelShape.of(projection);
    this.store = store;
    this.processors = processors;
    this.serving = processors.generation(projection, store.generations().active(shape));
    store.serve(projection, serving.number(), serving.projector());
  }

  String name() {
    return projection.name();
  }

  ModelShape shape() {
    return shape;
  }

  Generation<D> serving() {
    return serving;
  }

  Generation<D> next(int number) {
    processors.drop(shape.generation(number)); // what an abandoned rebuild left
    return processors.generation(projection, number);
  }

  /** Readers see the other generation from now on; returns the one that served. */
  Generation<D> serve(Generation<D> next) {
    var before = serving;
    serving = next;
    store.serve(projection, next.number(), next.projector());
    return before;
  }

  /** Follows a switch that another process has made. */
  void follow() {
    int active = store.generations().active(shape);
    if (active != serving.number()) {
      var next = processors.generation(projection, active);
      serve(next).stop();
      next.start();
    }
  }

  /** Finishes a rebuild: the new generation has everything that readers have seen in the old. */
  boolean swap(Generation<D> next, java.util.function.BooleanSupplier patience) {
    var old = serving;
    old.pause();
    long seen = old.position();
    while (next.position() < seen) {
      if (!patience.getAsBoolean()) {
        old.start();
        return false;
      }
    }
    store.generations().activate(shape, next.number());
    serve(next);
    return true;
  }
}

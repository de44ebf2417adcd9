package aktenlauf.infra.readstore;

import aktenlauf.query.kernel.Projector;
import aktenlauf.query.kernel.ReadDocument;
import java.util.concurrent.ExecutorService;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** One generation of a read model with the processor that fills it. */
record Generation<D extends ReadDocument>(
    int number,
    String name,
    Projector<D> projector,
    BatchInvoker invoker,
    PooledStreamingEventProcessor processor,
    ExecutorService coordinator,
    ExecutorService worker,
    TokenPositions positions) {

  void start() {
    processor.start();
  }

  /** Returns when the batch at hand is finished; it can be started again. */
  void pause() {
    processor.shutDown();
  }

  void stop() {
    processor.shutDown();
    coordinator.shutdownNow();
    worker.shutdownNow();
  }

  /** Place in the log up to which its documents are written, here or by another process. */
  long position() {
    long own = invoker.position();
    return processor.processingStatus().isEmpty() || own == 0
        ? Math.max(own, positions.of(name).orElse(0))
        : own;
  }
}

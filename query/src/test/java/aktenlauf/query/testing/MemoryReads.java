package aktenlauf.query.testing;

import aktenlauf.query.kernel.Documents;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.memory.MemoryDocuments;

/** Read models in this process. */
public final class MemoryReads extends Reads {
  @Override
  <D extends ReadDocument> Documents<D> open(Projection<D> projection) {
    return new MemoryDocuments<>(projection, projection.name());
  }
}

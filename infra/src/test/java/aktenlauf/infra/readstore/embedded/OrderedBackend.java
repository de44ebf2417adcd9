package aktenlauf.infra.readstore.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;

/** Databases whose collections serve queries by ordered indexes. */
final class OrderedBackend extends AbstractMongoBackend {
  private final QueryCount count = new QueryCount();

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new OrderedDatabase(name, getCursorRegistry(), count);
  }

  QueryCount count() {
    return count;
  }
}

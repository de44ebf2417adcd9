package aktenlauf.infra.readstore.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

final class OrderedDatabase extends AbstractSynchronizedMongoDatabase<Integer> {
  private final QueryCount count;

  OrderedDatabase(String name, CursorRegistry cursors, QueryCount count) {
    super(name, cursors);
    this.count = count;
    initializeNamespacesAndIndexes();
  }

  @Override
  protected MongoCollection<Integer> openOrCreateCollection(
      String name, CollectionOptions options) {
    return new OrderedCollection(this, name, options, cursorRegistry, count);
  }

  @Override
  protected Index<Integer> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return sparse ? new MemoryUniqueIndex(name, keys, true) : new OrderedIndex(name, keys, true);
  }

  @Override
  protected Index<Integer> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new OrderedIndex(name, keys, false);
  }

  /** The library would read the whole collection before the pipeline's first match. */
  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    if (command.equals("aggregate") && query.get(command) instanceof String name) {
      var pipeline = Aggregation.parse(query.get("pipeline"));
      var collection = resolveCollection(name, false);
      if (collection != null
          && !pipeline.isEmpty()
          && pipeline.getFirst().get("$match") instanceof Document match) {
        var rest = pipeline.subList(1, pipeline.size());
        var stages = Aggregation.fromPipeline(rest, databases, this, collection, oplog);
        stages.validate(query);
        return batch(collection.getFullName(), stages.runStages(matched(collection, match)));
      }
    }
    return super.handleCommand(channel, command, query, databases, oplog);
  }

  private static Stream<Document> matched(MongoCollection<Integer> collection, Document match) {
    var query = new QueryParameters(new Document("$query", match), 0, 0);
    return StreamSupport.stream(collection.handleQuery(query).spliterator(), false);
  }

  private static Document batch(String namespace, List<Document> documents) {
    var cursor = new Document("id", 0L).append("ns", namespace).append("firstBatch", documents);
    return new Document("cursor", cursor).append("ok", 1.0);
  }

  @Override
  protected long getStorageSize() {
    return 0;
  }

  @Override
  protected long getFileSize() {
    return 0;
  }
}

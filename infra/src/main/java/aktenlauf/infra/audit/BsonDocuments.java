package aktenlauf.infra.audit;

import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/** A document as it would be stored. */
final class BsonDocuments {
  private BsonDocuments() {}

  static <D> BsonDocument of(D document, Class<D> type, CodecRegistry codecs) {
    var stored = new BsonDocument();
    codecs
        .get(type)
        .encode(new BsonDocumentWriter(stored), document, EncoderContext.builder().build());
    return stored;
  }
}

package aktenlauf.infra.readstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;

/** Reads the tokens that Axon stores without claiming them. */
final class MongoTokenPositions implements TokenPositions {
  private final MongoCollection<Document> tokens;
  private final Serializer serializer;

  MongoTokenPositions(MongoCollection<Document> tokens, Serializer serializer) {
    this.tokens = tokens;
    this.serializer = serializer;
  }

  @Override
  public OptionalLong of(String processor) {
    var stored = tokens.find(and(eq("processorName", processor), eq("segment", 0))).first();
    if (stored == null || !(stored.get("token") instanceof Binary binary)) {
      return OptionalLong.empty();
    }
    TrackingToken token =
        serializer.deserialize(
            new SimpleSerializedObject<>(
                binary.getData(), byte[].class, stored.getString("tokenType"), null));
    var lower = WrappedToken.unwrapLowerBound(token);
    return lower == null ? OptionalLong.empty() : lower.position();
  }
}

package aktenlauf.infra.readstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

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
    var stored = stored(processor);
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

  /** The claim's time is written with every batch, and every few seconds where none comes. */
  @Override
  public Optional<Instant> claimed(String processor) {
    return Optional.ofNullable(stored(processor))
        .map(s -> Instant.ofEpochMilli(s.getLong("timestamp")));
  }

  private @Nullable Document stored(String processor) {
    return tokens.find(and(eq("processorName", processor), eq("segment", 0))).first();
  }
}

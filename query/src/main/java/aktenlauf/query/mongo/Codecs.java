package aktenlauf.query.mongo;

import com.mongodb.MongoClientSettings;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/** How documents are stored: records by their components, what has no type as JSON has it. */
public final class Codecs {
  /** For the client's settings. */
  public static final CodecRegistry REGISTRY =
      CodecRegistries.fromRegistries(
          CodecRegistries.fromCodecs(new JsonValueCodec()),
          MongoClientSettings.getDefaultCodecRegistry());

  private Codecs() {}
}

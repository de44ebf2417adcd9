package aktenlauf.query.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonValue;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** Stored documents as plain maps, lists and values; times as their ISO texts. */
final class Plain {
  private Plain() {}

  static <D> Map<String, @Nullable Object> of(D document, Class<D> type, CodecRegistry codecs) {
    var stored = new BsonDocument();
    codecs
        .get(type)
        .encode(new BsonDocumentWriter(stored), document, EncoderContext.builder().build());
    return map(stored);
  }

  static Map<String, @Nullable Object> map(BsonDocument document) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    document.forEach((name, field) -> map.put(name, value(field)));
    return map;
  }

  private static @Nullable Object value(BsonValue value) {
    return switch (value.getBsonType()) {
      case DOCUMENT -> map(value.asDocument());
      case ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        value.asArray().forEach(element -> list.add(value(element)));
        yield list;
      }
      case STRING -> value.asString().getValue();
      case BOOLEAN -> value.asBoolean().getValue();
      case INT32 -> value.asInt32().getValue();
      case INT64 -> value.asInt64().getValue();
      case DOUBLE -> value.asDouble().getValue();
      case DECIMAL128 -> value.asDecimal128().getValue().bigDecimalValue();
      case DATE_TIME -> Instant.ofEpochMilli(value.asDateTime().getValue()).toString();
      case NULL -> null;
      default -> value.toString();
    };
  }
}

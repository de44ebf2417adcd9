package aktenlauf.query.mongo;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/**
 * Values whose type no record tells, such as the fields of an application: what JSON has comes back
 * as it was. Everything else is stored as its text.
 */
final class JsonValueCodec implements Codec<Object> {
  @Override
  public Class<Object> getEncoderClass() {
    return Object.class;
  }

  @Override
  public void encode(BsonWriter writer, Object value, EncoderContext context) {
    write(writer, value);
  }

  private static void write(BsonWriter writer, @Nullable Object value) {
    switch (value) {
      case null -> writer.writeNull();
      case Boolean b -> writer.writeBoolean(b);
      case Integer i -> writer.writeInt32(i);
      case Long l -> writer.writeInt64(l);
      case Double d -> writer.writeDouble(d);
      case BigDecimal d -> writer.writeDecimal128(new Decimal128(d));
      case BigInteger i -> writer.writeDecimal128(new Decimal128(new BigDecimal(i)));
      case Map<?, ?> map -> {
        writer.writeStartDocument();
        map.forEach((name, field) -> {
          writer.writeName(String.valueOf(name));
          write(writer, field);
        });
        writer.writeEndDocument();
      }
      case Collection<?> list -> {
        writer.writeStartArray();
        list.forEach(element -> write(writer, element));
        writer.writeEndArray();
      }
      default -> writer.writeString(value.toString());
    }
  }

  @Override
  public @Nullable Object decode(BsonReader reader, DecoderContext context) {
    return read(reader);
  }

  private static @Nullable Object read(BsonReader reader) {
    return switch (reader.getCurrentBsonType()) {
      case NULL -> {
        reader.readNull();
        yield null;
      }
      case BOOLEAN -> reader.readBoolean();
      case INT32 -> reader.readInt32();
      case INT64 -> reader.readInt64();
      case DOUBLE -> reader.readDouble();
      case DECIMAL128 -> reader.readDecimal128().bigDecimalValue();
      case STRING -> reader.readString();
      case DOCUMENT -> {
        var map = new LinkedHashMap<String, @Nullable Object>();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
          map.put(reader.readName(), read(reader));
        }
        reader.readEndDocument();
        yield map;
      }
      case ARRAY -> {
        var list = new ArrayList<@Nullable Object>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
          list.add(read(reader));
        }
        reader.readEndArray();
        yield list;
      }
      default ->
          throw new IllegalStateException(
              "no JSON value is stored as " + reader.getCurrentBsonType());
    };
  }
}

package aktenlauf.infra.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Compares two stored documents field by field. */
final class Comparison {
  private Comparison() {}

  static void of(
      String id,
      @Nullable BsonDocument live,
      @Nullable BsonDocument replayed,
      Consumer<Difference> found) {
    value(id, "", live, replayed, found);
  }

  private static void value(
      String id,
      String pointer,
      @Nullable BsonValue live,
      @Nullable BsonValue replayed,
      Consumer<Difference> found) {
    if (live instanceof BsonDocument a && replayed instanceof BsonDocument b) {
      var names = new TreeSet<>(a.keySet());
      names.addAll(b.keySet());
      for (var name : names) {
        value(id, pointer + "/" + escaped(name), a.get(name), b.get(name), found);
      }
    } else if (live instanceof BsonArray a && replayed instanceof BsonArray b) {
      for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
        value(id, pointer + "/" + i, at(a, i), at(b, i), found);
      }
    } else if (live == null ? replayed != null : !live.equals(replayed)) {
      found.accept(new Difference(id, pointer, plain(live), plain(replayed)));
    }
  }

  private static String escaped(String name) {
    return name.equals("_id") ? "id" : name.replace("~", "~0").replace("/", "~1");
  }

  private static @Nullable BsonValue at(BsonArray array, int i) {
    return i < array.size() ? array.get(i) : null;
  }

  private static @Nullable Object plain(@Nullable BsonValue value) {
    if (value == null) {
      return null;
    }
    return switch (value.getBsonType()) {
      case DOCUMENT -> {
        var map = new LinkedHashMap<String, @Nullable Object>();
        value.asDocument().forEach((name, field) -> map.put(escaped(name), plain(field)));
        yield map;
      }
      case ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        value.asArray().forEach(element -> list.add(plain(element)));
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

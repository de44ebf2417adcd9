package aktenlauf.query.memory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as plain maps, lists and values, as a server would hand them out. */
final class Plain {
  private Plain() {}

  /** A document, whose id is told as {@code _id}. */
  static Map<String, @Nullable Object> of(Object document) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    fields(document).forEach((name, value) -> map.put(name.equals("id") ? "_id" : name, value));
    return map;
  }

  private static Map<String, @Nullable Object> fields(Object record) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var component : record.getClass().getRecordComponents()) {
      try {
        var value = component.getAccessor().invoke(record);
        if (value != null) {
          map.put(component.getName(), value(value));
        }
      } catch (ReflectiveOperationException hidden) {
        throw new IllegalStateException("reading " + component, hidden);
      }
    }
    return map;
  }

  private static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Enum<?> e -> e.name();
      case Record r -> fields(r);
      case Map<?, ?> m -> {
        var map = new LinkedHashMap<String, @Nullable Object>();
        m.forEach((name, field) -> map.put(String.valueOf(name), value(field)));
        yield map;
      }
      case Collection<?> c -> {
        List<@Nullable Object> list = new ArrayList<>();
        c.forEach(element -> list.add(value(element)));
        yield list;
      }
      case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
      case Instant instant -> Instant.ofEpochMilli(instant.toEpochMilli()).toString();
      case BigInteger i -> new BigDecimal(i);
      case Boolean _, Integer _, Long _, Double _, BigDecimal _ -> value;
      default -> value.toString();
    };
  }
}

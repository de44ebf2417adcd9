package aktenlauf.shared.procedure.loading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as CEL has it: whole numbers are 64 bits, fractions double, and a null is as good as no
 * field.
 */
final class CelValues {
  private CelValues() {}

  static Map<String, Object> of(Map<?, ?> object) {
    var copy = HashMap.<String, Object>newHashMap(object.size());
    object.forEach((name, value) -> {
      if (value != null) {
        copy.put(String.valueOf(name), of(value));
      }
    });
    return copy;
  }

  private static Object of(Object value) {
    return switch (value) {
      case Map<?, ?> map -> of(map);
      case List<?> list -> {
        var copy = new ArrayList<Object>(list.size());
        for (var item : list) {
          if (item != null) {
            copy.add(of(item));
          }
        }
        yield copy;
      }
      case BigDecimal number -> number.doubleValue();
      case BigInteger number when number.bitLength() >= Long.SIZE -> number.doubleValue();
      case Double number -> number;
      case Float number -> number.doubleValue();
      case Number number -> number.longValue();
      default -> value;
    };
  }
}

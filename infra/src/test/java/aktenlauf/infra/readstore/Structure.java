package aktenlauf.infra.readstore;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What a record looks like once it is stored: its fields, those of records within it further in,
 * each with its type; {@code ?} where it may be missing, {@code []} where there are several. Names
 * of our own classes do not matter.
 */
final class Structure {
  private final StringBuilder text = new StringBuilder();
  private final Deque<Class<?>> within = new ArrayDeque<>();

  private Structure() {}

  static String of(Class<?> document) {
    var structure = new Structure();
    structure.fields(document, "");
    return structure.text.toString();
  }

  private void fields(Class<?> type, String indent) {
    within.push(type);
    for (var component : type.getRecordComponents()) {
      var id = component.isAnnotationPresent(BsonId.class) || id(type, component);
      value(id ? "_id" : component.getName(), component.getAnnotatedType(), indent);
    }
    within.pop();
  }

  /** The annotation may be kept with the accessor or the constructor's parameter alone. */
  private static boolean id(Class<?> type, RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(BsonId.class)
        || Arrays.stream(type.getDeclaredFields())
            .filter(f -> f.getName().equals(component.getName()))
            .anyMatch(f -> f.isAnnotationPresent(BsonId.class));
  }

  private void value(String name, AnnotatedType annotated, String indent) {
    var label = annotated.isAnnotationPresent(Nullable.class) ? name + "?" : name;
    var type = annotated.getType();
    var raw = raw(type);
    if (Collection.class.isAssignableFrom(raw)) {
      value(label + "[]", argument(annotated, 0), indent);
    } else if (Map.class.isAssignableFrom(raw)) {
      value(label + "{}", argument(annotated, 1), indent);
    } else if (raw.isRecord() && within.contains(raw)) {
      text.append("%s%s: as further out\n".formatted(indent, label));
    } else if (raw.isRecord()) {
      text.append("%s%s:\n".formatted(indent, label));
      fields(raw, indent + "  ");
    } else if (raw.isEnum()) {
      text.append("%s%s: %s\n".formatted(indent, label, constants(raw)));
    } else {
      text.append("%s%s: %s\n".formatted(indent, label, raw.getSimpleName()));
    }
  }

  private static AnnotatedType argument(AnnotatedType annotated, int index) {
    if (annotated instanceof AnnotatedParameterizedType parameterized) {
      return parameterized.getAnnotatedActualTypeArguments()[index];
    }
    throw new AssertionError(annotated + " does not tell what it holds");
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType parameterized -> raw(parameterized.getRawType());
      default -> throw new AssertionError(type + " cannot be stored");
    };
  }

  private static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(c -> ((Enum<?>) c).name())
        .collect(Collectors.joining(" | "));
  }
}

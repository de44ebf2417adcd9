package aktenlauf.query.memory;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a field of a record, or of the records within it. */
final class Path {
  private static final MethodType READER = MethodType.methodType(Object.class, Object.class);

  private final String field;
  private final MethodHandle[] steps;
  private final boolean several;

  private Path(String field, List<MethodHandle> steps, boolean several) {
    this.field = field;
    this.steps = steps.toArray(MethodHandle[]::new);
    this.several = several;
  }

  /**
   * @throws IllegalArgumentException where the record has no such field
   */
  static Path of(Class<?> record, String field) {
    var steps = new ArrayList<MethodHandle>();
    boolean several = false;
    Type type = record;
    for (var name : field.split("\\.")) {
      if (raw(type).isAssignableFrom(List.class) && type instanceof ParameterizedType list) {
        type = list.getActualTypeArguments()[0];
      }
      var component = component(raw(type), name, field, record);
      steps.add(reader(component));
      type = component.getGenericType();
      several |= Collection.class.isAssignableFrom(component.getType());
    }
    return new Path(field, steps, several);
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> c -> c;
      case ParameterizedType p -> (Class<?>) p.getRawType();
      default -> Object.class;
    };
  }

  private static RecordComponent component(
      Class<?> type, String name, String field, Class<?> record) {
    var wanted = name.equals("_id") ? "id" : name;
    var components = type.getRecordComponents();
    return Arrays.stream(components == null ? new RecordComponent[0] : components)
        .filter(c -> c.getName().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s has no field %s: %s is no component of %s"
                    .formatted(record.getSimpleName(), field, name, type.getSimpleName())));
  }

  private static MethodHandle reader(RecordComponent component) {
    try {
      return MethodHandles.publicLookup().unreflect(component.getAccessor()).asType(READER);
    } catch (IllegalAccessException hidden) {
      throw new IllegalArgumentException(
          "%s is not public".formatted(component.getDeclaringRecord().getName()), hidden);
    }
  }

  /** Whether a list lies on the way, so that a document may have any number of values. */
  boolean several() {
    return several;
  }

  /** The one value. */
  @Nullable Object value(Object document) {
    Object value = document;
    for (var step : steps) {
      if (value == null) {
        return null;
      }
      value = read(step, value);
    }
    return Values.of(value);
  }

  /** All values; none where a list on the way is empty. */
  List<@Nullable Object> values(Object document) {
    var all = new ArrayList<@Nullable Object>();
    collect(document, 0, all);
    return all;
  }

  /** Whether two states of a document have the same values here; parts they share are not read. */
  boolean same(Object document, Object next) {
    Object before = document;
    Object after = next;
    for (var step : steps) {
      if (before == after) {
        return true;
      }
      if (before == null || after == null || before instanceof Collection<?>) {
        break;
      }
      before = read(step, before);
      after = read(step, after);
    }
    return before == after
        || (several
            ? values(document).equals(values(next))
            : Objects.equals(value(document), value(next)));
  }

  private void collect(@Nullable Object at, int step, List<@Nullable Object> all) {
    if (at instanceof Collection<?> list) {
      list.forEach(element -> collect(element, step, all));
    } else if (at == null || step == steps.length) {
      all.add(Values.of(at));
    } else {
      collect(read(steps[step], at), step + 1, all);
    }
  }

  /** Whether one of the values passes. */
  boolean any(Object document, Predicate<@Nullable Object> test) {
    if (!several) {
      return test.test(value(document));
    }
    for (var value : values(document)) {
      if (test.test(value)) {
        return true;
      }
    }
    return false;
  }

  private Object read(MethodHandle step, Object from) {
    try {
      return step.invokeExact(from);
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable impossible) {
      throw new IllegalStateException("reading " + field, impossible);
    }
  }

  @Override
  public String toString() {
    return field;
  }
}

package aktenlauf.infra.xes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value of a mapping: written there, or taken from the log. */
sealed interface Value {
  /**
   * Strings, numbers, booleans, lists and maps; null where the log has none and none is needed.
   *
   * @throws XesFault where the log lacks the value, or has one that the mapping does not know
   */
  @Nullable Object in(Situation at) throws XesFault;

  /** The value as text; null where there is none. */
  default @Nullable String text(Situation at) throws XesFault {
    var value = in(at);
    return value == null ? null : value.toString();
  }

  record Constant(@Nullable Object value) implements Value {
    @Override
    public @Nullable Object in(Situation at) {
      return value;
    }
  }

  /** A field that has no value is left out. */
  record Fields(Map<String, Value> fields) implements Value {
    @Override
    public Map<String, Object> in(Situation at) throws XesFault {
      var all = new LinkedHashMap<String, Object>();
      for (var field : fields.entrySet()) {
        var value = field.getValue().in(at);
        if (value != null) {
          all.put(field.getKey(), value);
        }
      }
      return all;
    }
  }

  record Items(List<Value> items) implements Value {
    @Override
    public List<Object> in(Situation at) throws XesFault {
      var all = new ArrayList<>();
      for (var item : items) {
        var value = item.in(at);
        if (value != null) {
          all.add(value);
        }
      }
      return all;
    }
  }

  /** By what follows in the case. */
  record Following(Map<String, Object> table, @Nullable Object otherwise) implements Value {
    @Override
    public @Nullable Object in(Situation at) {
      var found = at.following(table);
      return found == null ? otherwise : found;
    }
  }

  /** By what happened anywhere in the case. */
  record Happened(Map<String, Object> table, @Nullable Object otherwise) implements Value {
    @Override
    public @Nullable Object in(Situation at) {
      var found = at.happened(table);
      return found == null ? otherwise : found;
    }
  }

  /**
   * An attribute of the trace or the event.
   *
   * @param absent values that the log writes where it knows none
   * @param table what stands for which value; empty where each stands for itself
   * @param otherwise where the log has no value, or one that the table does not know
   */
  record Taken(
      boolean ofEvent,
      String key,
      Kind kind,
      Set<String> absent,
      Map<String, Object> table,
      @Nullable Object otherwise,
      boolean optional)
      implements Value {

    @Override
    public @Nullable Object in(Situation at) throws XesFault {
      var attribute = find(at);
      if (attribute == null || absent.contains(attribute.value())) {
        if (otherwise == null && !optional) {
          throw at.fault("has no %s, which the mapping asks for".formatted(name()));
        }
        return otherwise;
      }
      return table.isEmpty() ? converted(attribute, at) : translated(attribute, at);
    }

    private Object converted(Attribute attribute, Situation at) throws XesFault {
      return kind.convert(attribute.value())
          .orElseThrow(() ->
              at.fault(
                  attribute.line(),
                  "%s is no %s: %s"
                      .formatted(name(), kind.word(), XesFault.oneLine(attribute.value()))));
    }

    private Object translated(Attribute attribute, Situation at) throws XesFault {
      var found = table.get(attribute.value());
      if (found != null) {
        return found;
      }
      if (otherwise != null) {
        return otherwise;
      }
      throw at.fault(
          attribute.line(),
          "%s is '%s', which the mapping does not know"
              .formatted(name(), XesFault.oneLine(attribute.value())));
    }

    private @Nullable Attribute find(Situation at) {
      return ofEvent
          ? at.activity().flatMap(a -> a.attributes().find(key)).orElse(null)
          : at.trace().attributes().find(key).orElse(null);
    }

    private String name() {
      return (ofEvent ? "event." : "trace.") + key;
    }
  }
}

package aktenlauf.infra.xes;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in a case a command is issued.
 *
 * @param index of the activity; the number of activities at the close
 */
record Situation(Trace trace, int index) {
  static Situation atClose(Trace trace) {
    return new Situation(trace, trace.activities().size());
  }

  Optional<Activity> activity() {
    return index < trace.activities().size()
        ? Optional.of(trace.activities().get(index))
        : Optional.empty();
  }

  int line() {
    return activity().map(Activity::line).orElse(trace.line());
  }

  /**
   * The table's value for the first of its activities that comes after this one, before this one is
   * repeated; null where none does.
   */
  @Nullable Object following(Map<String, Object> table) {
    var own = activity().map(Activity::name).orElse("");
    for (int i = index + 1; i < trace.activities().size(); i++) {
      var name = trace.activities().get(i).name();
      var found = table.get(name);
      if (found != null) {
        return found;
      }
      if (name.equals(own)) {
        return null;
      }
    }
    return null;
  }

  /** The value of the table's first entry whose activity happened in the case; null where none. */
  @Nullable Object happened(Map<String, Object> table) {
    for (var entry : table.entrySet()) {
      if (trace.activities().stream().anyMatch(a -> a.name().equals(entry.getKey()))) {
        return entry.getValue();
      }
    }
    return null;
  }

  XesFault fault(String problem) {
    return fault(line(), problem);
  }

  XesFault fault(int line, String problem) {
    var what = activity().map(a -> XesFault.oneLine(a.name()) + ": ").orElse("");
    return new XesFault(line, trace.place(), what + problem);
  }
}

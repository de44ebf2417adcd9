package aktenlauf.infra.xes;

import org.jspecify.annotations.Nullable;

/**
 * The first thing found wrong in a trace. It is told at the trace's end, since the name of the case
 * may stand behind it.
 */
final class Findings {
  private record Finding(int line, String problem) {}

  private @Nullable Attributes trace;
  private @Nullable Finding first;

  void begin(@Nullable Attributes trace) {
    this.trace = trace;
    first = null;
  }

  void add(int line, String problem) {
    if (first == null || line < first.line()) {
      first = new Finding(line, problem);
    }
  }

  /** Where the reader is, as far as it is known by now. */
  @Nullable String place() {
    if (trace == null) {
      return null;
    }
    var name = trace.text("concept:name");
    return name == null || name.isBlank()
        ? "in the trace that begins on line " + trace.line()
        : "case " + name;
  }

  /** Something after which the trace is not read on; what was found before it comes first. */
  XesFault fault(int line, String problem) {
    add(line, problem);
    return told();
  }

  void settle() throws XesFault {
    if (first != null) {
      throw told();
    }
  }

  private XesFault told() {
    var found = java.util.Objects.requireNonNull(first);
    return new XesFault(found.line(), place(), found.problem());
  }
}

package aktenlauf.infra.xes;

import java.util.List;

/**
 * A case of a foreign log, complete and checked.
 *
 * @param activities in the order of the file, at least one
 */
record Trace(String name, Attributes attributes, List<Activity> activities) {
  Trace {
    activities = List.copyOf(activities);
  }

  int line() {
    return attributes.line();
  }

  String place() {
    return "case " + name;
  }
}

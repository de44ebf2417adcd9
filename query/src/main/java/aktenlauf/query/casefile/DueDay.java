package aktenlauf.query.casefile;

import static aktenlauf.query.casefile.CaseFileRendering.object;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The day by which the case is to be ended, as the procedure's definition gave it. */
final class DueDay {
  private DueDay() {}

  static List<Map<String, @Nullable Object>> json(CaseFile file, LocalDate today) {
    var due = file.opening().due();
    return due == null
        ? List.of()
        : List.of(
            object(
                "deadline", file.opening().dueRule(),
                "rule", file.opening().dueRule(),
                "start", file.opening().receivedOn().toString(),
                "due", due.toString(),
                "internalTarget", null,
                "state", state(file, due, today),
                "effect", "alarm",
                "extensions", 0,
                "explanation", List.of()));
  }

  private static String state(CaseFile file, LocalDate due, LocalDate today) {
    var end = file.standing().end();
    if (end != null) {
      return end.on().isAfter(due) ? "expired" : "met";
    }
    if (file.suspended()) {
      return "suspended";
    }
    return today.isAfter(due) ? "expired" : "running";
  }
}

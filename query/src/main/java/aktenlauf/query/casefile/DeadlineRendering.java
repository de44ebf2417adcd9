package aktenlauf.query.casefile;

import static aktenlauf.query.casefile.CaseFileRendering.object;

import aktenlauf.shared.procedure.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The case's deadlines as JSON, in the order in which they began. */
final class DeadlineRendering {
  private DeadlineRendering() {}

  /** The day of the definition stands first, unless a deadline of its rule says more. */
  static List<Map<String, @Nullable Object>> json(
      CaseFile file, LocalDate today, Language language) {
    var all = new ArrayList<Map<String, @Nullable Object>>();
    var rule = file.opening().dueRule();
    if (file.deadlines().stream().noneMatch(e -> e.deadline().rule().equals(rule))) {
      all.addAll(DueDay.json(file, today));
    }
    file.deadlines().forEach(e -> all.add(json(e, language)));
    return all;
  }

  private static Map<String, @Nullable Object> json(LedgerEntry entry, Language language) {
    var d = entry.deadline();
    return object(
        "deadline", d.name(),
        "rule", d.rule(),
        "start", d.start().toString(),
        "due", d.due().toString(),
        "internalTarget", d.internalTarget().toString(),
        "state", d.state(),
        "effect", d.effect(),
        "extensions", d.extensions(),
        "explanation",
            entry.explanation().stream()
                .map(r ->
                    object(
                        "text", r.in(language),
                        "legalBasis", r.legalBasis(),
                        "date", r.date().toString()))
                .toList());
  }
}

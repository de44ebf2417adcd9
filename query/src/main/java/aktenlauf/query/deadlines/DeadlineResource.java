package aktenlauf.query.deadlines;

import aktenlauf.query.casefile.Consulted;
import aktenlauf.query.casefile.Consulted.Asked;
import aktenlauf.query.kernel.Page;
import aktenlauf.query.worklist.Assignees;
import aktenlauf.shared.kernel.Caller;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The deadlines of the units that the caller's token covers. */
@RestController
class DeadlineResource {
  private final DeadlineQueries queries;
  private final Dispatching dispatching;
  private final Assignees assignees;
  private final Consulted consulted;

  DeadlineResource(
      DeadlineQueries queries, Dispatching dispatching, Assignees assignees, Consulted consulted) {
    this.queries = queries;
    this.dispatching = dispatching;
    this.assignees = assignees;
    this.consulted = consulted;
  }

  @GetMapping("/api/v1/deadlines")
  Page<Map<String, @Nullable Object>> deadlines(
      Caller caller, @ModelAttribute DeadlineFilter filter) {
    var page = queries.page(filter, caller.access());
    var who = assignees.of(page.items().stream().map(DeadlineEntry::caseId).distinct().toList());
    var asked =
        consulted.of(
            page.items().stream()
                .filter(e -> Consulted.RULES.contains(e.rule()))
                .map(DeadlineEntry::id)
                .toList());
    return new Page<>(
        page.items().stream().map(e -> json(e, who.get(e.caseId()), asked.get(e.id()))).toList(),
        page.nextCursor());
  }

  private Map<String, @Nullable Object> json(
      DeadlineEntry e, @Nullable String assignee, @Nullable Asked asked) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("caseId", e.caseId());
    json.put("fileNumber", e.fileNumber());
    json.put("procedure", e.procedure());
    json.put("deadline", e.name());
    json.put("rule", e.rule());
    json.put("start", e.start().toString());
    json.put("due", e.due().toString());
    json.put("internalTarget", e.internalTarget().toString());
    json.put("dispatchBy", dispatching.by(e.deadline()).map(LocalDate::toString).orElse(null));
    json.put("warning", dispatching.warning(e.deadline(), queries.today()).orElse(null));
    json.put("effect", e.effect());
    json.put("state", e.state());
    json.put("extensions", e.extensions());
    json.put("consulted", asked == null ? null : asked.json());
    json.put("unit", e.unit());
    json.put("assignee", assignee);
    json.put("version", e.version());
    return json;
  }
}

package aktenlauf.query.retention;

import aktenlauf.query.kernel.Page;
import aktenlauf.query.web.Parameters;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.MetaDataNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Which data are beyond their time, and by which rule. */
@RestController
class RetentionResource {
  private final RetentionQueries queries;
  private final Clock clock;

  RetentionResource(RetentionQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  @GetMapping("/api/v1/retention")
  Page<Map<String, @Nullable Object>> retention(
      Caller caller, @ModelAttribute RetentionFilter filter) {
    var asked = Parameters.day("dueBefore", filter.dueBefore());
    var before =
        asked == null
            ? LocalDate.ofInstant(clock.instant(), MetaDataNames.BERLIN).plusDays(1)
            : asked;
    var page = queries.page(filter, before, caller.access());
    return new Page<>(page.items().stream().map(d -> json(d, before)).toList(), page.nextCursor());
  }

  private static Map<String, @Nullable Object> json(CaseRetention d, LocalDate before) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("caseId", d.id());
    json.put("fileNumber", d.fileNumber());
    json.put("procedure", d.procedure());
    json.put("procedureVersion", d.procedureVersion());
    json.put("unit", d.unit());
    json.put("ended", d.ended() == null ? null : d.ended().toString());
    json.put("held", d.held());
    json.put("since", d.next().toString());
    json.put(
        "due",
        d.kept().stream()
            .filter(k -> k.since().isBefore(before))
            .map(RetentionResource::json)
            .toList());
    json.put("version", d.version());
    return json;
  }

  private static Map<String, Object> json(Kept kept) {
    var json = new LinkedHashMap<String, Object>();
    json.put("class", kept.part());
    json.put("content", kept.content());
    json.put("action", kept.action());
    json.put("start", kept.start().toString());
    json.put("since", kept.since().toString());
    json.put("length", kept.length());
    json.put("from", kept.from());
    json.put("legalBasis", kept.legalBasis());
    return json;
  }
}

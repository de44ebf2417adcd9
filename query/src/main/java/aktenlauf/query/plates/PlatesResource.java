package aktenlauf.query.plates;

import aktenlauf.query.kernel.Page;
import aktenlauf.shared.kernel.Caller;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Which reservations end, and what became of a plate. */
@RestController
class PlatesResource {
  private final PlateQueries queries;

  PlatesResource(PlateQueries queries) {
    this.queries = queries;
  }

  @GetMapping("/api/v1/plates")
  Page<Map<String, @Nullable Object>> plates(Caller caller, @ModelAttribute PlateFilter filter) {
    var page = queries.page(filter, caller.access());
    return new Page<>(page.items().stream().map(PlatesResource::json).toList(), page.nextCursor());
  }

  private static Map<String, @Nullable Object> json(PlateEntry e) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("plate", e.plate());
    json.put("state", e.state());
    json.put("kind", e.kind());
    json.put("validUntil", e.validUntil() == null ? null : e.validUntil().toString());
    json.put("caseId", e.caseId());
    json.put("procedure", e.procedure());
    json.put("version", e.version());
    return json;
  }
}

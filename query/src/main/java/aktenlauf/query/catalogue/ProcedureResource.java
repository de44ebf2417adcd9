package aktenlauf.query.catalogue;

import aktenlauf.query.kernel.Cursor;
import aktenlauf.query.kernel.Page;
import aktenlauf.query.listing.Limit;
import aktenlauf.query.web.AcceptLanguage;
import aktenlauf.query.web.Parameters;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of procedures; for everybody. */
@RestController
@RequestMapping("/api/v1/procedures")
class ProcedureResource {
  private final Procedures procedures;
  private final Clock clock;
  private final AtomicLong serials;

  ProcedureResource(Procedures procedures, Clock clock) {
    this.procedures = procedures;
    this.clock = clock;
    this.serials = new AtomicLong(clock.millis());
  }

  @GetMapping
  Page<Map<String, @Nullable Object>> all(
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return page(procedures.all(), ProcedureDefinition::id, languages, limit, cursor);
  }

  @GetMapping("/{id}")
  Map<String, @Nullable Object> one(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    return ProcedureRendering.json(current(id), AcceptLanguage.of(languages));
  }

  /** The JSON Schema of the field {@code application} of a submission. */
  @GetMapping("/{id}/form")
  Map<String, Object> form(@PathVariable String id) {
    return current(id).form().schema();
  }

  /** The highest first: new cases are opened under it. */
  @GetMapping("/{id}/versions")
  Page<Map<String, @Nullable Object>> versions(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor) {
    current(id);
    return page(
        procedures.versions(id), d -> Integer.toString(d.version()), languages, limit, cursor);
  }

  /** Whole bodies of {@code POST /cases}, with dates as of today and each about another vehicle. */
  @GetMapping("/{id}/examples")
  List<Map<String, Object>> examples(@PathVariable String id) {
    var today = LocalDate.ofInstant(clock.instant(), MetaDataNames.BERLIN);
    return current(id).examples().stream()
        .map(e -> {
          var json = new LinkedHashMap<String, Object>();
          json.put("name", e.name());
          json.put("submission", e.submission(today, serials.incrementAndGet()));
          return (Map<String, Object>) json;
        })
        .toList();
  }

  private ProcedureDefinition current(String id) {
    return procedures.current(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private static Page<Map<String, @Nullable Object>> page(
      List<ProcedureDefinition> all,
      Function<ProcedureDefinition, String> key,
      @Nullable String languages,
      @Nullable String limit,
      @Nullable String cursor) {
    var language = AcceptLanguage.of(languages);
    int most = Limit.of(limit);
    var rest = all.subList(behind(all, key, Parameters.text(cursor)), all.size());
    var items = rest.subList(0, Math.min(most, rest.size()));
    return new Page<>(
        items.stream().map(d -> ProcedureRendering.json(d, language)).toList(),
        rest.size() > most ? Cursor.of(key.apply(items.getLast())) : null);
  }

  private static int behind(
      List<ProcedureDefinition> all,
      Function<ProcedureDefinition, String> key,
      @Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    var last = Cursor.read(cursor, 1).getFirst();
    for (int i = 0; i < all.size(); i++) {
      if (key.apply(all.get(i)).equals(last)) {
        return i + 1;
      }
    }
    throw new ProblemException(Problem.malformed("cursor is none that this list has given out"));
  }
}

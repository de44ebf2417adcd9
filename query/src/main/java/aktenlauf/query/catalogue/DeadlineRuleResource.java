package aktenlauf.query.catalogue;

import aktenlauf.query.web.AcceptLanguage;
import aktenlauf.query.web.Parameters;
import aktenlauf.shared.calendar.DeadlineRule;
import aktenlauf.shared.calendar.DeadlineRules;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules that deadlines are computed by; for everybody. */
@RestController
@RequestMapping("/api/v1/deadline-rules")
class DeadlineRuleResource {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2040, 12, 31);

  private final DeadlineRules rules;
  private final LegalCalendar calendar;
  private final Clock clock;

  DeadlineRuleResource(DeadlineRules rules, LegalCalendar calendar, Clock clock) {
    this.rules = rules;
    this.calendar = calendar;
    this.clock = clock;
  }

  @GetMapping
  List<Map<String, @Nullable Object>> all(
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    var language = AcceptLanguage.of(languages);
    return rules.ids().stream()
        .map(id -> DeadlineRuleRendering.json(current(id), language))
        .toList();
  }

  @GetMapping("/{id}")
  Map<String, @Nullable Object> one(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    var language = AcceptLanguage.of(languages);
    var json = new LinkedHashMap<>(DeadlineRuleRendering.json(current(id), language));
    json.put(
        "versions",
        rules.versions(id).stream().map(v -> DeadlineRuleRendering.json(v, language)).toList());
    return json;
  }

  @GetMapping("/{id}/preview")
  Map<String, @Nullable Object> preview(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String start,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages) {
    var current = current(id);
    var day = start(start);
    var rule =
        rules
            .find(id, day)
            .orElseThrow(() ->
                refused(current, "rule-has-ended", "%s is not in force on %s".formatted(id, day)));
    if (rule.length() == null) {
      throw refused(
          rule,
          "end-set-in-each-case",
          "%s has no length of its own: the authority sets the end in each case".formatted(id));
    }
    return DeadlineRuleRendering.json(
        rule.compute(day, calendar), calendar.version(), AcceptLanguage.of(languages));
  }

  /** The version in force today; the last one where the rule has ended. */
  private DeadlineRule current(String id) {
    var versions = rules.versions(id);
    if (versions.isEmpty()) {
      throw new ProblemException(Problem.notFound());
    }
    var today = LocalDate.ofInstant(clock.instant(), MetaDataNames.BERLIN);
    return rules.find(id, today).orElseGet(versions::getLast);
  }

  private static LocalDate start(@Nullable String start) {
    var day = Parameters.day("start", start);
    if (day == null) {
      throw Parameters.invalid("start", "required", "must be given, as in 2026-11-23");
    }
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw Parameters.invalid(
          "start", "range", "must lie from %s to %s, not %s".formatted(FIRST, LAST, day));
    }
    return day;
  }

  private static ProblemException refused(DeadlineRule rule, String why, String detail) {
    return new ProblemException(
        new Problem(409, "rule-refused", "A rule says no", detail, Map.of())
            .with("rule", why)
            .with("legalBasis", rule.legalBasis()));
  }
}

package aktenlauf.query.casestatus;

import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.ProcedureDefinition;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the registration of residents adds to a status, as JSON. */
final class ResidenceStatus {
  private ResidenceStatus() {}

  /**
   * The procedure's own words: the vocabulary has one sentence for whatever is entered in the
   * register, be it a move in or a move out. Empty where the citizen reads another status than the
   * state's.
   */
  static Optional<String> text(
      CaseStatus status,
      CaseStatus.Change now,
      Optional<ProcedureDefinition> definition,
      Language language) {
    var state = status.course().state();
    return status.residence() == null
        ? Optional.empty()
        : definition
            .filter(d -> d.state(state).filter(s -> s.status().equals(now.status())).isPresent())
            .flatMap(d -> d.texts(language).find("status." + state));
  }

  /** Who is registered from which day, and which dwelling is the main one; null elsewhere. */
  static @Nullable Map<String, @Nullable Object> registration(CaseStatus status) {
    var course = status.residence();
    if (course == null) {
      return null;
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("persons", course.persons().stream().map(ResidenceStatus::person).toList());
    json.put("dwellings", course.dwellings().stream().map(ResidenceStatus::dwelling).toList());
    json.put("deregistrationNotedFor", text(course.noted()));
    return json;
  }

  private static Map<String, @Nullable Object> person(ResidenceCourse.Person p) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("ref", p.ref());
    json.put("registered", p.registered());
    json.put("from", p.from().toString());
    return json;
  }

  private static Map<String, @Nullable Object> dwelling(ResidenceCourse.Dwelling d) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("ref", d.ref());
    json.put("dwelling", d.dwelling());
    json.put("status", d.status());
    json.put("from", d.from().toString());
    return json;
  }

  /**
   * Whether the former municipality was told, and each of them where there are several: {@code
   * toldOn} is the day on which the last was. Null where the case is none of residence.
   */
  static @Nullable Map<String, @Nullable Object> formerAuthority(CaseStatus status) {
    var course = status.residence();
    if (course == null) {
      return null;
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    var told = course.told();
    // Documents from before know of one only.
    var all = told.isEmpty() ? course.backNotifiedOn() : course.allToldOn();
    var evaluated = told.stream().allMatch(t -> t.evaluatedOn() != null);
    json.put("toldOn", text(all));
    json.put("evaluatedOn", all == null || !evaluated ? null : text(course.evaluatedOn()));
    json.put("told", told.stream().map(ResidenceStatus::told).toList());
    return json;
  }

  private static Map<String, @Nullable Object> told(ResidenceCourse.Told t) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("authority", t.authority());
    json.put("on", t.on().toString());
    json.put("evaluatedOn", text(t.evaluatedOn()));
    return json;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}

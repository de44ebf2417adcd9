package aktenlauf.query.casefile;

import aktenlauf.query.casefile.Decisions.Decision;
import aktenlauf.query.casefile.Decisions.Draft;
import aktenlauf.query.casefile.Decisions.Objection;
import aktenlauf.query.casefile.Evidence.Demand;
import aktenlauf.query.casefile.Evidence.Filed;
import aktenlauf.query.casefile.Evidence.Hearing;
import aktenlauf.query.casefile.Evidence.Notice;
import aktenlauf.query.casefile.Evidence.StepDone;
import aktenlauf.query.casefile.Remarks.Booking;
import aktenlauf.query.casefile.Remarks.Conflict;
import aktenlauf.query.casefile.Remarks.Effect;
import aktenlauf.query.casefile.Remarks.Hold;
import aktenlauf.query.casefile.Remarks.Link;
import aktenlauf.query.casefile.Remarks.Note;
import aktenlauf.query.casefile.Remarks.Suspension;
import aktenlauf.query.casefile.Standing.End;
import aktenlauf.shared.procedure.Language;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A case file as JSON. */
public final class CaseFileRendering {
  private CaseFileRendering() {}

  /**
   * The file as its readers see it on a day.
   *
   * @param today legal day in Europe/Berlin; a deadline that passed before has expired
   */
  public static Map<String, @Nullable Object> json(CaseFile file, LocalDate today) {
    return json(file, today, Language.DE);
  }

  /**
   * The file as its readers see it on a day.
   *
   * @param language of what the system itself explains
   */
  static Map<String, @Nullable Object> json(CaseFile file, LocalDate today, Language language) {
    var opening = file.opening();
    var standing = file.standing();
    var end = standing.end();
    var evidence = file.evidence();
    var decisions = file.decisions();
    var remarks = file.remarks();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("caseId", file.id());
    json.put("fileNumber", opening.fileNumber());
    json.put("externalReference", opening.externalReference());
    json.put("procedure", opening.procedure());
    json.put("procedureVersion", standing.procedureVersion());
    json.put("authority", opening.authority());
    json.put("channel", opening.channel());
    json.put("receivedOn", opening.receivedOn().toString());
    json.put("state", standing.state());
    json.put("open", end == null);
    json.put("unit", opening.unit());
    json.put("assignee", standing.assignee());
    json.put("waitingFor", file.waitingFor());
    json.put("clerkBecause", standing.clerkBecause());
    json.put("version", file.version());
    json.put("parties", parties(opening.applicant()));
    json.put("application", Json.read(opening.application()));
    json.put("documents", all(evidence.documents(), CaseFileRendering::filed));
    json.put("demandedDocuments", all(evidence.demands(), CaseFileRendering::demand));
    json.put("hearings", all(evidence.hearings(), CaseFileRendering::hearing));
    json.put("opinions", BuildingRendering.opinions(file));
    json.put("steps", all(evidence.steps(), CaseFileRendering::step));
    json.put("drafts", all(decisions.drafts(), CaseFileRendering::draft));
    json.put("decision", decision(decisions.decision()));
    json.put("remedies", all(decisions.objections(), CaseFileRendering::objection));
    json.put("suspended", file.suspended());
    json.put("suspensions", all(remarks.suspensions(), CaseFileRendering::suspension));
    json.put("links", all(remarks.links(), CaseFileRendering::link));
    json.put("conflicts", all(remarks.conflicts(), CaseFileRendering::conflict));
    json.put("payments", all(remarks.bookings(), CaseFileRendering::booking));
    json.put("notes", all(remarks.notes(), CaseFileRendering::note));
    json.put("holds", all(remarks.holds(), CaseFileRendering::hold));
    json.put("outcome", end == null ? null : end.outcome());
    json.put("closedOn", end == null ? null : end.on().toString());
    json.put("end", end(end));
    json.put("deadlines", DeadlineRendering.json(file, today, language));
    json.put("building", BuildingRendering.json(file));
    json.put("residence", ResidenceRendering.json(file));
    return json;
  }

  private static List<Map<String, @Nullable Object>> parties(@Nullable String applicant) {
    if (applicant == null) {
      return List.of();
    }
    var json = object("role", "applicant");
    json.putAll(Json.read(applicant));
    return List.of(json);
  }

  static <T> List<Map<String, @Nullable Object>> all(
      List<T> entries, Function<T, Map<String, @Nullable Object>> json) {
    return entries.stream().map(json).toList();
  }

  private static Map<String, @Nullable Object> filed(Filed d) {
    var content = d.content();
    var json =
        object(
            "type", d.type(),
            "documentId", d.documentId(),
            "sha256", d.sha256(),
            "date", text(d.date()),
            "suppliedOn", text(d.suppliedOn()),
            "by", d.by());
    if (content != null) {
      json.put("version", content.version());
      json.put("replaces", content.replaces());
      json.put("mediaType", content.mediaType());
      json.put("size", content.size());
      json.put("name", content.name());
      if (content.notice() != null) {
        written(content.notice(), json);
      }
    }
    return json;
  }

  private static void written(Notice notice, Map<String, @Nullable Object> json) {
    json.put("notice", notice.kind());
    json.put("template", notice.template());
    json.put("templateVersion", notice.templateVersion());
    json.put("causedBy", notice.causedBy());
    var remedy = notice.remedy();
    json.put(
        "remedy",
        remedy == null
            ? null
            : object(
                "authority", remedy.authority(),
                "seat", remedy.seat(),
                "form", remedy.form(),
                "deadline", remedy.deadline(),
                "template", remedy.template(),
                "templateVersion", remedy.version(),
                "sha256", remedy.sha256()));
  }

  private static Map<String, @Nullable Object> demand(Demand d) {
    return object(
        "type", d.type(),
        "until", text(d.until()),
        "demandedOn", text(d.demandedOn()),
        "by", d.by(),
        "state", d.state(),
        "suppliedOn", text(d.suppliedOn()));
  }

  private static Map<String, @Nullable Object> hearing(Hearing h) {
    return object(
        "sentOn", text(h.sentOn()),
        "until", text(h.until()),
        "text", h.text(),
        "open", h.open(),
        "statementOn", text(h.statementOn()),
        "statement", h.statement());
  }

  private static Map<String, @Nullable Object> step(StepDone s) {
    return object(
        "step", s.step(),
        "result", s.result(),
        "on", text(s.on()),
        "by", s.by(),
        "body", Json.read(s.body()));
  }

  private static Map<String, @Nullable Object> draft(Draft d) {
    return object(
        "result", d.result(),
        "text", d.text(),
        "conditions", d.conditions(),
        "by", d.by(),
        "on", text(d.on()),
        "state", d.state(),
        "remarks", d.remarks());
  }

  private static @Nullable Map<String, @Nullable Object> decision(@Nullable Decision d) {
    return d == null
        ? null
        : object(
            "result", d.result(),
            "signedBy", d.signedBy(),
            "signedFor", d.signedFor(),
            "instruction", d.instruction(),
            "signedOn", text(d.signedOn()),
            "channel", d.channel(),
            "on", text(d.on()));
  }

  private static Map<String, @Nullable Object> objection(Objection o) {
    return object(
        "kind", "objection", "receivedOn", text(o.receivedOn()), "text", o.text(), "by", o.by());
  }

  private static Map<String, @Nullable Object> suspension(Suspension s) {
    return object(
        "basis", s.basis(),
        "reason", s.reason(),
        "by", s.by(),
        "from", text(s.from()),
        "to", text(s.to()));
  }

  private static Map<String, @Nullable Object> link(Link l) {
    return object(
        "caseId", l.caseId(),
        "fileNumber", l.fileNumber(),
        "relation", l.relation(),
        "on", text(l.on()),
        "effect", effect(l.effect()));
  }

  private static Map<String, @Nullable Object> conflict(Conflict c) {
    var lifted = c.lifted();
    return object(
        "lifted",
            lifted == null
                ? null
                : object("reason", lifted.reason(), "by", lifted.by(), "on", text(lifted.on())),
        "person", c.person(),
        "ground", c.ground(),
        "reason", c.reason(),
        "by", c.by(),
        "on", text(c.on()));
  }

  private static Map<String, @Nullable Object> booking(Booking b) {
    return object(
        "kind", b.kind(),
        "amount", b.amount(),
        "currency", "EUR",
        "reference", b.reference(),
        "on", text(b.on()),
        "reason", b.reason(),
        "by", b.by());
  }

  private static @Nullable Map<String, @Nullable Object> effect(@Nullable Effect e) {
    return e == null
        ? null
        : object(
            "newPeriodStarted", e.newPeriodStarted(),
            "from", text(e.from()),
            "reasons", e.reasons(),
            "on", text(e.on()),
            "by", e.by());
  }

  private static Map<String, @Nullable Object> note(Note n) {
    return object("text", n.text(), "by", n.by(), "on", text(n.on()));
  }

  private static Map<String, @Nullable Object> hold(Hold h) {
    return object(
        "reason", h.reason(),
        "by", h.by(),
        "placedOn", text(h.placedOn()),
        "liftedOn", text(h.liftedOn()));
  }

  private static @Nullable Map<String, @Nullable Object> end(@Nullable End e) {
    return e == null
        ? null
        : object(
            "how", e.how(),
            "on", text(e.on()),
            "by", e.by(),
            "outcome", e.outcome(),
            "toAuthority", e.toAuthority(),
            "reason", e.reason());
  }

  static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** An object in the order given; a field without a value shows as null. */
  static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      json.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return json;
  }
}

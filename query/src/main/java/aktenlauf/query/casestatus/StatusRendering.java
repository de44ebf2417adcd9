package aktenlauf.query.casestatus;

import aktenlauf.query.casestatus.CaseStatus.Change;
import aktenlauf.query.casestatus.CaseStatus.Missing;
import aktenlauf.query.casestatus.CaseStatus.Sent;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.Office;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A status as JSON, in the citizen's language. */
final class StatusRendering {
  private final Procedures procedures;
  private final StatusText text;
  private final Notification notification;

  StatusRendering(Procedures procedures, Wording wording, Notification notification) {
    this.procedures = procedures;
    this.text = new StatusText(wording);
    this.notification = notification;
  }

  Map<String, @Nullable Object> json(CaseStatus status, Language language) {
    var definition = procedures.find(status.procedure(), status.procedureVersion());
    var now = status.timeline().getLast();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("fileNumber", status.fileNumber());
    json.put("procedure", status.procedure());
    json.put("version", status.version());
    json.put("status", now.status());
    json.put("since", now.on().toString());
    json.put("text", text.of(now, status.due(), language));
    json.put("language", language.tag());
    json.put("nextStep", nextStep(status, now, definition, language));
    json.put("missing", missing(status, now, definition, language));
    json.put(
        "documents", status.documents().stream().map(d -> sent(d, definition, language)).toList());
    json.put("legalDeadline", text(status.due()));
    json.put("expected", null);
    json.put("office", definition.map(d -> office(d.office())).orElse(null));
    json.put("timeline", status.timeline().stream().map(c -> change(c, status, language)).toList());
    json.put("decision", decision(status));
    json.put("outcome", status.course().ending().outcome());
    json.put("fees", definition.map(d -> fees(d, language)).orElse(List.of()));
    return json;
  }

  /** What a state announces holds only while the citizen reads that state. */
  private static @Nullable String nextStep(
      CaseStatus status, Change now, Optional<ProcedureDefinition> definition, Language language) {
    var state = status.course().state();
    return definition
        .filter(d ->
            d.state(state)
                .filter(s -> now.status().equals("RECEIVED") || s.status().equals(now.status()))
                .isPresent())
        .map(d -> d.texts(language).nextStep(state))
        .filter(t -> !t.isEmpty())
        .orElse(null);
  }

  private static List<Map<String, @Nullable Object>> missing(
      CaseStatus status, Change now, Optional<ProcedureDefinition> definition, Language language) {
    return now.status().equals(StatusCode.NEED_INFO)
        ? status.course().turn().missing().stream()
            .map(m -> missing(m, definition, language))
            .toList()
        : List.of();
  }

  private static Map<String, @Nullable Object> missing(
      Missing missing, Optional<ProcedureDefinition> definition, Language language) {
    var texts = definition.map(d -> d.texts(language));
    var type = missing.document();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("document", type);
    json.put("title", texts.map(t -> t.document(type)).orElse(type));
    json.put("until", missing.until().toString());
    json.put(
        "ifMissed",
        texts.flatMap(t -> t.find("ifMissed." + type).or(() -> t.find("ifMissed"))).orElse(null));
    return json;
  }

  private static Map<String, Object> sent(
      Sent sent, Optional<ProcedureDefinition> definition, Language language) {
    var type = sent.type();
    var json = new LinkedHashMap<String, Object>();
    json.put("documentId", sent.documentId());
    json.put("type", type);
    json.put("title", definition.map(d -> d.texts(language).document(type)).orElse(type));
    json.put("receivedOn", sent.receivedOn().toString());
    json.put("version", sent.version());
    return json;
  }

  private Map<String, Object> change(Change change, CaseStatus status, Language language) {
    var json = new LinkedHashMap<String, Object>();
    json.put("status", change.status());
    json.put("on", change.on().toString());
    json.put("text", text.of(change, status.due(), language));
    return json;
  }

  private @Nullable Map<String, Object> decision(CaseStatus status) {
    var notice = status.course().ending().notice();
    if (notice == null) {
      return null;
    }
    var notifiedOn = notification.notifiedOn(notice.channel(), notice.on());
    var json = new LinkedHashMap<String, Object>();
    json.put("availableSince", notice.on().toString());
    json.put("notifiedOn", notifiedOn.toString());
    json.put("objectionUntil", notification.objectionUntil(notifiedOn).toString());
    return json;
  }

  private static Map<String, @Nullable Object> office(Office office) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("name", office.name());
    json.put("email", office.email());
    json.put("phone", office.phone());
    json.put("address", office.address());
    return json;
  }

  private static List<Map<String, @Nullable Object>> fees(
      ProcedureDefinition d, Language language) {
    return d.fees().stream()
        .map(fee -> {
          var json = new LinkedHashMap<String, @Nullable Object>();
          json.put("id", fee.id());
          json.put("title", d.texts(language).find("fees." + fee.id()).orElse(fee.id()));
          json.put("amount", fee.amount());
          if (fee.amount() == null) {
            json.put("from", fee.from());
            json.put("to", fee.to());
            json.put("perThousand", fee.perThousand());
          }
          json.put("currency", "EUR");
          return (Map<String, @Nullable Object>) json;
        })
        .toList();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}

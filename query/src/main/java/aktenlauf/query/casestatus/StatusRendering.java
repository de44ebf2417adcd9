package aktenlauf.query.casestatus;

import aktenlauf.query.casestatus.CaseStatus.Change;
import aktenlauf.query.casestatus.CaseStatus.Missing;
import aktenlauf.query.period.Deadline;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.Office;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.Texts;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A status as JSON, in the citizen's language. */
final class StatusRendering {
  private final Procedures procedures;
  private final StatusText text;
  private final Notification notification;
  private final InstantSource clock;

  /**
   * @param clock the system's time, by which a decision is displayed
   */
  StatusRendering(
      Procedures procedures, Wording wording, Notification notification, InstantSource clock) {
    this.procedures = procedures;
    this.text = new StatusText(wording);
    this.notification = notification;
    this.clock = clock;
  }

  Map<String, @Nullable Object> json(CaseStatus status, Language language) {
    var definition = procedures.find(status.procedure(), status.procedureVersion());
    var now = status.timeline().getLast();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("fileNumber", status.fileNumber());
    json.put("procedure", status.procedure());
    json.put("version", status.version());
    json.put("receivedOn", status.receivedOn().toString());
    json.put("status", now.status());
    json.put("since", now.on().toString());
    var own = definition.map(d -> d.texts(language)).orElse(null);
    json.put(
        "text",
        ResidenceStatus.text(status, now, definition, language)
            .orElseGet(() -> text.of(now, own, language)));
    json.put("language", language.tag());
    json.put("nextStep", nextStep(status, now, definition, language));
    json.put("missing", missing(status, now, definition, language));
    json.put("legalDeadline", text(ToldDeadlines.due(status.deadlines(), status.due())));
    json.put("expected", BuildingStatus.expected(status));
    json.put("office", definition.map(d -> office(d.office())).orElse(null));
    json.put("timeline", status.timeline().stream().map(c -> change(c, own, language)).toList());
    json.put("decision", decision(status));
    json.put("outcome", status.course().ending().outcome());
    json.put("fees", definition.map(d -> fees(d, language)).orElse(List.of()));
    var charges = BuildingStatus.charges(status, notifiedOn(status), notification);
    json.put("charges", charges);
    var online = VehicleStatus.payment(status, definition);
    json.put("payment", online == null ? PaymentStatus.of(status, charges, language) : online);
    json.put("automatedDecision", VehicleStatus.proof(status));
    json.put("papers", VehicleStatus.papers(status));
    json.put("plate", PlateCourse.json(status));
    json.put("documents", DocumentsJson.sent(status, own));
    json.put("notices", DocumentsJson.notices(status, clock.instant()));
    json.put(
        "defects",
        now.status().equals(StatusCode.NEED_INFO) ? BuildingStatus.defects(status, own) : null);
    json.put("completeSince", BuildingStatus.completeSince(status));
    json.put("extension", BuildingStatus.extension(status));
    json.put("consultations", BuildingStatus.consultations(status));
    json.put("permit", BuildingStatus.permit(status, notifiedOn(status)));
    json.put("registration", ResidenceStatus.registration(status));
    json.put("formerAuthority", ResidenceStatus.formerAuthority(status));
    json.put("remedy", remedy(status, definition, language));
    json.put("finality", FinalityStatus.json(status, language));
    json.put("options", options(status, definition, language));
    return json;
  }

  /** What a state announces holds only while the citizen reads that state. */
  private static @Nullable String nextStep(
      CaseStatus status, Change now, Optional<ProcedureDefinition> definition, Language language) {
    var state = status.course().state();
    return definition
        .filter(d -> d.state(state).filter(s -> fits(s.status(), now.status())).isPresent())
        .map(d -> d.texts(language).nextStep(state))
        .filter(t -> !t.isEmpty())
        .orElse(null);
  }

  private static boolean fits(String ofState, String now) {
    return ofState.equals(now)
        || now.equals("RECEIVED")
        || now.equals(StatusCode.EXTENDED)
        || ofState.equals(StatusCode.DECIDED) && StatusCode.RESULTS.contains(now);
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

  private Map<String, Object> change(Change change, @Nullable Texts own, Language language) {
    var json = new LinkedHashMap<String, Object>();
    json.put("status", change.status());
    json.put("on", change.on().toString());
    json.put("text", text.of(change, own, language));
    return json;
  }

  private @Nullable Map<String, @Nullable Object> decision(CaseStatus status) {
    var notice = status.course().ending().notice();
    var available = notice == null ? VehicleStatus.decidedOn(status) : notice.on();
    if (available == null) {
      return null;
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("availableSince", available.toString());
    json.put("notifiedOn", text(notifiedOn(status)));
    json.put("objectionUntil", text(objectionUntil(status)));
    return json;
  }

  /** The day of the period for objections where one was started, else by the channel. */
  private @Nullable LocalDate notifiedOn(CaseStatus status) {
    var notice = status.course().ending().notice();
    return notice == null
        ? VehicleStatus.displayedOn(status)
        : ToldDeadlines.objection(status.deadlines())
            .map(Deadline::start)
            .orElseGet(() -> notification.notifiedOn(notice.channel(), notice.on()));
  }

  private @Nullable LocalDate objectionUntil(CaseStatus status) {
    var notifiedOn = notifiedOn(status);
    return notifiedOn == null
        ? null
        : ToldDeadlines.objection(status.deadlines())
            .map(Deadline::due)
            .orElseGet(() -> objectionUntil(status, notifiedOn));
  }

  private LocalDate objectionUntil(CaseStatus status, LocalDate notifiedOn) {
    var notice = status.course().ending().notice();
    return notice != null && Boolean.TRUE.equals(notice.lacking())
        ? notification.objectionUntilWithoutInstruction(notifiedOn)
        : notification.objectionUntil(notifiedOn);
  }

  /** Until when, where and how an objection can be made; null before a decision is notified. */
  private @Nullable Map<String, @Nullable Object> remedy(
      CaseStatus status, Optional<ProcedureDefinition> definition, Language language) {
    var until = objectionUntil(status);
    if (until == null || definition.isEmpty()) {
      return null;
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("kind", "objection");
    json.put("until", until.toString());
    json.put("office", office(definition.get().office()));
    json.put("form", Hints.objectionForm(definition.get(), language));
    return json;
  }

  /** What the applicant may still do with the application. */
  private static Map<String, @Nullable Object> options(
      CaseStatus status, Optional<ProcedureDefinition> definition, Language language) {
    var commands = definition.map(ProcedureDefinition::commands).orElse(Set.of());
    var building = status.building();
    var ending = status.course().ending();
    var open =
        ending.how() == null
            && ending.notice() == null
            && !VehicleStatus.decided(status)
            && (building == null || building.permit().deemedAsOf() == null);
    var withdraw = open && commands.contains("withdraw-application");
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("supply", ending.how() == null && commands.contains("supply-documents"));
    json.put("correct", open && commands.contains("supply-documents"));
    json.put("withdraw", withdraw);
    json.put(
        "withdrawalCosts",
        withdraw ? definition.map(d -> Hints.withdrawalCosts(d, language)).orElse(null) : null);
    return json;
  }

  static Map<String, @Nullable Object> office(Office office) {
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
            json.put("percentFrom", fee.percentFrom());
            json.put("percentTo", fee.percentTo());
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

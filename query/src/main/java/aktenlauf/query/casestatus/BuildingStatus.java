package aktenlauf.query.casestatus;

import aktenlauf.query.casestatus.BuildingCourse.Consultation;
import aktenlauf.query.casestatus.BuildingCourse.Fee;
import aktenlauf.query.period.Deadline;
import aktenlauf.shared.notices.NoticeKind;
import aktenlauf.shared.procedure.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What building law adds to a status, as JSON. */
final class BuildingStatus {
  private BuildingStatus() {}

  /** The day on which everything was there; null while that is not confirmed. */
  static @Nullable String completeSince(CaseStatus status) {
    var building = status.building();
    return building == null ? null : text(building.confirmed());
  }

  static @Nullable Map<String, @Nullable Object> extension(CaseStatus status) {
    var building = status.building();
    var extension = building == null ? null : building.extension();
    if (extension == null) {
      return null;
    }
    var until =
        ToldDeadlines.decision(status.deadlines())
            .filter(d -> d.extensions() > 0)
            .map(Deadline::due)
            .orElse(extension.until());
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("until", until.toString());
    json.put("ground", extension.ground());
    json.put("reason", extension.reason());
    return json;
  }

  /** What is wrong with the application and until when it can be cured; null where nothing is. */
  static @Nullable Map<String, @Nullable Object> defects(CaseStatus status, @Nullable Texts texts) {
    var building = status.building();
    if (building == null || building.cureUntil() == null) {
      return null;
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("until", building.cureUntil().toString());
    json.put("texts", Objects.requireNonNullElse(building.defects(), List.of()));
    json.put("ifMissed", texts == null ? null : texts.find("ifMissed").orElse(null));
    return json;
  }

  /**
   * By when the decision is to be expected; null where no period runs. How much earlier it comes
   * nobody can tell, so {@code from} is open.
   */
  static @Nullable Map<String, @Nullable Object> expected(CaseStatus status) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    return ToldDeadlines.decision(status.deadlines())
        .filter(Deadline::running)
        .map(d -> {
          json.put("from", null);
          json.put("to", d.due().toString());
          return json;
        })
        .orElse(null);
  }

  /**
   * What is to be paid, that of a decision once it is known.
   *
   * @param notifiedOn day on which the decision counts as notified
   */
  static List<Map<String, @Nullable Object>> charges(
      CaseStatus status, @Nullable LocalDate notifiedOn, Notification notification) {
    var building = status.building();
    return building == null
        ? List.of()
        : building.fees().stream()
            .filter(f -> f.on() == null ? notifiedOn != null : !waits(status))
            .map(f -> charge(f, since(f, notifiedOn), notification))
            .toList();
  }

  /** A signed decision is on its way: what was set beside it would tell that there is one. */
  private static boolean waits(CaseStatus status) {
    var letters = status.letters();
    var building = status.building();
    return letters != null
        && letters.signed() > letters.notified()
        && status.course().ending().how() == null
        && (building == null || building.permit().deemedAsOf() == null);
  }

  /** Nobody has to pay what he could not know of. */
  private static @Nullable LocalDate since(Fee fee, @Nullable LocalDate notifiedOn) {
    var on = fee.on();
    return on == null || notifiedOn != null && notifiedOn.isAfter(on) ? notifiedOn : on;
  }

  private static Map<String, @Nullable Object> charge(
      Fee fee, @Nullable LocalDate since, Notification notification) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("id", fee.id());
    json.put("amount", fee.amount());
    json.put("currency", "EUR");
    json.put("tariff", fee.tariff());
    json.put("dueOn", since == null ? null : notification.feeDue(since).toString());
    return json;
  }

  /** Who was asked and whose reply is open; never what was answered. */
  static List<Map<String, @Nullable Object>> consultations(CaseStatus status) {
    var building = status.building();
    return building == null
        ? List.of()
        : building.consultations().stream().map(BuildingStatus::consultation).toList();
  }

  private static Map<String, @Nullable Object> consultation(Consultation c) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("authority", c.authority());
    json.put("requestedOn", c.requestedOn().toString());
    json.put("open", c.open());
    return json;
  }

  /**
   * What the applicant may use, and how long; null where there is nothing or its notification is
   * not yet out.
   *
   * @param notifiedOn day on which the decision counts as notified
   */
  static @Nullable Map<String, @Nullable Object> permit(
      CaseStatus status, @Nullable LocalDate notifiedOn) {
    var building = status.building();
    if (building == null || building.permit().ended()) {
      return null;
    }
    var permit = building.permit();
    var notice = status.course().ending().notice();
    if (permit.deemedAsOf() != null) {
      return permit("deemed", permit.deemedAsOf(), permit.certifiedOn(), status);
    }
    if (permit.startFrom() != null) {
      return permit("may-start", permit.startFrom(), null, status);
    }
    return notice != null && notifiedOn != null && notice.result().equals("granted")
        ? permit("granted", notifiedOn, null, status)
        : null;
  }

  private static Map<String, @Nullable Object> permit(
      String how, LocalDate since, @Nullable LocalDate certifiedOn, CaseStatus status) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("how", how);
    json.put("since", since.toString());
    json.put(
        "validUntil",
        ToldDeadlines.validity(status.deadlines()).map(d -> d.due().toString()).orElse(null));
    json.put("certifiedOn", text(certifiedOn));
    json.put(
        "certificate",
        Letters.last(status, NoticeKind.FICTION_CERTIFICATE.word())
            .map(Letters.Letter::documentId)
            .orElse(null));
    return json;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}

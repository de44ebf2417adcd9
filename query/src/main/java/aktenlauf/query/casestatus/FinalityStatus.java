package aktenlauf.query.casestatus;

import aktenlauf.shared.procedure.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Since when a decision is final, or why it is not, as JSON in the citizen's language. */
final class FinalityStatus {
  private static final Map<String, Map<Language, String>> WHY =
      Map.of(
          "objection",
          Map.of(
              Language.DE,
              "Über einen Widerspruch ist noch nicht entschieden.",
              Language.EN,
              "An objection has not been decided yet.",
              Language.LEICHT,
              "Jemand hat gesagt: Das ist falsch.\nWir prüfen das noch."),
          "action",
          Map.of(
              Language.DE,
              "Eine Klage ist noch bei Gericht.",
              Language.EN,
              "An action is still before the court.",
              Language.LEICHT,
              "Ein Gericht prüft die Entscheidung noch."),
          "neighbours",
          Map.of(
              Language.DE,
              "Die Genehmigung ist noch nicht allen Nachbarn zugestellt, die nicht zugestimmt haben"
                  + " (§ 70 Abs. 3 SächsBO).",
              Language.EN,
              "The permit has not yet been served on all neighbours who have not consented (§ 70 (3)"
                  + " SächsBO).",
              Language.LEICHT,
              "Manche Nachbarn haben den Brief noch nicht.\nSie können noch sagen: Das ist falsch."),
          "period",
          Map.of(
              Language.DE,
              "Eine Frist für einen Widerspruch oder eine Klage läuft noch.",
              Language.EN,
              "A period for an objection or an action is still running.",
              Language.LEICHT,
              "Es ist noch Zeit.\nSo lange kann man sagen: Das ist falsch."));

  private FinalityStatus() {}

  /** Null where there is no notified decision of building law that could become final. */
  static @Nullable Map<String, @Nullable Object> json(CaseStatus status, Language language) {
    var building = status.building();
    var notice = status.course().ending().notice();
    if (building == null
        || notice == null
        || building.permit().ended()
        || building.permit().deemedAsOf() != null) {
      return null;
    }
    var finality = building.finality() == null ? Finality.NONE : building.finality();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("since", finality.since() == null ? null : finality.since().toString());
    json.put(
        "hindrances",
        finality.since() == null
            ? hindrances(status, building, finality, notice.result()).stream()
                .map(why -> Map.of("why", why, "text", text(why, language)))
                .toList()
            : List.of());
    return json;
  }

  private static List<String> hindrances(
      CaseStatus status, BuildingCourse building, Finality finality, String result) {
    var all = new ArrayList<String>();
    if (!finality.late().containsAll(building.objections())) {
      all.add("objection");
    }
    if (!finality.actions().isEmpty()) {
      all.add("action");
    }
    if (result.equals("granted") && finality.unserved()) {
      all.add("neighbours");
    }
    if (ToldDeadlines.remedies(status.deadlines())) {
      all.add("period");
    }
    return all;
  }

  private static String text(String why, Language language) {
    return WHY.getOrDefault(why, Map.of()).getOrDefault(language, "");
  }
}

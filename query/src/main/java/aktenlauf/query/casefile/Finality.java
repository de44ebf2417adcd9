package aktenlauf.query.casefile;

import static aktenlauf.query.casefile.CaseFileRendering.object;
import static aktenlauf.query.casefile.CaseFileRendering.text;

import aktenlauf.query.casefile.Participation.Neighbour;
import aktenlauf.query.period.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Since when nobody can contest what was decided any more, or why somebody still can. */
final class Finality {
  private static final Set<String> PERIODS =
      Set.of("vwgo-70-objection", "vwgo-58-objection-year", "vwgo-74-action");

  private Finality() {}

  /** Null where there is no decision that could become final. */
  static @Nullable Map<String, @Nullable Object> json(BuildingFile building, CaseFile file) {
    if (!decided(file)) {
      return null;
    }
    var since = building.ruling().finalSince();
    return object(
        "since", text(since), "hindrances", since == null ? hindrances(building, file) : List.of());
  }

  private static boolean decided(CaseFile file) {
    return Set.of("decided", "final").contains(file.standing().state());
  }

  private static List<Map<String, @Nullable Object>> hindrances(
      BuildingFile building, CaseFile file) {
    var all = new ArrayList<Map<String, @Nullable Object>>();
    for (var remedy : building.remedies()) {
      if (!remedy.tooLate() && remedy.undecided()) {
        all.add(object("why", "objection-open", "ref", remedy.ref(), "until", null));
      }
      if (!remedy.tooLate() && remedy.beforeCourt()) {
        all.add(object("why", "action-open", "ref", remedy.ref(), "until", null));
      }
    }
    for (var neighbour : building.participation().neighbours()) {
      if (toBeServed(neighbour, building, file)) {
        all.add(object("why", "neighbour-not-served", "ref", neighbour.ref(), "until", null));
      }
    }
    file.deadlines().stream()
        .map(LedgerEntry::deadline)
        .filter(d -> d.open() && PERIODS.contains(d.rule()))
        .forEach(d -> all.add(period(d)));
    return all;
  }

  private static Map<String, @Nullable Object> period(Deadline d) {
    return object("why", "period-running", "ref", d.name(), "until", text(d.due()));
  }

  /** Whoever has not consented is served the permit (§ 70 Abs. 3 SächsBO). */
  static boolean toBeServed(Neighbour neighbour, BuildingFile building, CaseFile file) {
    var how = building.ruling().decided();
    return decided(file)
        && how != null
        && how.how().equals("granted")
        && neighbour.consentedOn() == null
        && neighbour.served() == null
        && building.remedies().stream().noneMatch(r -> r.rejectedOf(neighbour.ref(), how.on()));
  }
}

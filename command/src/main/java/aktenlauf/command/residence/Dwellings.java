package aktenlauf.command.residence;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.residence.Notified.Dwelling;
import aktenlauf.command.residence.Notified.Person;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.residence.MainDwelling;
import aktenlauf.shared.residence.ResidenceEvent.DwellingStatusSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exactly one main dwelling for each person (§§ 21, 22). */
final class Dwellings {
  static final String NEW = "new";
  private static final String BASIS = "§ 21 Abs. 1 BMG";
  private static final String ONE = "one-main-dwelling";

  private Dwellings() {}

  /** The dwellings of which one is the main one, with the use told of each. */
  private static Map<String, String> uses(Notified n) {
    var all = new LinkedHashMap<String, String>();
    if (n.dwellings().isEmpty()) {
      all.put(NEW, "");
      n.previous().stream().filter(Dwelling::kept).forEach(d -> all.put(d.ref(), d.use()));
    } else {
      n.dwellings().stream().filter(Dwelling::kept).forEach(d -> all.put(d.ref(), d.use()));
    }
    return all;
  }

  /** As the notice says; null where it says of none or of several that it is the main one. */
  private static @Nullable String told(Notified n) {
    var uses = uses(n);
    var mains =
        new LinkedHashSet<>(
            uses.entrySet().stream()
                .filter(e -> e.getValue().equals("main"))
                .map(Map.Entry::getKey)
                .toList());
    n.text("mainDwellingChoice").ifPresent(mains::add);
    if (mains.isEmpty() && uses.containsKey(NEW)) {
      return NEW;
    }
    return mains.size() == 1 ? mains.iterator().next() : null;
  }

  /**
   * @param chosen by the command; as told for everybody else
   * @param on the day of the move, on which it is told who is a minor
   */
  static Act one(Act act, List<MainDwelling> chosen, Notified n, LocalDate on) {
    var uses = uses(n);
    var mains = mains(chosen, n);
    var wrong = chosen.stream().filter(c -> !n.refs().contains(c.ref())).findFirst();
    var refs = chosen.stream().map(MainDwelling::ref).toList();
    if (wrong.isPresent()) {
      return Act.refused("unknown-person", "the case has no person " + wrong.get().ref(), BASIS);
    }
    return family(
        act.unless(
            refs.size() == Set.copyOf(refs).size()
                && n.refs().stream().allMatch(r -> uses.containsKey(mains.get(r))),
            ONE,
            "each person has exactly one main dwelling, one of " + uses.keySet(),
            BASIS,
            "§ 21 Abs. 2 BMG"),
        mains,
        n.persons(),
        on);
  }

  private static Map<String, @Nullable String> mains(List<MainDwelling> chosen, Notified n) {
    var all = new LinkedHashMap<String, @Nullable String>();
    n.refs().forEach(r -> all.put(r, told(n)));
    chosen.forEach(c -> all.put(c.ref(), c.dwelling()));
    return all;
  }

  /** Spouses share the dwelling the family uses most; minors have that of who has their custody. */
  private static Act family(
      Act act, Map<String, @Nullable String> mains, List<Person> persons, LocalDate on) {
    var ruled = act;
    for (var p : persons) {
      if (p.spouse() != null && mains.containsKey(p.spouse()) && !p.livingApart()) {
        ruled =
            ruled.unless(
                Objects.equals(mains.get(p.ref()), mains.get(p.spouse())),
                "family-dwelling",
                "%s and %s do not live apart: both have the dwelling that the family uses most"
                    .formatted(p.ref(), p.spouse()),
                "§ 22 Abs. 1 BMG");
      }
      if (p.minorOn(on)) {
        var parents = parents(p, persons, on);
        ruled =
            ruled.unless(
                parents.isEmpty()
                    || parents.stream()
                        .anyMatch(o -> Objects.equals(mains.get(o), mains.get(p.ref()))),
                "minors-dwelling",
                "%s is a minor: the main dwelling is that of %s"
                    .formatted(p.ref(), String.join(" or ", parents)),
                "§ 22 Abs. 2 BMG");
      }
    }
    return ruled;
  }

  /** Those named who are in the case; all its adults where nobody is named. */
  private static List<String> parents(Person minor, List<Person> persons, LocalDate on) {
    return persons.stream()
        .filter(o ->
            minor.custodialParents().isEmpty()
                ? !o.minorOn(on)
                : minor.custodialParents().contains(o.ref()))
        .map(Person::ref)
        .toList();
  }

  /** Exactly one, also where a history that is imported names none or several. */
  private static @Nullable String main(@Nullable String named, Map<String, String> uses) {
    return named != null && uses.containsKey(named)
        ? named
        : uses.entrySet().stream()
            .filter(e -> e.getValue().equals("main"))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseGet(() -> uses.keySet().stream().findFirst().orElse(null));
  }

  /** The status of each dwelling of each person. */
  static List<CaseEvent> set(List<MainDwelling> chosen, Notified n, Situation s) {
    var mains = mains(chosen, n);
    var uses = uses(n);
    var events = new ArrayList<CaseEvent>();
    for (var ref : s.residence().persons()) {
      var main = main(mains.get(ref), uses);
      for (var dwelling : uses.keySet()) {
        var status = uses.size() == 1 ? "sole" : dwelling.equals(main) ? "main" : "secondary";
        events.add(new DwellingStatusSet(s.caseId(), ref, dwelling, status, s.moved()));
      }
      var all = n.dwellings().isEmpty() ? n.previous() : n.dwellings();
      all.stream()
          .filter(d -> !d.kept())
          .forEach(d ->
              events.add(new DwellingStatusSet(s.caseId(), ref, d.ref(), "given-up", s.moved())));
    }
    return events;
  }
}

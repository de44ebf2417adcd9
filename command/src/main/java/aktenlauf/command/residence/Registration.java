package aktenlauf.command.residence;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.residence.MainDwelling;
import aktenlauf.shared.residence.ResidenceCommand.*;
import aktenlauf.shared.residence.ResidenceEvent.*;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Persons are entered in the register: all of a case together, or nobody. */
final class Registration {
  private static final String BASIS = "§ 17 Abs. 1 BMG";

  private Registration() {}

  static Act already() {
    return Act.refused(
        "already-entered",
        "the register has it; an error is corrected",
        "§ 6 Abs. 1 BMG",
        "§ 12 BMG");
  }

  static Act register(RegisterPersons c, Situation s) {
    if (s.residence().entered()) {
      return already();
    }
    var act = s.residence().clashes().isEmpty() ? registered(c, s) : clarified(s);
    if (act.impossible() != null) {
      return act;
    }
    act = identified(Days.moveIn(act, s.moved(), s), s);
    return act.unless(
            s.residence().housed(),
            "housing-not-confirmed",
            "nobody has confirmed that the persons moved in",
            "§ 19 Abs. 1 BMG",
            "§ 23 Abs. 1 BMG")
        .unless(
            !s.residence().clarifying(),
            "clarification-open",
            "something has to be cleared up first",
            "§ 6 Abs. 1 BMG")
        .because(BASIS, "§ 3 BMG");
  }

  static Act identified(Act act, Situation s) {
    return act.unless(
        s.residence().identified(),
        "identity-not-checked",
        "it is not known who gave the notice",
        "§ 23 Abs. 1 BMG",
        "§ 23a BMG");
  }

  private static Act registered(RegisterPersons c, Situation s) {
    var chosen = chosen(c.mainDwellings());
    var events = new ArrayList<CaseEvent>();
    for (var ref : s.residence().persons()) {
      events.add(new PersonRegistered(c.caseId(), ref, s.moved(), s.today()));
    }
    events.addAll(Dwellings.set(chosen, s.notified(), s));
    events.addAll(backNotification(s));
    return Dwellings.one(Act.of(events.toArray(CaseEvent[]::new)), chosen, s.notified(), s.moved());
  }

  private static List<MainDwelling> chosen(@Nullable List<MainDwelling> named) {
    return Objects.requireNonNullElse(named, List.of());
  }

  /** One who cannot be registered holds up all: nobody is registered in part. */
  private static Act clarified(Situation s) {
    var clashes = s.residence().clashes();
    return Act.of(
        new ClarificationOpened(
            s.caseId(),
            List.copyOf(clashes.keySet()),
            List.copyOf(new TreeSet<>(clashes.values()))));
  }

  private static List<CaseEvent> backNotification(Situation s) {
    return s.formerAuthorities().isEmpty()
        ? List.of()
        : List.of(s.start(Rules.BACK_NOTIFICATION, s.today()));
  }

  /** After a hearing: it is said, or its day has passed. */
  static Act exOfficio(RegisterExOfficio c, Situation s) {
    if (s.residence().entered()) {
      return already();
    }
    var events = new ArrayList<CaseEvent>();
    for (var ref : s.residence().persons()) {
      events.add(new PersonRegisteredExOfficio(c.caseId(), ref, s.moved(), s.today(), c.reason()));
    }
    var chosen = chosen(c.mainDwellings());
    events.addAll(Dwellings.set(chosen, s.notified(), s));
    events.addAll(backNotification(s));
    var until = s.residence().hearing();
    var act =
        Dwellings.one(Act.of(events.toArray(CaseEvent[]::new)), chosen, s.notified(), s.moved());
    return Days.moveIn(act, s.moved(), s)
        .unless(
            until != null, "not-heard", "the persons have to be heard first", "§ 28 Abs. 1 VwVfG")
        .unless(
            until == null || s.residence().heard() || s.today().isAfter(until),
            "hearing-runs",
            "the persons may say something until %s".formatted(until),
            "§ 28 Abs. 1 VwVfG")
        .because("§ 6 Abs. 1 BMG", "§ 28 VwVfG");
  }

  static Act status(SetDwellingStatus c, Situation s) {
    if (s.residence().entered()) {
      return already();
    }
    var chosen = chosen(c.mainDwellings());
    var act =
        Act.of(Dwellings.set(chosen, s.notified(), s).toArray(CaseEvent[]::new))
            .because("§ 21 Abs. 4 BMG", "§ 22 BMG");
    return identified(
        Dwellings.one(act, chosen, s.notified(), s.moved())
            .unless(
                !s.moved().isAfter(s.moment().today()),
                "change-in-future",
                "the change of use has not come yet",
                "§ 21 Abs. 4 BMG"),
        s);
  }

  /** Effective on the day of moving out, which the clock lets come (§ 17 Abs. 2). */
  static Act deregister(DeregisterPersons c, Situation s) {
    if (s.residence().entered()) {
      return already();
    }
    if (s.residence().noted() != null) {
      return Act.refused(
          "deregistration-noted",
          "it is noted for %s".formatted(s.residence().noted()),
          "§ 17 Abs. 2 BMG");
    }
    var on = s.moved();
    var act =
        on.isAfter(s.today())
            ? Act.of(
                new DeregistrationNoted(c.caseId(), s.residence().persons(), on),
                s.start(Rules.MOVE_OUT_EFFECT, on))
            : Act.of(deregistered(on, s).toArray(CaseEvent[]::new));
    return identified(Days.moveOut(act, on, s), s)
        .because(s.kind().map(Kind::basis).orElse("§ 17 Abs. 2 BMG"));
  }

  static List<CaseEvent> deregistered(LocalDate on, Situation s) {
    return s.residence().persons().stream()
        .<CaseEvent>map(ref -> new PersonDeregistered(s.caseId(), ref, on))
        .toList();
  }

  /** The day of moving out has come. */
  static List<CaseEvent> effective(Situation s) {
    var on = s.residence().noted();
    return on == null ? List.of() : deregistered(on, s);
  }
}

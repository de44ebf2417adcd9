package aktenlauf.shared.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** From the start of a period to its end, step by step. */
final class Computation {
  private final DeadlineRule rule;
  private final LegalCalendar calendar;
  private final DisputedPoints points;

  Computation(DeadlineRule rule, LegalCalendar calendar, DisputedPoints points) {
    this.rule = rule;
    this.calendar = calendar;
    this.points = points;
  }

  Computed from(LocalDate start, Length length) {
    var counting = new Counting(rule, length, calendar, points.saturdays());
    var end = counting.end(start);
    var ending = Ending.of(rule, calendar, points, end);
    var steps = new ArrayList<Step>();
    if (length.n() > 0 && !rule.backwards()) {
      steps.add(begin(start));
    }
    steps.add(counting.step(start));
    steps.addAll(ending.shift());
    return new Computed(
        rule,
        points,
        start,
        ending.due(),
        end,
        ending.internalTarget(),
        0,
        alternatives(start, length, ending.due()),
        steps);
  }

  Computed until(LocalDate start, LocalDate until) {
    var ending = Ending.of(rule, calendar, points, until);
    var steps = new ArrayList<Step>();
    steps.add(
        new Step(
            Step.Kind.SET,
            until,
            rule.legalBasis(),
            new Bilingual(
                "Die Behörde setzt das Ende auf den %s".formatted(Days.de(until)),
                "The authority sets the end to %s".formatted(Days.en(until)))));
    steps.addAll(ending.shift());
    return new Computed(
        rule,
        points,
        start,
        ending.due(),
        until,
        ending.internalTarget(),
        0,
        Ending.alternatives(rule, calendar, points, until, ending.due()),
        steps);
  }

  private Step begin(LocalDate start) {
    var name = rule.start().text();
    return rule.countFirstDay()
        ? new Step(
            Step.Kind.BEGIN,
            start,
            rule.reckoning().bgb("§ 187 Abs. 2"),
            new Bilingual(
                "%s am %s: dieser Tag zählt mit".formatted(name.de(), Days.de(start)),
                "%s on %s: this day is the first one counted".formatted(name.en(), Days.en(start))))
        : new Step(
            Step.Kind.BEGIN,
            start.plusDays(1),
            rule.reckoning().bgb("§ 187 Abs. 1"),
            new Bilingual(
                "%s am %s: dieser Tag zählt nicht mit, die Frist beginnt am %s"
                    .formatted(name.de(), Days.de(start), Days.de(start.plusDays(1))),
                "%s on %s: this day is not counted, the period begins on %s"
                    .formatted(name.en(), Days.en(start), Days.en(start.plusDays(1)))));
  }

  private List<Alternative> alternatives(LocalDate start, Length length, LocalDate due) {
    var all = new ArrayList<Alternative>();
    for (var point : rule.disputed()) {
      var other = points.otherwise(point);
      var end = new Counting(rule, length, calendar, other.saturdays()).end(start);
      var otherDue = Ending.of(rule, calendar, other, end).due();
      if (!otherDue.equals(due)) {
        all.add(new Alternative(point, otherDue));
      }
    }
    return all;
  }
}

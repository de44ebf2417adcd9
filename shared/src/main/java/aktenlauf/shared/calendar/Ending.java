package aktenlauf.shared.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What becomes of the day on which a period ends.
 *
 * @param shift the step that moved it, or none
 */
record Ending(LocalDate due, LocalDate internalTarget, List<Step> shift) {

  static Ending of(
      DeadlineRule rule, LegalCalendar calendar, DisputedPoints points, LocalDate end) {
    var target = calendar.lastWorkingDayNotAfter(end);
    var due = rule.shifts(points) ? calendar.nextWorkingDay(end) : end;
    return new Ending(
        due, target, due.equals(end) ? List.of() : List.of(step(rule, calendar, end, due)));
  }

  /** The ends that the other view of the shift would give. */
  static List<Alternative> alternatives(
      DeadlineRule rule,
      LegalCalendar calendar,
      DisputedPoints points,
      LocalDate end,
      LocalDate due) {
    if (!rule.disputed().contains(DisputedPoint.SHIFT_OF_END)) {
      return List.of();
    }
    var other = of(rule, calendar, points.otherwise(DisputedPoint.SHIFT_OF_END), end).due();
    return other.equals(due)
        ? List.of()
        : List.of(new Alternative(DisputedPoint.SHIFT_OF_END, other));
  }

  private static Step step(
      DeadlineRule rule, LegalCalendar calendar, LocalDate end, LocalDate due) {
    var de = new ArrayList<String>();
    var en = new ArrayList<String>();
    for (var day = end; day.isBefore(due); day = day.plusDays(1)) {
      var why = calendar.obstacle(day).orElseThrow();
      de.add("%s ist %s".formatted(Days.de(day), why.de()));
      en.add("%s is %s".formatted(Days.en(day), why.en()));
    }
    return new Step(
        Step.Kind.SHIFT,
        due,
        rule.reckoning().shift(),
        new Bilingual(
            de.stream().collect(Collectors.joining(", ", "", " → " + Days.de(due))),
            en.stream().collect(Collectors.joining(", ", "", " → " + Days.en(due)))));
  }
}

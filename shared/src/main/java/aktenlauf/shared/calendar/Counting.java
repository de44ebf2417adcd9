package aktenlauf.shared.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where a period ends before anything moves its end (§ 188 BGB). */
final class Counting {
  private final DeadlineRule rule;
  private final Length length;
  private final LegalCalendar calendar;
  private final Saturdays saturdays;

  Counting(DeadlineRule rule, Length length, LegalCalendar calendar, Saturdays saturdays) {
    this.rule = rule;
    this.length = length;
    this.calendar = calendar;
    this.saturdays = saturdays;
  }

  LocalDate end(LocalDate start) {
    int n = rule.backwards() ? -length.n() : length.n();
    return switch (length.unit()) {
      case DAY -> eve(start).plusDays(n);
      case WEEK -> eve(start).plusWeeks(n);
      case WORKING_DAY -> calendar.plusWorkingDays(eve(start), n, saturdays);
      case MONTH, YEAR -> {
        var named = named(start);
        yield rule.countFirstDay() && !lacksItsNumber(start) ? named.minusDays(1) : named;
      }
    };
  }

  /** The last day that is not counted. */
  private LocalDate eve(LocalDate start) {
    return rule.countFirstDay() ? start.minusDays(1) : start;
  }

  /** The day with the number of the start; the last of the month where there is none. */
  private LocalDate named(LocalDate start) {
    int n = rule.backwards() ? -length.n() : length.n();
    return length.unit() == Unit.YEAR ? start.plusYears(n) : start.plusMonths(n);
  }

  private boolean lacksItsNumber(LocalDate start) {
    return (length.unit() == Unit.MONTH || length.unit() == Unit.YEAR)
        && named(start).getDayOfMonth() != start.getDayOfMonth();
  }

  Step step(LocalDate start) {
    var end = end(start);
    return new Step(
        Step.Kind.LENGTH,
        end,
        legalBasis(start),
        new Bilingual(
            words(start, Bilingual::de) + " → " + Days.de(end),
            words(start, Bilingual::en) + " → " + Days.en(end)));
  }

  private List<String> legalBasis(LocalDate start) {
    var reckoning = rule.reckoning();
    if (rule.backwards()) {
      return reckoning.bgb("§ 187 Abs. 1", "§ 188 (rückwärts)");
    }
    if (lacksItsNumber(start)) {
      return reckoning.bgb("§ 188 Abs. 2", "§ 188 Abs. 3");
    }
    return length.unit() == Unit.DAY || length.unit() == Unit.WORKING_DAY
        ? reckoning.bgb("§ 188 Abs. 1")
        : reckoning.bgb("§ 188 Abs. 2");
  }

  private String words(LocalDate start, Function<Bilingual, String> language) {
    var n = language.apply(length.text());
    if (rule.backwards()) {
      return language
          .apply(new Bilingual("%s vor dem %s", "%s before %s"))
          .formatted(n, language.apply(new Bilingual(Days.de(start), Days.en(start))));
    }
    if (lacksItsNumber(start)) {
      return language
          .apply(
              new Bilingual(
                  "%s; einen %d. hat der Monat nicht: sein letzter Tag",
                  "%s; the month has no day %d: its last day"))
          .formatted(n, start.getDayOfMonth());
    }
    return length.unit() == Unit.WORKING_DAY ? n + language.apply(omitted(start)) : n;
  }

  /** Which days a period of working days passes over. */
  private Bilingual omitted(LocalDate start) {
    var holidays =
        eve(start)
            .plusDays(1)
            .datesUntil(end(start).plusDays(1))
            .flatMap(d -> calendar.holiday(d).stream())
            .toList();
    var counted = saturdays == Saturdays.COUNTED;
    return new Bilingual(
        " (Samstage zählen%s%s)"
            .formatted(counted ? "" : " nicht", names(holidays, "; nicht ", Bilingual::de)),
        " (Saturdays %s%s)"
            .formatted(
                counted ? "count" : "do not count", names(holidays, "; not ", Bilingual::en)));
  }

  private static String names(
      List<Holiday> holidays, String before, Function<Bilingual, String> language) {
    return holidays.isEmpty()
        ? ""
        : holidays.stream()
            .map(h ->
                language
                    .apply(new Bilingual(Days.de(h.day()) + ", %s", Days.en(h.day()) + ", %s"))
                    .formatted(language.apply(h.name())))
            .collect(Collectors.joining("; ", before, ""));
  }
}

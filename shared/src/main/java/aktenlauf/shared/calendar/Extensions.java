package aktenlauf.shared.calendar;

import aktenlauf.shared.kernel.Rejection;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Extended periods (§ 190 BGB). */
final class Extensions {
  private Extensions() {}

  static Optional<Rejection.Refused> refuse(Computed old, Period by, LocalDate on) {
    return refused(old, reason(old, by, on));
  }

  static Optional<Rejection.Refused> refuseTo(
      Computed old, LocalDate until, LocalDate on, LegalCalendar calendar) {
    return refused(old, reasonTo(old, until, on, calendar));
  }

  private static Optional<Rejection.Refused> refused(Computed old, @Nullable Reason reason) {
    return reason == null
        ? Optional.empty()
        : Optional.of(
            new Rejection.Refused(
                reason.rule(),
                old.rule().legalBasis(),
                "%s cannot be extended: %s".formatted(old.rule().id(), reason.detail())));
  }

  private record Reason(String rule, String detail) {}

  private static @Nullable Reason reason(Computed old, Period by, LocalDate on) {
    var limit = old.rule().extension();
    if (limit == null) {
      return new Reason("extension-not-provided", "the law knows no extension");
    }
    if (!positive(by)) {
      return new Reason("extension-not-positive", "%s does not lengthen it".formatted(by));
    }
    var max = limit.max();
    if (max != null && old.unshiftedEnd().plus(by).isAfter(old.unshiftedEnd().plus(max))) {
      return new Reason("extension-too-long", "by %s at most, not %s".formatted(max, by));
    }
    return any(old, limit, on);
  }

  private static @Nullable Reason reasonTo(
      Computed old, LocalDate until, LocalDate on, LegalCalendar calendar) {
    var limit = old.rule().extension();
    if (limit == null) {
      return new Reason("extension-not-provided", "the law knows no extension");
    }
    if (!until.isAfter(old.unshiftedEnd())) {
      return new Reason("extension-not-positive", "%s is not after its end".formatted(until));
    }
    var max = limit.max();
    if (max != null) {
      var last = extend(old, max, calendar).due();
      if (until.isAfter(last)) {
        return new Reason(
            "extension-too-long", "by %s at most, to %s, not %s".formatted(max, last, until));
      }
    }
    return any(old, limit, on);
  }

  /** What forbids an extension however long it is. */
  private static @Nullable Reason any(Computed old, ExtensionLimit limit, LocalDate on) {
    var times = limit.times();
    if (times != null && old.extensions() >= times) {
      return new Reason("extension-used-up", "it was extended %d times".formatted(times));
    }
    return limit.onlyBeforeExpiry() && on.isAfter(old.due())
        ? new Reason("period-has-ended", "it ended on %s".formatted(old.due()))
        : null;
  }

  private static boolean positive(Period by) {
    return by.getYears() >= 0 && by.getMonths() >= 0 && by.getDays() >= 0 && !by.isZero();
  }

  static Computed extend(Computed old, Period by, LegalCalendar calendar) {
    if (old.rule().extension() == null || !positive(by)) {
      throw new IllegalArgumentException(
          "%s cannot be extended by %s".formatted(old.rule().id(), by));
    }
    var points = old.points();
    var from = points.extendFromShiftedEnd() ? old.due() : old.unshiftedEnd();
    var end = from.plus(by);
    var due = Ending.of(old.rule(), calendar, points, end).due();
    return extended(
        old, calendar, end, step(from, by, end), alternatives(old, by, calendar, end, due));
  }

  static Computed extendTo(Computed old, LocalDate until, LegalCalendar calendar) {
    if (old.rule().extension() == null || !until.isAfter(old.unshiftedEnd())) {
      throw new IllegalArgumentException(
          "%s cannot be extended to %s".formatted(old.rule().id(), until));
    }
    var due = Ending.of(old.rule(), calendar, old.points(), until).due();
    return extended(
        old,
        calendar,
        until,
        new Step(
            Step.Kind.EXTENSION,
            until,
            old.rule().legalBasis(),
            new Bilingual(
                "Verlängert bis zum %s".formatted(Days.de(until)),
                "Extended to %s".formatted(Days.en(until)))),
        Ending.alternatives(old.rule(), calendar, old.points(), until, due));
  }

  private static Computed extended(
      Computed old,
      LegalCalendar calendar,
      LocalDate end,
      Step step,
      List<Alternative> alternatives) {
    var ending = Ending.of(old.rule(), calendar, old.points(), end);
    var steps = new ArrayList<>(old.explanation());
    steps.add(step);
    steps.addAll(ending.shift());
    return new Computed(
        old.rule(),
        old.points(),
        old.start(),
        ending.due(),
        end,
        ending.internalTarget(),
        old.extensions() + 1,
        alternatives,
        steps);
  }

  private static List<Alternative> alternatives(
      Computed old, Period by, LegalCalendar calendar, LocalDate end, LocalDate due) {
    var points = old.points();
    var all = new ArrayList<>(Ending.alternatives(old.rule(), calendar, points, end, due));
    var other = points.extendFromShiftedEnd() ? old.unshiftedEnd() : old.due();
    var otherDue = Ending.of(old.rule(), calendar, points, other.plus(by)).due();
    if (!otherDue.equals(due)) {
      all.add(new Alternative(DisputedPoint.START_OF_EXTENSION, otherDue));
    }
    return all;
  }

  private static Step step(LocalDate from, Period by, LocalDate end) {
    var length = Periods.text(by);
    return new Step(
        Step.Kind.EXTENSION,
        end,
        List.of("§ 190 BGB"),
        new Bilingual(
            "Verlängert um %s, gerechnet vom %s an → %s"
                .formatted(length.de(), Days.de(from), Days.de(end)),
            "Extended by %s, counted from %s → %s"
                .formatted(length.en(), Days.en(from), Days.en(end))));
  }
}

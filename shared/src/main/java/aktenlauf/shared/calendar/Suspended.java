package aktenlauf.shared.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A deadline that stands still.
 *
 * @param on the last day that counted
 * @param cause paragraph or word, as in {@code § 15 BauGB}
 * @param remainingDays calendar days of the unshifted period after {@code on}
 */
public record Suspended(Computed before, LocalDate on, String cause, int remainingDays) {
  private static final List<String> BASIS = List.of("§ 209 BGB (entsprechend)");

  static Suspended of(Computed before, LocalDate on, String cause) {
    if (on.isBefore(before.start())) {
      throw new IllegalArgumentException(
          "%s cannot stand still on %s before it starts on %s"
              .formatted(before.rule().id(), on, before.start()));
    }
    var left = (int) ChronoUnit.DAYS.between(on, before.unshiftedEnd());
    return new Suspended(before, on, cause, Math.max(0, left));
  }

  /**
   * The days that are left, counted from the day after the resumption; so the period is longer by
   * the days between suspension and resumption.
   *
   * @throws IllegalArgumentException where the resumption lies before the suspension
   */
  public Recomputed resume(LocalDate resumed, LegalCalendar calendar) {
    if (resumed.isBefore(on)) {
      throw new IllegalArgumentException(
          "%s cannot go on on %s before it stood still on %s"
              .formatted(before.rule().id(), resumed, on));
    }
    var end = resumed.plusDays(remainingDays);
    var ending = Ending.of(before.rule(), calendar, before.points(), end);
    var steps = new ArrayList<>(before.explanation());
    steps.add(suspension());
    steps.add(resumption(resumed, end));
    steps.addAll(ending.shift());
    var now =
        new Computed(
            before.rule(),
            before.points(),
            before.start(),
            ending.due(),
            end,
            ending.internalTarget(),
            before.extensions(),
            Ending.alternatives(before.rule(), calendar, before.points(), end, ending.due()),
            steps);
    return new Recomputed(before, now, cause);
  }

  private Step suspension() {
    var left = Unit.DAY.text(remainingDays);
    return new Step(
        Step.Kind.SUSPENSION,
        on,
        BASIS,
        new Bilingual(
            "Steht seit %s still (%s); Rest: %s".formatted(Days.de(on), cause, left.de()),
            "Stands still since %s (%s); left: %s".formatted(Days.en(on), cause, left.en())));
  }

  private Step resumption(LocalDate resumed, LocalDate end) {
    var left = Unit.DAY.text(remainingDays);
    return new Step(
        Step.Kind.RESUMPTION,
        end,
        BASIS,
        new Bilingual(
            "Läuft ab %s weiter: %s danach → %s"
                .formatted(Days.de(resumed), left.de(), Days.de(end)),
            "Goes on from %s: %s later → %s".formatted(Days.en(resumed), left.en(), Days.en(end))));
  }
}

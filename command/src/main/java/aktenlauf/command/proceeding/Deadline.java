package aktenlauf.command.proceeding;

import aktenlauf.shared.calendar.Step;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a case; its days are legal days in Europe/Berlin.
 *
 * @param name within the case: the rule, and whom or what it concerns
 * @param effect a word of {@code Effect}
 * @param pause where it stands still
 */
public record Deadline(
    String name,
    String rule,
    LocalDate start,
    LocalDate due,
    LocalDate unshiftedEnd,
    LocalDate internalTarget,
    String effect,
    int extensions,
    Phase phase,
    @Nullable Pause pause,
    List<Step> explanation) {

  /** Where a deadline stands. */
  public enum Phase {
    RUNNING,
    SUSPENDED,
    MET,
    EXPIRED
  }

  /**
   * @param on last day that counted
   */
  public record Pause(LocalDate on, String cause, int remainingDays) {}

  public Deadline {
    explanation = List.copyOf(explanation);
  }

  /** Neither met nor expired. */
  public boolean open() {
    return phase == Phase.RUNNING || phase == Phase.SUSPENDED;
  }

  public boolean running() {
    return phase == Phase.RUNNING;
  }

  public boolean expired() {
    return phase == Phase.EXPIRED;
  }

  Deadline in(Phase next, @Nullable Pause how) {
    return new Deadline(
        name,
        rule,
        start,
        due,
        unshiftedEnd,
        internalTarget,
        effect,
        extensions,
        next,
        how,
        explanation);
  }

  Deadline to(String nextEffect) {
    return new Deadline(
        name,
        rule,
        start,
        due,
        unshiftedEnd,
        internalTarget,
        nextEffect,
        extensions,
        phase,
        pause,
        explanation);
  }

  Deadline moved(
      LocalDate from,
      LocalDate to,
      LocalDate unshifted,
      LocalDate target,
      int times,
      List<Step> why) {
    return new Deadline(
        name, rule, from, to, unshifted, target, effect, times, Phase.RUNNING, null, why);
  }
}

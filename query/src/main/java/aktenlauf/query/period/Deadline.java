package aktenlauf.query.period;

import java.time.LocalDate;

/**
 * A deadline of a case. Days are legal days in Europe/Berlin.
 *
 * @param name names it within the case: its rule, and whom or what it concerns
 * @param due last day that is in time; of a suspended one the day it had before
 * @param effect what becomes of it when it passes, a word of {@code Effect}
 * @param state running, suspended, met or expired
 * @param extensions how often it has been extended
 */
public record Deadline(
    String name,
    String rule,
    LocalDate start,
    LocalDate due,
    LocalDate internalTarget,
    String effect,
    String state,
    int extensions) {
  public static final String RUNNING = "running";
  public static final String SUSPENDED = "suspended";
  public static final String MET = "met";
  public static final String EXPIRED = "expired";

  public boolean running() {
    return state.equals(RUNNING);
  }

  /** Neither met nor expired. */
  public boolean open() {
    return running() || state.equals(SUSPENDED);
  }

  Deadline in(String next) {
    return new Deadline(name, rule, start, due, internalTarget, effect, next, extensions);
  }

  Deadline runs(LocalDate from, LocalDate to, LocalDate target, String with, int times) {
    return new Deadline(name, rule, from, to, target, with, RUNNING, times);
  }
}

package aktenlauf.command.proceeding;

import aktenlauf.shared.calendar.Computed;
import aktenlauf.shared.calendar.DeadlineRule;
import aktenlauf.shared.calendar.DeadlineRules;
import aktenlauf.shared.calendar.DisputedPoints;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.calendar.Suspended;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Makes the facts about a case's deadlines from the rules that are in force on their first day. */
public final class Deadlines {
  private final DeadlineRules rules;
  private final LegalCalendar calendar;
  private final DisputedPoints points;

  public Deadlines(DeadlineRules rules, LegalCalendar calendar, DisputedPoints points) {
    this.rules = rules;
    this.calendar = calendar;
    this.points = points;
  }

  public DeadlineRules rules() {
    return rules;
  }

  public LegalCalendar calendar() {
    return calendar;
  }

  /** The only deadline of its rule in the case: named as the rule is. */
  public DeadlineStarted start(CaseId caseId, Proceeding.Opening of, String rule, LocalDate from) {
    return start(caseId, of, rule, rule, from);
  }

  /**
   * @param name within the case
   */
  public DeadlineStarted start(
      CaseId caseId, Proceeding.Opening of, String name, String rule, LocalDate from) {
    return started(caseId, of, name, compute(rule, from));
  }

  /** One whose end the authority sets. */
  public DeadlineStarted startUntil(
      CaseId caseId,
      Proceeding.Opening of,
      String name,
      String rule,
      LocalDate from,
      LocalDate until) {
    return started(
        caseId, of, name, rules.require(rule, from).computeUntil(from, until, calendar, points));
  }

  public Computed compute(String rule, LocalDate from) {
    return rules.require(rule, from).compute(from, calendar, points);
  }

  private static DeadlineStarted started(
      CaseId caseId, Proceeding.Opening of, String name, Computed c) {
    return new DeadlineStarted(
        caseId,
        name,
        c.rule().id(),
        c.start(),
        c.due(),
        c.unshiftedEnd(),
        c.internalTarget(),
        c.rule().effect().word(),
        of.fileNumber(),
        of.unit(),
        c.explanation());
  }

  /** As it was computed last. */
  public Computed computed(Deadline d) {
    return new Computed(
        rule(d),
        points,
        d.start(),
        d.due(),
        d.unshiftedEnd(),
        d.internalTarget(),
        d.extensions(),
        List.of(),
        d.explanation());
  }

  public DeadlineRule rule(Deadline d) {
    return rules.require(d.rule(), d.start());
  }

  public DeadlineExtended extended(CaseId caseId, Deadline d, Computed now) {
    return new DeadlineExtended(
        caseId,
        d.name(),
        d.rule(),
        now.due(),
        now.unshiftedEnd(),
        now.internalTarget(),
        now.extensions(),
        now.explanation());
  }

  /** Those stand still whose rule says so of this ground. */
  public List<DeadlineSuspended> suspended(
      CaseId caseId, Proceeding state, String ground, LocalDate on) {
    return state.openDeadlines().stream()
        .filter(Deadline::running)
        .filter(d -> rule(d).suspendedBy().contains(ground))
        .map(d -> suspend(caseId, d, on, ground))
        .toList();
  }

  /** Those that stand still for this ground go on. */
  public List<DeadlineResumed> resumed(
      CaseId caseId, Proceeding state, String ground, LocalDate on) {
    return state.openDeadlines().stream()
        .filter(d -> d.pause() instanceof Deadline.Pause pause && pause.cause().equals(ground))
        .map(d -> resume(caseId, d, on))
        .toList();
  }

  /** All that stand still go on. */
  public List<DeadlineResumed> resumed(CaseId caseId, Proceeding state, LocalDate on) {
    return state.openDeadlines().stream()
        .filter(d -> !d.running())
        .map(d -> resume(caseId, d, on))
        .toList();
  }

  private DeadlineSuspended suspend(CaseId caseId, Deadline d, LocalDate on, String cause) {
    var still = computed(d).suspend(on.isBefore(d.start()) ? d.start() : on, cause);
    return new DeadlineSuspended(
        caseId, d.name(), d.rule(), still.on(), cause, still.remainingDays());
  }

  /** The days that are left follow the day of resumption (§ 209 BGB in analogy). */
  private DeadlineResumed resume(CaseId caseId, Deadline d, LocalDate on) {
    var pause = Objects.requireNonNull(d.pause(), d.name() + " does not stand still");
    var still = new Suspended(computed(d), pause.on(), pause.cause(), pause.remainingDays());
    // It may have been stopped before its first day, which is then the last one that counted.
    var now = still.resume(on.isBefore(pause.on()) ? pause.on() : on, calendar).now();
    return new DeadlineResumed(
        caseId,
        d.name(),
        d.rule(),
        on,
        now.due(),
        now.unshiftedEnd(),
        now.internalTarget(),
        now.explanation());
  }

  /**
   * Computed anew from another first day; by as many days as it was longer than its rule says, for
   * an extension or a suspension, it still is.
   */
  public DeadlineRecomputed recompute(CaseId caseId, Deadline d, LocalDate from, String cause) {
    var plain = compute(d.rule(), from);
    var more =
        ChronoUnit.DAYS.between(compute(d.rule(), d.start()).unshiftedEnd(), d.unshiftedEnd());
    var now = more > 0 ? plain.extend(Period.ofDays((int) more), calendar) : plain;
    return recomputed(caseId, d, from, now, cause, d.effect());
  }

  /** The whole period of its rule again from another first day, whatever it was longer by. */
  public DeadlineRecomputed restarted(CaseId caseId, Deadline d, LocalDate from, String cause) {
    return recomputed(caseId, d, from, compute(d.rule(), from), cause, d.effect());
  }

  /**
   * Its days stay.
   *
   * @param effect what becomes of it from now on
   */
  public DeadlineRecomputed redirect(CaseId caseId, Deadline d, String cause, String effect) {
    return recomputed(caseId, d, d.start(), computed(d), cause, effect);
  }

  private static DeadlineRecomputed recomputed(
      CaseId caseId, Deadline d, LocalDate from, Computed now, String cause, String effect) {
    return new DeadlineRecomputed(
        caseId,
        d.name(),
        d.rule(),
        d.due(),
        from,
        now.due(),
        now.unshiftedEnd(),
        now.internalTarget(),
        cause,
        effect,
        now.explanation());
  }

  public static DeadlineMet met(CaseId caseId, Deadline d, LocalDate on) {
    return met(caseId, d.name(), d.rule(), on);
  }

  /**
   * Of a deadline that the same act has started.
   *
   * @param name within the case
   */
  public static DeadlineMet met(CaseId caseId, String name, String rule, LocalDate on) {
    return new DeadlineMet(caseId, name, rule, on);
  }

  static DeadlineExpired expired(CaseId caseId, Deadline d) {
    return new DeadlineExpired(caseId, d.name(), d.rule(), d.due(), d.effect());
  }
}

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

  public DeadlineSuspended suspend(CaseId caseId, Deadline d, LocalDate on, String cause) {
    var still = computed(d).suspend(on.isBefore(d.start()) ? d.start() : on, cause);
    return new DeadlineSuspended(
        caseId, d.name(), d.rule(), still.on(), cause, still.remainingDays());
  }

  /** The days that are left follow the day of resumption (§ 209 BGB in analogy). */
  public DeadlineResumed resume(CaseId caseId, Deadline d, LocalDate on) {
    var pause = Objects.requireNonNull(d.pause(), d.name() + " does not stand still");
    var still = new Suspended(computed(d), pause.on(), pause.cause(), pause.remainingDays());
    var now = still.resume(on, calendar).now();
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

  /** Computed anew from another first day. */
  public DeadlineRecomputed recompute(CaseId caseId, Deadline d, LocalDate from, String cause) {
    return recompute(caseId, d, from, cause, d.effect());
  }

  /**
   * @param effect what becomes of it from now on
   */
  public DeadlineRecomputed recompute(
      CaseId caseId, Deadline d, LocalDate from, String cause, String effect) {
    var now = compute(d.rule(), from);
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
    return new DeadlineMet(caseId, d.name(), d.rule(), on);
  }

  static DeadlineExpired expired(CaseId caseId, Deadline d) {
    return new DeadlineExpired(caseId, d.name(), d.rule(), d.due(), d.effect());
  }
}

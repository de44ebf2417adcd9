package aktenlauf.command.buildinglaw;

import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import java.util.List;

/** What the law makes of a day that has passed. */
final class Expiry {
  private Expiry() {}

  static List<? extends CaseEvent> of(DeadlineExpired e, Situation s) {
    return switch (e.rule()) {
      case Rules.DEFECTS -> Defects.notCured(e, s);
      case Rules.OPINION, Rules.MONUMENT, Rules.REDEVELOPMENT -> Opinions.silent(e, s);
      case Rules.CONSENT, Rules.CONSENT_36A -> MunicipalConsents.silent(e, s);
      case Rules.NEIGHBOURS, Rules.PUBLIC_NOTICE -> Neighbours.silent(e, s);
      case Rules.DECISION -> DecisionPeriod.undecided(e.due(), s);
      case Rules.EXEMPTION_START, Rules.DEMOLITION, Rules.START, Rules.USE ->
          Notices.waited(e.due(), s);
      case Rules.VALIDITY,
          Rules.PRELIMINARY_VALIDITY,
          Rules.EXEMPTION_VALIDITY,
          Rules.INTERRUPTION ->
          Permits.lapsed(e.due(), s);
      case Rules.OBJECTION, Rules.OBJECTION_YEAR, Rules.ACTION ->
          Finality.after(e.deadline(), e.due(), s);
      case String rule when Rules.INACTIONS.contains(rule) -> Inaction.passed(e, s);
      case Rules.DEFERRAL, Rules.MONUMENT_DEFERRAL -> Standstill.over(e.due(), s);
      default -> List.of();
    };
  }
}

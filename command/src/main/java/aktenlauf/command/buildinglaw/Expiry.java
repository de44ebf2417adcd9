package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.BuildingCase.Consent;
import aktenlauf.command.buildinglaw.BuildingCase.Outcome;
import aktenlauf.command.buildinglaw.BuildingCase.Reply;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the law makes of a day that has passed. */
final class Expiry {
  private Expiry() {}

  static List<CaseEvent> of(DeadlineExpired e, Situation s) {
    return switch (e.rule()) {
      case Rules.DEFECTS -> withdrawn(e.due(), s);
      case Rules.OPINION, Rules.MONUMENT, Rules.REDEVELOPMENT -> opinion(e, s);
      case Rules.CONSENT, Rules.CONSENT_36A -> consent(e, s);
      case Rules.NEIGHBOURS -> neighbours(e, false, s);
      case Rules.PUBLIC_NOTICE -> neighbours(e, true, s);
      case Rules.DECISION -> undecided(e.due(), s);
      case Rules.EXEMPTION_START, Rules.DEMOLITION, Rules.START, Rules.USE -> may(e.due(), s);
      case Rules.VALIDITY, Rules.PRELIMINARY_VALIDITY, Rules.EXEMPTION_VALIDITY ->
          lapsed(e.due(), s);
      case Rules.OBJECTION -> becameFinal(e.due(), s);
      default -> List.of();
    };
  }

  /** Only who was warned counts as withdrawing (Nr. 69.2.3 VwVSächsBO). */
  private static List<CaseEvent> withdrawn(LocalDate due, Situation s) {
    if (!s.building().open() || !s.building().papers().warned()) {
      return List.of();
    }
    var events = new ArrayList<CaseEvent>();
    events.add(new DeemedWithdrawalOccurred(s.caseId(), due));
    s.proceeding().openDeadlines().stream()
        .filter(d -> !d.rule().equals(Rules.DEFECTS))
        .forEach(d -> events.addAll(s.met(d.name(), due)));
    events.addAll(s.enter("deemed-withdrawn"));
    return events;
  }

  private static List<CaseEvent> opinion(DeadlineExpired e, Situation s) {
    var ref = e.deadline().substring(e.deadline().indexOf('/') + 1);
    var opinion = s.building().opinions().get(ref);
    if (opinion == null || opinion.reply() != Reply.WAITED_FOR) {
      return List.of();
    }
    var events = new ArrayList<CaseEvent>();
    events.add(
        opinion.consent()
            ? new OpinionDeemedGiven(s.caseId(), ref, e.due())
            : new OpinionPrecluded(s.caseId(), ref, e.due()));
    var after = s.building().reply(ref, Reply.DEEMED_GIVEN);
    events.addAll(goOn(after, s));
    return events;
  }

  private static List<CaseEvent> consent(DeadlineExpired e, Situation s) {
    var basis = e.rule().equals(Rules.CONSENT_36A) ? "36a" : "36";
    if (s.building().consents().get(basis) != Consent.WAITED_FOR) {
      return List.of();
    }
    var events = new ArrayList<CaseEvent>();
    events.add(new ConsentDeemedGiven(s.caseId(), basis, e.due()));
    events.addAll(goOn(s.building().with(basis, Consent.DEEMED_GIVEN), s));
    return events;
  }

  private static List<? extends CaseEvent> goOn(BuildingCase after, Situation s) {
    return after.open() && after.asksNobody() && s.proceeding().state().equals("participation")
        ? s.goOn()
        : List.of();
  }

  private static List<CaseEvent> neighbours(DeadlineExpired e, boolean precluded, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new ObjectionPeriodExpired(s.caseId(), e.due(), precluded));
    events.addAll(goOn(s.building(), s));
    return events;
  }

  private static List<CaseEvent> undecided(LocalDate due, Situation s) {
    if (!s.fiction()) {
      return List.of(new DecisionOverdue(s.caseId(), due));
    }
    var events = new ArrayList<CaseEvent>();
    events.add(new DeemedApprovalOccurred(s.caseId(), due, s.plots(), s.deviations()));
    events.addAll(Decisions.validity(s, due));
    events.addAll(s.enter("deemed-approved"));
    return events;
  }

  private static List<CaseEvent> may(LocalDate due, Situation s) {
    if (!s.building().open()) {
      return List.of();
    }
    var from = due.plusDays(1);
    var events = new ArrayList<CaseEvent>();
    events.add(new StartPermitted(s.caseId(), from));
    if (s.knows(Rules.EXEMPTION_VALIDITY)) {
      events.add(s.start(Rules.EXEMPTION_VALIDITY, from));
    }
    events.addAll(s.enter("may-build"));
    events.addAll(s.definition().state("may-build").isEmpty() ? s.enter("accepted") : List.of());
    return events;
  }

  private static List<CaseEvent> lapsed(LocalDate due, Situation s) {
    if (!s.building().permitted()) {
      return List.of();
    }
    var events = new ArrayList<CaseEvent>();
    events.add(new PermitLapsed(s.caseId(), due));
    events.addAll(s.enter("lapsed"));
    return events;
  }

  private static List<CaseEvent> becameFinal(LocalDate due, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new DecisionBecameFinal(s.caseId(), due));
    if (s.building().outcome() == Outcome.GRANTED || s.building().outcome() == Outcome.REFUSED) {
      events.addAll(s.enter("final"));
    }
    return events;
  }
}

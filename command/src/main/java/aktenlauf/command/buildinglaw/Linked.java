package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadline;
import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ConstructionStartNotified;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitExtended;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.UseNotified;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.LinkRelation;
import aktenlauf.shared.proceeding.ProceedingCommand.LinkCase;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseLinked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a case that refers to this one changes here. It changes nothing where the law does not let
 * it: the link alone is recorded then.
 */
final class Linked {
  private Linked() {}

  /** Nobody decides on what is announced: it has to come from the same person. */
  static Act ruled(LinkCase c, Act act, Situation s) {
    var decided =
        c.relation().equals(LinkRelation.EXTENSION.word())
            || c.relation().equals(LinkRelation.PARTIAL_PERMIT.word());
    return act.unless(
        // Two cases from the counter name no citizen: that does not make them one person's.
        decided || c.citizen() != null && Objects.equals(c.citizen(), s.building().citizen()),
        "other-applicant",
        "%s is another person's case".formatted(c.fileNumber()),
        "§ 13 Abs. 1 VwVfG");
  }

  static List<CaseEvent> of(CaseLinked e, Situation s) {
    if (!s.building().outcome().permits()) {
      return List.of();
    }
    if (e.relation().equals(LinkRelation.EXTENSION.word())) {
      return extended(e, s);
    }
    if (!s.building().permitted()) {
      return List.of();
    }
    if (e.relation().equals(LinkRelation.START_OF_WORK.word())) {
      return started(e, s);
    }
    return e.relation().equals(LinkRelation.TAKING_INTO_USE.word())
        ? List.of(new UseNotified(e.caseId(), e.on()))
        : List.of();
  }

  /** Also a lapsed one, if it was applied for before the end (§ 73 Abs. 2 SächsBO). */
  private static List<CaseEvent> extended(CaseLinked e, Situation s) {
    var validity = Permits.validity(s).filter(d -> d.phase() != Phase.MET);
    var until = e.until() == null ? Permits.longest(s).orElse(null) : e.until();
    if (validity.isEmpty() || until == null) {
      return List.of();
    }
    return extended(e, validity.get(), until, s);
  }

  private static List<CaseEvent> extended(
      CaseLinked e, Deadline validity, LocalDate until, Situation s) {
    var now = s.deadlines().computed(validity);
    var calendar = s.deadlines().calendar();
    if (now.refuseExtensionTo(until, e.on(), calendar).isPresent()) {
      return List.of();
    }
    var events = new ArrayList<CaseEvent>();
    events.add(new PermitExtended(e.caseId(), until, e.on()));
    events.add(s.deadlines().extended(e.caseId(), validity, now.extendTo(until, calendar)));
    if (s.building().result().lapsed()) {
      events.addAll(s.enter(Permits.usable(s)));
    }
    return events;
  }

  /** Work that begins before the end keeps the permit (§ 73 Abs. 1 SächsBO). */
  private static List<CaseEvent> started(CaseLinked e, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new ConstructionStartNotified(e.caseId(), e.on()));
    Permits.validity(s)
        .filter(d -> !d.rule().equals(Rules.PRELIMINARY_VALIDITY))
        .filter(d -> d.open() && (!d.running() || !e.on().isAfter(d.due())))
        .ifPresent(d -> events.addAll(s.met(d.name(), e.on())));
    return events;
  }
}

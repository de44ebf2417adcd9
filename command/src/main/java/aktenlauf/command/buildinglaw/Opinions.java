package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.Participation.Opinion;
import aktenlauf.command.buildinglaw.Participation.Reply;
import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.calendar.Effect;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Other authorities are heard, or have to consent (§ 69 Abs. 1). */
final class Opinions {
  private static final String BASIS = "§ 69 Abs. 1 SächsBO";
  private static final Set<String> OF_CONSENTS = Set.of("given", "refused");

  private Opinions() {}

  static Act request(RequestOpinion c, Situation s) {
    var on = s.on(c.on());
    return Days.past("/on", on, s, () -> requested(c, on, s));
  }

  private static Act requested(RequestOpinion c, LocalDate on, Situation s) {
    var ref = "opinion-%d".formatted(s.building().opinions().size() + 1);
    var opinion = new Opinion(c.authority(), c.kind(), Reply.WAITED_FOR);
    var deadline = s.start(name(ref, opinion), opinion.rule(), on);
    return Act.of(
            new OpinionRequested(c.caseId(), ref, c.authority(), c.kind(), on, c.text()),
            opinion.consent() ? deadline : DecisionPeriod.effect(deadline, Effect.PRECLUSION))
        .and(s.participate())
        .because(BASIS);
  }

  static String name(String ref, Opinion opinion) {
    return opinion.rule() + "/" + ref;
  }

  static Act record(RecordOpinion c, Situation s) {
    var opinion = s.building().opinions().get(c.ref());
    if (opinion == null) {
      return Act.refused("unknown-opinion", "no opinion was requested as " + c.ref(), BASIS);
    }
    if (opinion.consent() != OF_CONSENTS.contains(c.result())) {
      return Act.refused(
          "result-of-other-kind",
          "%s is no result of a request of the kind %s".formatted(c.result(), opinion.kind()),
          BASIS);
    }
    var on = s.on(c.receivedOn());
    return Days.past("/receivedOn", on, s, () -> recorded(c, opinion, on, s));
  }

  /** A late opinion counts where it matters for the decision's legality; a late consent never. */
  private static Act recorded(RecordOpinion c, Opinion opinion, LocalDate on, Situation s) {
    if (opinion.reply() == Reply.RECEIVED || opinion.reply() == Reply.REFUSED) {
      return Act.refused(
          "opinion-recorded", "the answer to %s is in the file".formatted(c.ref()), BASIS);
    }
    var deadline = s.proceeding().deadlines().get(name(c.ref(), opinion));
    var late = deadline != null && on.isAfter(deadline.due());
    if (opinion.consent() && (late || opinion.reply() == Reply.DEEMED_GIVEN)) {
      return Act.refused(
          "consent-deemed-given", "the consent counts as given since its period ended", BASIS);
    }
    var name = name(c.ref(), opinion);
    return Act.of(
            new OpinionReceived(
                c.caseId(),
                c.ref(),
                c.result(),
                on,
                late,
                !late || Boolean.TRUE.equals(c.relevant()),
                c.text()))
        .and(s.met(name, on))
        .and(s.answered(s.building().participation().reply(c.ref(), Reply.RECEIVED), name))
        .because(BASIS);
  }

  /** Who is silent is no longer waited for; a consent that is demanded counts as given. */
  static List<CaseEvent> silent(DeadlineExpired e, Situation s) {
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
    events.addAll(
        s.answered(s.building().participation().reply(ref, Reply.PRECLUDED), e.deadline()));
    return events;
  }
}

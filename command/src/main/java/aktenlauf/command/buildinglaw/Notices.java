package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.CaseEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the Bauherr announces, and the periods that have to be waited for before it begins. */
final class Notices {
  private static final int START_NOTICE_DAYS = 7;
  private static final int USE_NOTICE_DAYS = 14;

  private Notices() {}

  /** A week before (§ 72 Abs. 8), with an effective permit (§ 72 Abs. 6). */
  static Act start(NotifyStart c, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new ConstructionStartNotified(c.caseId(), c.on()));
    // Work that begins before the end keeps the permit; the notice of it is all the case learns.
    Rules.VALIDITIES.stream()
        .filter(r -> !r.equals(Rules.PRELIMINARY_VALIDITY))
        .flatMap(r -> s.open(r).stream())
        .filter(d -> !d.running() || !c.on().isAfter(d.due()))
        .forEach(d -> events.addAll(s.met(d.name(), c.on())));
    var missing = s.applied().missingProofs();
    return early(
        permitted(Act.of(events.toArray(CaseEvent[]::new)), "work starts only with a permit", s)
            .unless(
                missing.isEmpty(),
                "proofs-missing",
                "these proofs have to be there before: %s".formatted(String.join(", ", missing)),
                "§ 72 Abs. 6 SächsBO",
                "§ 66 SächsBO"),
        "start-notice-too-late",
        s.today().plusDays(START_NOTICE_DAYS),
        c.on(),
        "§ 72 Abs. 8 SächsBO",
        s);
  }

  static Act completed(NotifyCompletion c, Situation s) {
    return Days.past(
        "/on",
        c.on(),
        s,
        () ->
            permitted(
                    Act.of(new CompletionNotified(c.caseId(), c.on())),
                    "there is no permit that the work could rest on",
                    s)
                .because("§ 82 SächsBO"));
  }

  /** Two weeks before (§ 82). */
  static Act use(NotifyUse c, Situation s) {
    return early(
        permitted(
            Act.of(new UseNotified(c.caseId(), c.on())),
            "there is no permit that the use could rest on",
            s),
        "use-notice-too-late",
        s.today().plusDays(USE_NOTICE_DAYS),
        c.on(),
        "§ 82 SächsBO",
        s);
  }

  private static Act early(
      Act act, String rule, LocalDate from, LocalDate on, String basis, Situation s) {
    return act.because(basis)
        .unless(
            !on.isBefore(from),
            rule,
            "it is announced too late: it may begin on %s".formatted(from),
            basis);
  }

  private static Act permitted(Act act, String detail, Situation s) {
    var needed = ownPermit(s);
    return Permits.effective(
        act.unless(
            !needed || s.building().permitted(),
            "no-permit",
            detail,
            s.knows(Rules.EXEMPTION_START) ? "§ 62 SächsBO" : "§ 72 Abs. 6 SächsBO"),
        s);
  }

  /** A mere notice refers to a permit of another case; there is none of its own. */
  private static boolean ownPermit(Situation s) {
    return s.definition().commands().contains("grant-permit") || s.knows(Rules.EXEMPTION_START);
  }

  /** Until the waiting period has ended, whether or not the clock has recorded it. */
  static Act prohibit(ProhibitStart c, Situation s) {
    if (s.building().outcome() == Outcome.PROHIBITED) {
      return Act.refused("start-prohibited", "the start has been prohibited", "§ 62 SächsBO");
    }
    if (!s.building().open() || Rules.WAITING.stream().anyMatch(r -> s.passed(r).isPresent())) {
      return Act.refused(
          "start-permitted",
          "the waiting period has ended; only a stop order is left",
          "§ 79 SächsBO");
    }
    var events = new ArrayList<CaseEvent>();
    events.add(new StartProhibited(c.caseId(), c.basis(), c.reason()));
    s.proceeding().openDeadlines().forEach(d -> events.addAll(s.met(d.name(), s.today())));
    events.addAll(s.enter("prohibited"));
    return Act.of(events.toArray(CaseEvent[]::new)).because(c.basis());
  }

  /** What was announced may begin on the next day. */
  static List<CaseEvent> waited(LocalDate due, Situation s) {
    if (!s.building().open()) {
      return List.of();
    }
    var from = due.plusDays(1);
    var events = new ArrayList<CaseEvent>();
    events.add(new StartPermitted(s.caseId(), from));
    if (s.knows(Rules.EXEMPTION_VALIDITY)) {
      events.add(s.start(Rules.EXEMPTION_VALIDITY, from));
    }
    events.addAll(
        s.enter(s.definition().state("may-build").isPresent() ? "may-build" : "accepted"));
    return events;
  }
}

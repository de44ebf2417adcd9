package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.buildinglaw.Neighbour;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Neighbours take part (§ 70). */
final class Neighbours {
  private static final String BASIS = "§ 70 SächsBO";
  private static final int MOST_LETTERS = 20;

  private Neighbours() {}

  static Act inform(NotifyNeighbours c, Situation s) {
    var refs = c.neighbours().stream().map(Neighbour::ref).toList();
    if (new HashSet<>(refs).size() < refs.size()) {
      return Act.impossible(
          new Rejection.Invalid(
              List.of(new Violation("/neighbours", "uniqueItems", "names a neighbour twice"))));
    }
    var on = s.on(c.on());
    return Days.past("/on", on, s, () -> informed(c, refs, on, s));
  }

  private static Act informed(NotifyNeighbours c, List<String> refs, LocalDate on, Situation s) {
    var asked = s.building().participation();
    var all = new HashSet<>(asked.neighbours().keySet());
    all.addAll(refs);
    return Act.of(
            new NeighboursNotified(c.caseId(), refs, c.publicNotice(), on, c.neighbours()),
            s.start(
                asked.deadline(c.publicNotice()),
                c.publicNotice() ? Rules.PUBLIC_NOTICE : Rules.NEIGHBOURS,
                on))
        .and(s.participate())
        .because(BASIS)
        .unless(
            c.publicNotice() || all.size() <= MOST_LETTERS,
            "public-notice-needed",
            "more than %d neighbours are told by public notice".formatted(MOST_LETTERS),
            "§ 70 Abs. 4 SächsBO");
  }

  static Act object(RecordNeighbourObjection c, Situation s) {
    var on = s.on(c.receivedOn());
    return said(
        c.ref(),
        on,
        s,
        new ObjectionReceived(c.caseId(), c.ref(), on, late(c.ref(), on, s), c.text()));
  }

  static Act consent(RecordNeighbourConsent c, Situation s) {
    var on = s.on(c.receivedOn());
    return said(c.ref(), on, s, new NeighbourConsented(c.caseId(), c.ref(), on))
        .and(nobodyIsLeft(c.ref(), s));
  }

  /** Nothing has to be served on whoever consents (§ 70 Abs. 3). */
  private static List<CaseEvent> nobodyIsLeft(String ref, Situation s) {
    var asked = s.building().participation();
    var after = s.with(s.building().with(asked.with(asked.service().agreed(ref))));
    return Finality.after("", s.today(), after);
  }

  private static Act said(String ref, LocalDate on, Situation s, CaseEvent event) {
    return Days.past(
        "/receivedOn",
        on,
        s,
        () ->
            Act.of(event)
                .because(BASIS)
                .unless(
                    s.building().participation().neighbours().containsKey(ref),
                    "unknown-neighbour",
                    "no neighbour was told as " + ref,
                    BASIS));
  }

  private static boolean late(String ref, LocalDate on, Situation s) {
    var name = s.building().participation().neighbours().get(ref);
    var deadline = name == null ? null : s.proceeding().deadlines().get(name);
    return deadline != null && on.isAfter(deadline.due());
  }

  /** Only a public notice shuts out what comes later (§ 70 Abs. 4). */
  static List<CaseEvent> silent(DeadlineExpired e, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(
        new ObjectionPeriodExpired(s.caseId(), e.due(), e.rule().equals(Rules.PUBLIC_NOTICE)));
    events.addAll(s.answered(s.building().participation(), e.deadline()));
    return events;
  }
}

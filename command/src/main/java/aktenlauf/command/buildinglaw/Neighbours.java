package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadline;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.buildinglaw.Neighbour;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    var rule = c.publicNotice() ? Rules.PUBLIC_NOTICE : Rules.NEIGHBOURS;
    return Days.past(
        "/on",
        on,
        s,
        () ->
            Act.of(new NeighboursNotified(c.caseId(), refs, c.publicNotice(), on, c.neighbours()))
                .and(s.met(rule, s.today()))
                .and(s.start(rule, on))
                .and(s.enter("participation"))
                .because(BASIS)
                .unless(
                    c.publicNotice() || refs.size() <= MOST_LETTERS,
                    "public-notice-needed",
                    "more than %d neighbours are told by public notice".formatted(MOST_LETTERS),
                    "§ 70 Abs. 4 SächsBO"));
  }

  static Act object(RecordNeighbourObjection c, Situation s) {
    var on = s.on(c.receivedOn());
    return Days.past(
        "/receivedOn",
        on,
        s,
        () ->
            Act.of(new ObjectionReceived(c.caseId(), c.ref(), on, late(on, s), c.text()))
                .because(BASIS)
                .unless(known(c.ref(), s), "unknown-neighbour", unknown(c.ref()), BASIS));
  }

  static Act consent(RecordNeighbourConsent c, Situation s) {
    var on = s.on(c.receivedOn());
    return Days.past(
        "/receivedOn",
        on,
        s,
        () ->
            Act.of(new NeighbourConsented(c.caseId(), c.ref(), on))
                .because(BASIS)
                .unless(known(c.ref(), s), "unknown-neighbour", unknown(c.ref()), BASIS));
  }

  private static boolean known(String ref, Situation s) {
    return s.building().participation().neighbours().contains(ref);
  }

  private static String unknown(String ref) {
    return "no neighbour was told as " + ref;
  }

  private static boolean late(LocalDate on, Situation s) {
    return Stream.of(Rules.NEIGHBOURS, Rules.PUBLIC_NOTICE)
        .map(s.proceeding().deadlines()::get)
        .flatMap(d -> Optional.<Deadline>ofNullable(d).stream())
        .anyMatch(d -> on.isAfter(d.due()));
  }
}

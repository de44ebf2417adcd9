package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.Notice.Known;
import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The permit is served on the neighbours who have not consented (§ 70 Abs. 3 SächsBO). */
final class Serving {
  private static final String BASIS = "§ 70 Abs. 3 SächsBO";
  private static final String CORRECT = "correct";
  private static final String ANNOUNCED = Rules.OBJECTION + "/public-notice";
  private static final int MOST_LETTERS = 20;

  private Serving() {}

  static Act serve(ServeNeighbour c, Situation s) {
    if (!s.building().participation().neighbours().containsKey(c.ref())) {
      return wrong("/ref", "unknown-neighbour", "no neighbour was told as " + c.ref());
    }
    return ifThere(s, c.on(), on -> served(c, on, s));
  }

  private static Act served(ServeNeighbour c, LocalDate on, Situation s) {
    var known = Known.of(c.channel(), on, s);
    var instruction = Objects.requireNonNullElse(c.instruction(), CORRECT);
    var name = deadline(c.ref());
    var before = s.building().participation().service().served().get(c.ref());
    var event =
        new NeighbourServed(
            c.caseId(), c.ref(), c.channel(), on, known.day(), known.latest(), instruction);
    return Act.of(event)
        .and(begins(name, instruction, known.day(), s))
        .because(BASIS, "§ 2 VwZG")
        .unless(
            before == null || cures(name, instruction, s),
            "neighbour-served",
            "the permit was served on %s, and its period runs or ran".formatted(c.ref()),
            BASIS,
            "§ 58 VwGO");
  }

  static Act announce(AnnouncePermit c, Situation s) {
    return ifThere(s, c.on(), on -> announced(c, on, s));
  }

  private static Act announced(AnnouncePermit c, LocalDate on, Situation s) {
    var asked = s.building().participation();
    var instruction = Objects.requireNonNullElse(c.instruction(), CORRECT);
    return Act.of(new PermitAnnounced(c.caseId(), on, instruction))
        .and(begins(ANNOUNCED, instruction, on, s))
        .because(BASIS)
        .unless(
            asked.entitled().size() > MOST_LETTERS || asked.announced(),
            "neighbours-served-singly",
            "a public notice takes the place of the service above %d neighbours, here it is %d"
                .formatted(MOST_LETTERS, asked.entitled().size()),
            BASIS,
            "§ 70 Abs. 4 SächsBO")
        .unless(
            asked.service().announced() == null || cures(ANNOUNCED, instruction, s),
            "permit-announced",
            "the permit was announced, and its period runs or ran",
            BASIS);
  }

  /** The neighbour's own period within the case. */
  static String deadline(String neighbour) {
    return Rules.OBJECTION + "/neighbour:" + neighbour;
  }

  /** Where the decision counted as final, it does not for whom it is served on now. */
  private static List<CaseEvent> begins(
      String name, String instruction, LocalDate day, Situation s) {
    var rule = instruction.equals(CORRECT) ? Rules.OBJECTION : Rules.OBJECTION_YEAR;
    var events = new ArrayList<CaseEvent>(s.met(name, s.today()));
    events.add(s.start(name, rule, day));
    events.addAll(s.proceeding().state().equals("final") ? s.enter("decided") : List.of());
    return events;
  }

  /** A correct instruction that comes later begins the month (§ 58 Abs. 1 VwGO). */
  private static boolean cures(String name, String instruction, Situation s) {
    return instruction.equals(CORRECT)
        && s.open(name).filter(d -> d.rule().equals(Rules.OBJECTION_YEAR)).isPresent();
  }

  private static Act ifThere(Situation s, @Nullable LocalDate named, Function<LocalDate, Act> act) {
    if (!s.building().permitted() || s.building().outcome() == Outcome.MAY_BUILD) {
      return Act.refused("no-permit", "there is no permit to serve", BASIS);
    }
    var on = s.on(named);
    var since = Objects.requireNonNull(s.building().result().on());
    return Permits.effective(Days.past("/on", on, s, () -> since(on, since, act)), s)
        .unless(
            s.building().outcome() == Outcome.GRANTED || s.building().result().certified(),
            "certificate-missing",
            "of what counts as granted the certificate is served: issue it first",
            "§ 69 Abs. 5 SächsBO");
  }

  private static Act since(LocalDate on, LocalDate since, Function<LocalDate, Act> act) {
    return on.isBefore(since)
        ? wrong("/on", "minimum", "must not be before the permit, " + since)
        : act.apply(on);
  }

  private static Act wrong(String pointer, String rule, String message) {
    return Act.impossible(new Rejection.Invalid(List.of(new Violation(pointer, rule, message))));
  }

  /** The first neighbour whom the permit has to be served on. */
  static Optional<Map<String, Object>> example(Situation s) {
    return Finality.unserved(s).stream()
        .findFirst()
        .or(() -> s.building().participation().neighbours().keySet().stream().findFirst())
        .map(ref -> Map.of("ref", ref, "channel", "formal-service"));
  }
}

package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.Notice.Known;
import aktenlauf.command.buildinglaw.Objections.Objector;
import aktenlauf.command.buildinglaw.Service.Served;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's own period for an objection (§§ 70, 58 VwGO); it begins when the decision is made
 * known to this very person.
 *
 * @param start the earlier of the disputed days of notification
 * @param latestStart the later one
 * @param due last day, counted from the earlier: what is told
 * @param until last day, counted from the later: what lateness is judged by
 */
record RemedySpan(
    String rule, LocalDate start, LocalDate latestStart, LocalDate due, LocalDate until) {

  /** Empty where the decision was not made known to whom objects: then no period runs. */
  static Optional<RemedySpan> of(Objector who, Situation s) {
    return switch (who.by()) {
      case "applicant" -> applicants(s);
      case "neighbour" -> served(s.building().participation().service().on(name(who)), s);
      default -> served(s.building().participation().service().announced(), s);
    };
  }

  private static String name(Objector who) {
    return who.neighbour() == null ? "" : who.neighbour();
  }

  /** Of all who were notified, except whose objection was rejected: they have had theirs. */
  static List<RemedySpan> all(Situation s) {
    var service = s.building().participation().service();
    var who = new ArrayList<Objector>();
    who.add(Objector.APPLICANT);
    service.served().keySet().forEach(n -> who.add(new Objector("neighbour", n)));
    who.add(new Objector("other", null));
    return who.stream().filter(o -> !rejected(o, s)).flatMap(o -> of(o, s).stream()).toList();
  }

  private static boolean rejected(Objector who, Situation s) {
    return !who.by().equals("other") && s.building().result().objections().rejected(who);
  }

  private static Optional<RemedySpan> applicants(Situation s) {
    var period = s.proceeding().deadlines().get(Rules.OBJECTION);
    if (period == null || !Finality.stands(s)) {
      return Optional.empty();
    }
    var sent = s.building().result().objections().sent();
    return Optional.ofNullable(sent)
        .map(n -> Known.of(n.channel(), n.on(), s))
        .filter(known -> known.day().equals(period.start()))
        .map(known -> of(period.rule(), known.day(), known.latest(), s))
        .or(() ->
            Optional.of(
                new RemedySpan(
                    period.rule(), period.start(), period.start(), period.due(), period.due())));
  }

  private static Optional<RemedySpan> served(@Nullable Served how, Situation s) {
    return Optional.ofNullable(how).map(h -> of(h.rule(), h.day(), h.latest(), s));
  }

  private static RemedySpan of(String rule, LocalDate day, LocalDate latest, Situation s) {
    return new RemedySpan(
        rule,
        day,
        latest,
        s.deadlines().compute(rule, day).due(),
        s.deadlines().compute(rule, latest).due());
  }
}

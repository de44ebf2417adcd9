package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.Participation.Reply;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Bodies that fit the case at hand, where the one of the schema can only be a guess. */
final class Examples {
  static final String ANY_CASE = "00000000-0000-7000-8000-000000000000";

  private Examples() {}

  static Optional<Map<String, Object>> of(String command, Situation s) {
    return switch (command) {
      case "extend-decision-period" ->
          DecisionPeriod.latest(s)
              .map(day ->
                  Map.of(
                      "expectedDate", day.toString(),
                      "reason", "opinions",
                      "reasons", "Die Stellungnahme der Denkmalschutzbehörde steht noch aus."));
      case "correct-confirmed-receipt-date" ->
          Optional.ofNullable(s.building().confirmed())
              .map(day -> earlier(day, s))
              .map(day ->
                  Map.of(
                      "confirmedReceiptDate",
                      day.toString(),
                      "reason",
                      "Die Unterlagen lagen schon an diesem Tag vollständig vor."));
      case "record-opinion" ->
          s.building().opinions().entrySet().stream()
              .filter(e -> e.getValue().reply() == Reply.WAITED_FOR)
              .findFirst()
              .map(e ->
                  Map.of(
                      "ref",
                      e.getKey(),
                      "result",
                      e.getValue().consent() ? "given" : "no-concerns"));
      case "record-neighbour-objection" ->
          neighbour(s).map(ref -> Map.of("ref", ref, "text", "Die Abstandsfläche reicht nicht."));
      case "record-neighbour-consent" -> neighbour(s).map(ref -> Map.of("ref", ref));
      case "draft-decision" ->
          Optional.of(Map.of("result", Decisions.GRANTED, "text", "Dem Antrag wird entsprochen."));
      case "extend-permit" ->
          Permits.longest(s)
              .map(day -> Map.of("until", day.toString(), "appliedOn", s.today().toString()));
      case "lift-conflict-of-interest" ->
          s.proceeding().conflicted().keySet().stream()
              .min(Comparator.naturalOrder())
              .map(person -> Map.of("person", person, "reason", "Nur der Name ist derselbe."));
      case "determine-unpermitted-work" ->
          Optional.of(
              Map.of(
                  "found",
                  !s.building().result().unpermitted(),
                  "reason",
                  "Bei der Ortsbesichtigung nahm die Bauaufsicht den Stand der Arbeiten auf."));
      case "extend-consent-period" -> ConsentPeriods.example(s);
      case "record-objection-outcome" -> Remedies.example(s);
      case "record-judgment" -> Judgments.example(s);
      case "serve-neighbour" -> Serving.example(s);
      case "assess-fee" -> Fees.example(s);
      case "record-amendment-effect" -> Amendments.example(s);
      case "determine-procedure" ->
          Optional.of(
              Map.of(
                  "procedure",
                  s.procedure().equals("building-permit-full")
                      ? "building-permit-simplified"
                      : "building-permit-full",
                  "reason",
                  "Das Vorhaben ist einem anderen Verfahren zuzuordnen."));
      default -> Optional.empty();
    };
  }

  private static LocalDate earlier(LocalDate day, Situation s) {
    var received = s.proceeding().opened().receivedOn();
    var before = day.minusDays(1);
    return before.isBefore(received) ? received : before;
  }

  private static Optional<String> neighbour(Situation s) {
    return s.building().participation().neighbours().keySet().stream().findFirst();
  }
}

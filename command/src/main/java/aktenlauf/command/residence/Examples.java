package aktenlauf.command.residence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bodies that fit the case at hand, where the one of the schema can only be a guess. */
final class Examples {
  static final String ANY_CASE = "00000000-0000-7000-8000-000000000000";

  private Examples() {}

  static Optional<Map<String, Object>> of(String command, Situation s) {
    return switch (command) {
      case "notify-move-in", "notify-move" ->
          Optional.of(Map.of("moveInDate", s.moved().toString()));
      case "notify-move-out" -> Optional.of(Map.of("moveOutDate", s.moved().toString()));
      // The person proves the address by the code: only the letter tells it to anybody else.
      case "confirm-address-by-code-letter" ->
          Optional.ofNullable(s.residence().code())
              .filter(_ -> s.moment().actor().role().equals("clerk"))
              .map(code -> Map.of("code", code));
      case "record-clash" ->
          first(s).map(ref -> Map.of("ref", ref, "kind", "registered-elsewhere"));
      case "correct-record" ->
          first(s)
              .map(ref ->
                  Map.of(
                      "corrections",
                      List.of(
                          Map.of(
                              "ref",
                              ref,
                              "field",
                              "birthName",
                              "before",
                              "Schmidt",
                              "after",
                              "Schmitt"))));
      case "report-offence" ->
          Optional.of(
              Map.of(
                  "ground",
                  s.residence().move() != null && s.residence().move().late()
                      ? "late-notice"
                      : "sham-address"));
      case "draft-decision" ->
          Optional.of(Map.of("result", "rejected", "text", "Die Eintragung wird abgelehnt."));
      default -> Optional.empty();
    };
  }

  private static Optional<String> first(Situation s) {
    return s.residence().persons().stream().findFirst();
  }
}

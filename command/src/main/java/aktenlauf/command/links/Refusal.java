package aktenlauf.command.links;

import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.proceeding.LinkRelation;
import aktenlauf.shared.proceeding.ProceedingCommand.LinkCase;
import java.util.Map;

/** Why an earlier case does not take a link, in words for the clerk of the one that refers. */
final class Refusal {
  private static final Map<String, String> WHAT =
      Map.of(
          LinkRelation.AMENDMENT.word(), "Die Änderung",
          LinkRelation.EXTENSION.word(), "Die Verlängerung",
          LinkRelation.PARTIAL_PERMIT.word(), "Die Teilbaugenehmigung",
          LinkRelation.START_OF_WORK.word(), "Die Anzeige des Baubeginns",
          LinkRelation.TAKING_INTO_USE.word(), "Die Anzeige der Nutzungsaufnahme");
  private static final Map<String, String> WHY =
      Map.of(
          "other-plots", "er betrifft andere Flurstücke",
          "other-applicant", "er ist der Vorgang einer anderen Person");

  private Refusal() {}

  static String note(LinkCase command, Rejection reason) {
    return "%s ist mit dem genannten Vorgang %s nicht verknüpft: %s. Bitte prüfen."
        .formatted(
            WHAT.getOrDefault(command.relation(), "Der Antrag"),
            command.caseId().value(),
            why(reason));
  }

  private static String why(Rejection reason) {
    return switch (reason) {
      case Rejection.Unknown _ -> "es gibt ihn nicht";
      case Refused r ->
          WHY.getOrDefault(r.rule(), "die Regel %s steht entgegen".formatted(r.rule()));
      default -> reason.toString();
    };
  }
}

package aktenlauf.infra.xes;

import aktenlauf.command.kernel.Receipt;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import java.util.List;

/** Why a command of an import was not accepted, in one line. */
final class Refusal {
  private Refusal() {}

  static String of(String command, Rejection reason) {
    return switch (reason) {
      case Rejection.Refused(var rule, _, var detail) ->
          "%s is refused by the rule %s: %s".formatted(command, rule, detail);
      case Rejection.Invalid(var violations) -> of(command, violations);
      case Rejection.Forbidden(var detail) -> "%s is refused: %s".formatted(command, detail);
      case Rejection.VersionRequired(var detail) -> "%s is refused: %s".formatted(command, detail);
      case Rejection.Unknown(var detail) -> "%s is refused: %s".formatted(command, detail);
    };
  }

  static String of(String command, List<Violation> violations) {
    var first = violations.getFirst();
    return "%s is not valid: %s %s (rule %s)"
        .formatted(
            command,
            first.pointer().isEmpty() ? "the body" : first.pointer(),
            XesFault.oneLine(first.message()),
            first.rule());
  }

  static String of(String command, Receipt receipt) {
    return switch (receipt) {
      case Receipt.Rejected(var reason) -> of(command, reason);
      case Receipt.Conflict _ ->
          command + " was imported before with another content: the log or the mapping has changed";
      case Receipt.Stale(var version) -> "the case has changed meanwhile: version " + version;
      case Receipt.Done _ -> throw new IllegalArgumentException("a success is no refusal");
    };
  }
}

package aktenlauf.command.web;

import aktenlauf.command.kernel.Receipt;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import java.util.List;
import java.util.Map;

/** Receipts that are no success, as problems. */
final class Refusals {
  private Refusals() {}

  static Problem of(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Done _ -> throw new IllegalArgumentException("a success is no problem");
      case Receipt.Rejected(var reason) -> of(reason);
      case Receipt.Conflict _ ->
          new Problem(
              422,
              "idempotency-conflict",
              "The key was used for another request",
              "this Idempotency-Key came before with another body; use a new key",
              Map.of());
      case Receipt.Stale(var current) ->
          new Problem(
                  412,
                  "stale",
                  "The case has changed",
                  "the case is at version %d; read it again".formatted(current),
                  Map.of())
              .with("currentVersion", current);
    };
  }

  static Problem of(Rejection reason) {
    return switch (reason) {
      case Rejection.Refused(var rule, var basis, var detail) ->
          new Problem(409, "rule-refused", "A rule says no", detail, Map.of())
              .with("rule", rule)
              .with("legalBasis", basis);
      case Rejection.Invalid(var violations) -> invalid(violations);
      case Rejection.Forbidden(var detail) -> Problem.forbidden(detail);
      case Rejection.VersionRequired(var detail) ->
          new Problem(428, "precondition-required", "If-Match is required", detail, Map.of());
      case Rejection.Unknown _ -> Problem.notFound();
    };
  }

  /**
   * Wrong types and unknown fields are another language (400), the rest is a wrong sentence (422).
   */
  static Problem invalid(List<Violation> violations) {
    var first = violations.getFirst();
    var detail =
        "%s %s%s"
            .formatted(
                first.pointer().isEmpty() ? "the body" : first.pointer(),
                first.message(),
                violations.size() == 1 ? "" : " (and %d more)".formatted(violations.size() - 1));
    var problem =
        violations.stream().anyMatch(Violation::malformed)
            ? Problem.malformed(detail)
            : new Problem(422, "invalid", "The content is not valid", detail, Map.of());
    return problem.with("errors", violations.stream().map(Violation::body).toList());
  }
}

package aktenlauf.command.kernel;

import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import java.util.List;

/** What a decider answers: facts, or why there are none. */
public sealed interface Decision<E> {

  /**
   * @param events at least one
   * @param legalBasis paragraphs that the act rests on
   * @param deviations rules that an imported history broke; always empty for live acts
   */
  record Accepted<E>(
      Header header, List<E> events, List<String> legalBasis, List<String> deviations)
      implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
      legalBasis = List.copyOf(legalBasis);
      deviations = List.copyOf(deviations);
      if (events.isEmpty()) {
        throw new IllegalArgumentException("accepted without an event");
      }
    }
  }

  record Rejected<E>(Rejection reason) implements Decision<E> {}

  static <E> Decision<E> reject(Rejection reason) {
    return new Rejected<>(reason);
  }

  static <E> Decision<E> refuse(String rule, String detail) {
    return new Rejected<>(new Rejection.Refused(rule, detail));
  }

  static <E> Decision<E> invalid(String pointer, String rule, String message) {
    return new Rejected<>(new Rejection.Invalid(List.of(new Violation(pointer, rule, message))));
  }
}

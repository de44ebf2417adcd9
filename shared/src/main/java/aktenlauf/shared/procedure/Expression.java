package aktenlauf.shared.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * An expression of a definition over the fields of an application ({@code application}) and the day
 * of its receipt ({@code receivedOn}).
 */
public interface Expression {
  /**
   * @throws Failed where the application lacks what the expression asks for
   */
  boolean test(Map<String, Object> application, LocalDate receivedOn);

  /**
   * @throws Failed where the application lacks what the expression asks for
   */
  String text(Map<String, Object> application, LocalDate receivedOn);

  /**
   * A day; empty where the expression gives null or an empty text.
   *
   * @throws Failed where the application lacks what the expression asks for
   */
  Optional<LocalDate> day(Map<String, Object> application, LocalDate receivedOn);

  /** As it stands in the definition. */
  String source();

  /** An expression that has no value for an application. */
  final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failed(String expression, String why) {
      super("%s: %s".formatted(expression, why), null, false, false);
    }
  }
}

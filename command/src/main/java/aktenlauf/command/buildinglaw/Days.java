package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Days that a command names, held against the calendar of the case. */
final class Days {
  private Days() {}

  /** Neither after today nor before the application came. */
  static Act past(String pointer, LocalDate day, Situation s, Supplier<Act> act) {
    if (day.isAfter(s.moment().today())) {
      return wrong(pointer, "maximum", "must not be after today, " + s.moment().today());
    }
    var received = s.proceeding().opened().receivedOn();
    return day.isBefore(received)
        ? wrong(pointer, "minimum", "must not be before the receipt, " + received)
        : act.get();
  }

  static Act future(String pointer, LocalDate day, Situation s, Supplier<Act> act) {
    return day.isAfter(s.today())
        ? act.get()
        : wrong(pointer, "minimum", "must be after today, " + s.today());
  }

  private static Act wrong(String pointer, String rule, String message) {
    return Act.impossible(new Rejection.Invalid(List.of(new Violation(pointer, rule, message))));
  }
}

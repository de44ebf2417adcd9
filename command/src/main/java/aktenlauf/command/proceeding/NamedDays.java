package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import java.time.LocalDate;
import java.util.List;

/** Days that a common command names. */
final class NamedDays {
  private NamedDays() {}

  static Act future(String pointer, LocalDate day, Moment moment, Act act) {
    return day.isBefore(moment.legalDate())
        ? wrong(pointer, "minimum", "must not be before " + moment.legalDate())
        : act;
  }

  static Act past(String pointer, LocalDate day, Moment moment, Act act) {
    return day.isAfter(moment.today())
        ? wrong(pointer, "maximum", "must not be after today, " + moment.today())
        : act;
  }

  private static Act wrong(String pointer, String rule, String message) {
    return Act.impossible(new Rejection.Invalid(List.of(new Violation(pointer, rule, message))));
  }
}

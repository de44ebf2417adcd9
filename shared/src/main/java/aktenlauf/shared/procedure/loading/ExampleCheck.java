package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.Expression;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.form.RelativeDates;
import aktenlauf.shared.procedure.form.SchemaForms;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** An example has to be accepted on any day, and every expression has to have a value for it. */
final class ExampleCheck {
  private final ShippedExample example;
  private final ProcedureDefinition definition;
  private final Set<Violation> wrong = new LinkedHashSet<>();

  private ExampleCheck(ShippedExample example, ProcedureDefinition definition) {
    this.example = example;
    this.definition = definition;
  }

  /** Complains of what is wrong with the example. */
  static void of(ShippedExample example, ProcedureDefinition definition) {
    var check = new ExampleCheck(example, definition);
    SchemaForms.DAYS.forEach(check::on);
    check.wrong.forEach(v -> example.place().complainAt(v.pointer(), v.message()));
  }

  private void on(LocalDate day) {
    var application = RelativeDates.resolve(example.part("application"), day);
    var applicant = RelativeDates.resolve(example.part("applicant"), day);
    wrong.addAll(definition.applicant().validate(applicant, "/applicant"));
    wrong.addAll(definition.form().validate(application, "/application"));
    if (wrong.isEmpty()) {
      evaluate(application, receivedOn(day));
    }
  }

  private LocalDate receivedOn(LocalDate today) {
    var given = example.submission(today).get("receivedOn");
    if (given == null) {
      return today;
    }
    try {
      var day = LocalDate.parse(given.toString());
      if (day.isAfter(today)) {
        wrong.add(new Violation("/receivedOn", "maximum", "must never be after today"));
      }
      return day;
    } catch (DateTimeException invalid) {
      wrong.add(new Violation("/receivedOn", "format", "must be a day as in 2026-11-23"));
      return today;
    }
  }

  private void evaluate(Map<String, Object> application, LocalDate receivedOn) {
    attempt("unit", () -> definition.unit(application, receivedOn));
    attempt("due.day", () -> definition.due(application, receivedOn));
    attempt("fees", () -> definition.fees(application, receivedOn));
    attempt("documents", () -> definition.required(application, receivedOn));
    for (var step : definition.steps()) {
      attempt("steps." + step.id() + ".when", () -> step.applies(application, receivedOn));
    }
  }

  private void attempt(String rule, Runnable evaluation) {
    try {
      evaluation.run();
    } catch (Expression.Failed failed) {
      wrong.add(
          new Violation(
              "/application",
              rule,
              "does not fit the definition's %s: %s".formatted(rule, failed.getMessage())));
    }
  }
}

package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.procedure.Expression;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** An expression in CEL, compiled once; safe for use by many threads. */
record CelExpression(String source, CelRuntime.Program program) implements Expression {

  @Override
  public boolean test(Map<String, Object> application, LocalDate receivedOn) {
    if (value(application, receivedOn) instanceof Boolean answer) {
      return answer;
    }
    throw new Failed(source, "gives neither true nor false");
  }

  @Override
  public String text(Map<String, Object> application, LocalDate receivedOn) {
    if (value(application, receivedOn) instanceof String text) {
      return text;
    }
    throw new Failed(source, "gives no text");
  }

  @Override
  public Optional<LocalDate> day(Map<String, Object> application, LocalDate receivedOn) {
    return switch (value(application, receivedOn)) {
      case String text when text.isEmpty() -> Optional.empty();
      case String text -> Optional.of(day(text));
      case dev.cel.common.values.NullValue _ -> Optional.empty();
      default -> throw new Failed(source, "gives no day as in 2026-11-23");
    };
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw new Failed(source, "gives no day as in 2026-11-23");
    }
  }

  private Object value(Map<String, Object> application, LocalDate receivedOn) {
    try {
      return program.eval(
          Map.of("application", CelValues.of(application), "receivedOn", receivedOn.toString()));
    } catch (CelEvaluationException failed) {
      throw new Failed(source, why(failed));
    }
  }

  private static String why(CelEvaluationException failed) {
    var message = failed.getMessage() == null ? failed.toString() : failed.getMessage();
    return message
        .replaceFirst("^evaluation error( at <input>:\\d+)?: ", "")
        .replaceFirst("^key '(.*)' is not present in map\\.$", "the field '$1' is missing")
        .replaceFirst("^Error resolving field '(.*?)'\\..*$", "the field '$1' is missing");
  }
}

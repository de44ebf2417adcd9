package aktenlauf.command.machinechecks;

import aktenlauf.command.vehicle.Checks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a register is told: no more than its check needs, so that each secret has one reader. */
final class Question {
  private static final List<String> PERSON =
      List.of("familyName", "givenNames", "birthDate", "name");

  private static final String CODE = "securityCode";

  private Question() {}

  /**
   * @param open reads what was sealed
   */
  static Map<String, Object> of(String check, CheckedCase c, UnaryOperator<String> open) {
    var question = new LinkedHashMap<String, Object>();
    switch (check) {
      case Checks.VEHICLE -> {
        take(question, c.application(), List.of("vin", "currentPlate"));
        codes(question, c.application(), open);
      }
      case Checks.INSURANCE -> take(question, c.application(), List.of("vin", "evb"));
      case Checks.IBAN -> {
        if (c.application().get("sepa") instanceof Map<?, ?> sepa
            && sepa.get("accountHolder") instanceof String holder
            && sepa.get("iban") instanceof String iban) {
          question.put("accountHolder", holder);
          question.put("iban", open.apply(iban));
        }
      }
      case Checks.INSPECTION -> take(question, c.application(), List.of("vin", "inspectionDue"));
      default -> take(question, c.applicant(), PERSON);
    }
    return question;
  }

  private static void codes(
      Map<String, Object> question, Map<String, Object> application, UnaryOperator<String> open) {
    for (var paper : List.of("zb1", "zb2", "plaque")) {
      if (application.get(paper) instanceof Map<?, ?> fields && fields.get(CODE) != null) {
        question.put(paper, opened(fields.get(CODE), open));
      }
    }
  }

  private static Object opened(@Nullable Object value, UnaryOperator<String> open) {
    return switch (value) {
      case String text -> open.apply(text);
      case Map<?, ?> map -> {
        var all = new LinkedHashMap<String, Object>();
        map.forEach((name, inner) -> all.put(name.toString(), opened(inner, open)));
        yield all;
      }
      case null, default -> "";
    };
  }

  private static void take(
      Map<String, Object> question, Map<String, Object> from, List<String> fields) {
    fields.forEach(f -> {
      if (from.get(f) instanceof String text) {
        question.put(f, text);
      }
    });
  }
}

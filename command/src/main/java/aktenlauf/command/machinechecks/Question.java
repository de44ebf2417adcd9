package aktenlauf.command.machinechecks;

import aktenlauf.command.vehicle.Checks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a register is told: no more than its check needs, and nothing secret. */
final class Question {
  private static final List<String> PERSON =
      List.of("familyName", "givenNames", "birthDate", "name");

  private Question() {}

  static Map<String, Object> of(String check, CheckedCase c) {
    var question = new LinkedHashMap<String, Object>();
    switch (check) {
      case Checks.VEHICLE -> take(question, c.application(), List.of("vin", "currentPlate"));
      case Checks.INSURANCE -> take(question, c.application(), List.of("vin", "evb"));
      case Checks.IBAN -> {
        if (c.application().get("sepa") instanceof Map<?, ?> sepa
            && sepa.get("accountHolder") instanceof String holder) {
          question.put("accountHolder", holder);
        }
      }
      case Checks.INSPECTION -> take(question, c.application(), List.of("vin", "inspectionDue"));
      default -> take(question, c.applicant(), PERSON);
    }
    return question;
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

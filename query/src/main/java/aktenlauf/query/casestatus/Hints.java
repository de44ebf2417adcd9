package aktenlauf.query.casestatus;

import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.ProcedureDefinition;
import java.util.Map;

/** What the law lets an applicant do, in words; a procedure's own texts go before them. */
final class Hints {
  private static final Map<Language, String> OBJECTION_FORM =
      Map.of(
          Language.DE,
          "Schriftlich, elektronisch (§ 3a Abs. 2 VwVfG, § 9a Abs. 5 OZG) oder zur Niederschrift bei"
              + " der Behörde (§ 70 Abs. 1 VwGO).",
          Language.EN,
          "In writing, electronically (§ 3a (2) VwVfG, § 9a (5) OZG) or for the record at the office"
              + " (§ 70 (1) VwGO).",
          Language.LEICHT,
          "Sie können einen Brief schreiben.\n"
              + "Oder Sie kommen zum Amt.\n"
              + "Dort schreiben wir alles für Sie auf.");

  private static final Map<Language, String> WITHDRAWAL_COSTS =
      Map.of(
          Language.DE,
          "Eine Rücknahme kostet 10 bis 75 Prozent der Gebühr (SächsVwKG).",
          Language.EN,
          "A withdrawal costs 10 to 75 percent of the fee (SächsVwKG).",
          Language.LEICHT,
          "Sie können den Antrag zurücknehmen.\nDas kostet einen Teil der Gebühr.");

  private static final Map<Language, String> PAYMENT =
      Map.of(
          Language.DE,
          "Eine Quittung gibt die Stadtkasse unter dem Buchungszeichen. Was zu viel gezahlt ist,"
              + " wird erstattet; eine Erstattung beantragen Sie formlos bei der zuständigen Stelle.",
          Language.EN,
          "The city's cash office gives a receipt under the reference. What was paid too much is"
              + " refunded; ask the competent office for a refund, in any form.",
          Language.LEICHT,
          "Sie brauchen einen Beleg?\nFragen Sie bei der Stadt-Kasse.\nNennen Sie das"
              + " Buchungs-Zeichen.\nSie haben zu viel gezahlt?\nDann bekommen Sie Geld zurück.");

  private static final Map<Language, String> WORKED =
      Map.of(
          Language.DE,
          "Gelesen, um Ihr Anliegen zu bearbeiten.",
          Language.EN,
          "Read in order to deal with your case.",
          Language.LEICHT,
          "Jemand hat Ihre Akte gelesen.\nDer Grund: Wir arbeiten an Ihrer Sache.");

  private static final Map<Language, String> AUDITED =
      Map.of(
          Language.DE,
          "Gelesen, um die Arbeit der Behörde zu prüfen.",
          Language.EN,
          "Read in order to audit the work of the office.",
          Language.LEICHT,
          "Jemand hat Ihre Akte gelesen.\nDer Grund: Wir prüfen die Arbeit vom Amt.");

  private static final Map<Language, String> INSPECTION =
      Map.of(
          Language.DE,
          "Sie können Ihre Akte bei der zuständigen Stelle einsehen (§ 29 VwVfG) und eine Kopie Ihrer"
              + " Daten verlangen (Art. 15 DSGVO).",
          Language.EN,
          "You may see your file at the competent office (§ 29 VwVfG) and ask for a copy of your data"
              + " (Art. 15 GDPR).",
          Language.LEICHT,
          "Sie können Ihre Akte lesen.\nFragen Sie beim Amt.\nSie können auch eine Kopie"
              + " bekommen.");

  private static final Map<Language, String> OTHERS_OBJECT =
      Map.of(
          Language.DE,
          "Widerspruch eines anderen eingegangen",
          Language.EN,
          "Objection of somebody else received",
          Language.LEICHT,
          "Jemand anderes hat gesagt: Das ist falsch.\nWir prüfen neu.");

  private Hints() {}

  /** Of a status whose objection is not the applicant's. */
  static String othersObject(Language language) {
    return OTHERS_OBJECT.getOrDefault(language, "");
  }

  /** What clerks read for. */
  static String worked(Language language) {
    return WORKED.getOrDefault(language, "");
  }

  /** What auditors read for. */
  static String audited(Language language) {
    return AUDITED.getOrDefault(language, "");
  }

  /** How the citizen sees the file. */
  static String inspection(Language language) {
    return INSPECTION.getOrDefault(language, "");
  }

  /** How to get a receipt or money back. */
  static String payment(Language language) {
    return PAYMENT.getOrDefault(language, "");
  }

  static String objectionForm(ProcedureDefinition definition, Language language) {
    return definition
        .texts(language)
        .find("objectionForm")
        .orElseGet(() -> OBJECTION_FORM.getOrDefault(language, ""));
  }

  /** Where the procedure has no fee, nothing is to be paid. */
  static String withdrawalCosts(ProcedureDefinition definition, Language language) {
    return definition
        .texts(language)
        .find("withdrawalCosts")
        .orElseGet(
            () -> definition.fees().isEmpty() ? "" : WITHDRAWAL_COSTS.getOrDefault(language, ""));
  }
}

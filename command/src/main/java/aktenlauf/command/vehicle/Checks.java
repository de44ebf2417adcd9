package aktenlauf.command.vehicle;

import java.util.List;
import java.util.Set;

/** The machine checks of Anlage 11 FZV, and which of them a procedure needs. */
public final class Checks {
  public static final String VEHICLE = "vehicle-register";
  public static final String INSURANCE = "insurance";
  public static final String IBAN = "iban";
  public static final String TAX = "vehicle-tax";
  public static final String FEES = "fee-arrears";
  public static final String INSPECTION = "inspection";
  public static final String PLATE = "plate";

  static final String PASSED = "passed";
  static final String FAILED = "failed";
  static final String NOT_PERFORMED = "not-performed";

  /** What the applicant can correct; all else is a clerk's to judge. */
  static final Set<String> CORRECTABLE = Set.of(INSURANCE, INSPECTION);

  private static final Set<String> NEW_PLATE =
      Set.of(
          "vehicle-first-registration", "vehicle-transfer-new-plate", "vehicle-move-in-new-plate");

  private Checks() {}

  /** Neither insurance nor mandate is needed for a change of data (§ 30 Abs. 3). */
  public static List<String> of(String procedure) {
    return switch (procedure) {
      case "vehicle-plate-reservation" -> List.of();
      case "vehicle-out-of-service" -> List.of(VEHICLE);
      case "vehicle-change-of-data" -> List.of(VEHICLE, FEES);
      default ->
          NEW_PLATE.contains(procedure)
              ? List.of(VEHICLE, INSURANCE, IBAN, TAX, FEES, INSPECTION, PLATE)
              : List.of(VEHICLE, INSURANCE, IBAN, TAX, FEES, INSPECTION);
    };
  }
}

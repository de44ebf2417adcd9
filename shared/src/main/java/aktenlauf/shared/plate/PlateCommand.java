package aktenlauf.shared.plate;

import aktenlauf.shared.kernel.CaseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Orders to one plate, each for a case; repeating one that was carried out changes nothing. */
public sealed interface PlateCommand {
  Plate plate();

  CaseId caseId();

  /**
   * @param rule of the deadline that ends it
   * @param validUntil last day of the reservation
   * @param takeOver whether a reservation of the same holder becomes this one
   */
  record Reserve(
      Plate plate,
      CaseId caseId,
      Claim claim,
      String rule,
      LocalDate from,
      LocalDate validUntil,
      boolean takeOver)
      implements PlateCommand {
    public Reserve(
        Plate plate,
        CaseId caseId,
        Claim claim,
        String rule,
        LocalDate from,
        LocalDate validUntil) {
      this(plate, caseId, claim, rule, from, validUntil, false);
    }
  }

  /**
   * @param takeOver whether the assignment that is there ends
   */
  record Assign(Plate plate, CaseId caseId, Claim claim, boolean takeOver)
      implements PlateCommand {}

  record Release(Plate plate, CaseId caseId, String reason) implements PlateCommand {}

  /** The day after {@code validUntil} has come. */
  record Expire(Plate plate, CaseId caseId) implements PlateCommand {}

  /**
   * @param vehicle which one of a change plate; null where it is not told
   * @param keep a reservation that follows; null for none
   */
  record EndAssignment(Plate plate, CaseId caseId, @Nullable String vehicle, @Nullable Reserve keep)
      implements PlateCommand {}
}

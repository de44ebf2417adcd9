package aktenlauf.shared.plate;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Fact;
import aktenlauf.shared.kernel.Stored;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one plate: its stream makes it unique (§ 9 Abs. 1 FZV). Each names the case that
 * it concerns. Days are legal days.
 */
public sealed interface PlateEvent extends Fact {
  Plate plate();

  @Override
  CaseId caseId();

  @Override
  default String stream() {
    return plate().stream();
  }

  /**
   * @param claim for whom and for what
   * @param rule of the deadline that ends it
   * @param validUntil last day of the reservation
   */
  @Stored("plate.reserved")
  record Reserved(
      Plate plate, CaseId caseId, Claim claim, String rule, LocalDate from, LocalDate validUntil)
      implements PlateEvent {}

  @Stored("plate.reservation-released")
  record ReservationReleased(Plate plate, CaseId caseId, String reason) implements PlateEvent {}

  @Stored("plate.reservation-expired")
  record ReservationExpired(Plate plate, CaseId caseId, LocalDate validUntil)
      implements PlateEvent {}

  @Stored("plate.assigned")
  record Assigned(Plate plate, CaseId caseId, Claim claim) implements PlateEvent {}

  /**
   * @param caseId the case that ends it
   * @param assignedBy the case that it was assigned by; null where that was before this system
   */
  @Stored("plate.assignment-ended")
  record AssignmentEnded(Plate plate, CaseId caseId, @Nullable CaseId assignedBy)
      implements PlateEvent {}
}

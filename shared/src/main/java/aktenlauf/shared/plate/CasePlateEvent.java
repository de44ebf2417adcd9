package aktenlauf.shared.plate;

import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Derived;
import aktenlauf.shared.kernel.Personal;
import aktenlauf.shared.kernel.Stored;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a case asks about plates and what it learns. A case of any procedure of registration emits
 * the asking ones; the plate's stream decides, and the answer comes into the case as another of
 * these. Days are legal days.
 */
public sealed interface CasePlateEvent extends CaseEvent {

  /** Asks; each is answered once. */
  sealed interface Ask extends CasePlateEvent {}

  /** Answers; the plate's stream has decided before. */
  sealed interface Outcome extends CasePlateEvent, Derived {}

  /** Asks to reserve; answered by {@link PlateReserved} or {@link PlateNotAvailable}. */
  @Stored("vehicle.plate-wished")
  record PlateWished(CaseId caseId, PlateWish wish) implements Ask {}

  /**
   * Asks to assign a plate that is free, reserved for this case or for the same holder; answered by
   * {@link PlateAssigned} or {@link PlateNotAvailable}.
   *
   * @param vehicle names the vehicle among those of a change plate, as its VIN does; stored as a
   *     keyed hash only by the plate
   * @param takeOver whether a vehicle keeps the plate that it has, so that the assignment that is
   *     there ends
   */
  @Stored("vehicle.plate-assignment-ordered")
  record PlateAssignmentOrdered(
      CaseId caseId,
      Plate plate,
      PlateWish wish,
      @Personal @Nullable String vehicle,
      boolean takeOver)
      implements Ask {}

  /** Asks to give up this case's reservation; answered by {@link PlateReservationReleased}. */
  @Stored("vehicle.plate-release-ordered")
  record PlateReleaseOrdered(CaseId caseId, Plate plate, String reason) implements Ask {}

  /**
   * Asks to end the assignment of a plate whose vehicle is out of service; answered by {@link
   * PlateAssignmentEnded}, and by {@link PlateReserved} where it is kept for the holder; by {@link
   * PlateNotAvailable} where the plate is another vehicle's, which keeps it.
   *
   * @param vehicle as in {@link PlateAssignmentOrdered}
   * @param reserve whether the plate stays reserved for 12 months (§ 16 Abs. 1 FZV)
   * @param on day of taking out of service
   */
  @Stored("vehicle.plate-assignment-end-ordered")
  record PlateAssignmentEndOrdered(
      CaseId caseId, Plate plate, @Personal @Nullable String vehicle, boolean reserve, LocalDate on)
      implements Ask {}

  /**
   * @param rule of the deadline that ends it
   * @param validUntil last day of the reservation
   */
  @Stored("vehicle.plate-reserved")
  record PlateReserved(
      CaseId caseId,
      Plate plate,
      PlateKind kind,
      @Nullable Season season,
      String rule,
      LocalDate from,
      LocalDate validUntil)
      implements Outcome {}

  /**
   * No plate for the case; a clerk or the applicant goes on.
   *
   * @param plate null where any would have done
   * @param rule that says no: {@code plate-not-available}, or {@code plate-of-another-vehicle}
   *     where an assignment was to end
   */
  @Stored("vehicle.plate-not-available")
  record PlateNotAvailable(CaseId caseId, @Nullable Plate plate, String rule, String detail)
      implements Outcome {}

  @Stored("vehicle.plate-assigned")
  record PlateAssigned(CaseId caseId, Plate plate, PlateKind kind, @Nullable Season season)
      implements Outcome {}

  @Stored("vehicle.plate-reservation-released")
  record PlateReservationReleased(CaseId caseId, Plate plate, String reason) implements Outcome {}

  @Stored("vehicle.plate-reservation-expired")
  record PlateReservationExpired(CaseId caseId, Plate plate, LocalDate validUntil)
      implements Outcome {}

  @Stored("vehicle.plate-assignment-ended")
  record PlateAssignmentEnded(CaseId caseId, Plate plate) implements Outcome {}
}

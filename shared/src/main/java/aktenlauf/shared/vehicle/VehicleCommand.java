package aktenlauf.shared.vehicle;

import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be ordered in a case of the registration of vehicles. Days are legal days in
 * Europe/Berlin; where none is named it is the day of the act. Instants are UTC.
 */
public sealed interface VehicleCommand extends CaseCommand {
  /**
   * @param amount euros with two decimals
   */
  record RecordPayment(CaseId caseId, String amount, String reference) implements VehicleCommand {}

  /**
   * @param result {@code passed}, {@code failed} or {@code not-performed}
   * @param finding what no correction by the applicant can mend, as in {@code police-lock}; a clerk
   *     takes over at once
   */
  record RecordMachineCheck(
      CaseId caseId,
      String check,
      String result,
      @Nullable String sourceRef,
      @Nullable String snapshotHash,
      @Nullable String finding)
      implements VehicleCommand {}

  record DecideAutomatically(CaseId caseId, String ruleSetVersion) implements VehicleCommand {}

  record HandToClerk(CaseId caseId, List<String> reasons) implements VehicleCommand {}

  /** At least one of the fields. */
  record CorrectApplication(CaseId caseId, @Nullable String evb, @Nullable String inspectionDue)
      implements VehicleCommand {}

  record AbortDialogue(CaseId caseId, String reason) implements VehicleCommand {}

  record DisplayDecision(CaseId caseId) implements VehicleCommand {}

  record RecordRetrieval(CaseId caseId) implements VehicleCommand {}

  /** What was not retrieved in time goes out by post. */
  record DispatchPrint(CaseId caseId) implements VehicleCommand {}

  /**
   * @param result {@code granted} or {@code rejected}
   * @param reasons needed for a rejection (§ 39 VwVfG)
   * @param hearingWaived why a rejection needs no hearing (§ 28 Abs. 2, 3 VwVfG)
   */
  record DecideManually(
      CaseId caseId, String result, @Nullable String reasons, @Nullable String hearingWaived)
      implements VehicleCommand {}

  /**
   * For a case that holds none because the one that was wished for is not to be had.
   *
   * @param plate as in {@code L-AB 123}; null for any that is free
   */
  record ChooseAnotherPlate(CaseId caseId, @Nullable String plate) implements VehicleCommand {}

  record DispatchDocuments(CaseId caseId, boolean zb1, boolean plaques, String carrier)
      implements VehicleCommand {}

  /**
   * @param selection {@code auto} or {@code manual}
   */
  record SelectSample(CaseId caseId, String selection) implements VehicleCommand {}

  record ReviewSample(CaseId caseId, String result) implements VehicleCommand {}

  /**
   * @param result {@code amended} or {@code revoked}
   */
  record AmendUnderReservation(CaseId caseId, String result, String reason)
      implements VehicleCommand {}

  record RecordInsuranceConfirmation(CaseId caseId, Instant receivedAt, String insurer)
      implements VehicleCommand {}

  /**
   * @param consequence where no newer cover is stored: {@code forced-deregistration}, {@code
   *     compliance-demand} or {@code later}; left out by a clerk the first, by the system the last
   */
  record RecordInsuranceTermination(
      CaseId caseId, Instant receivedAt, String insurer, @Nullable String consequence)
      implements VehicleCommand {}

  /**
   * @param until last day to prove cover; the rule's where it is left out
   */
  record DemandCompliance(CaseId caseId, @Nullable LocalDate until) implements VehicleCommand {}

  record OrderForcedDeregistration(CaseId caseId) implements VehicleCommand {}

  record TakeOutOfService(CaseId caseId, @Nullable LocalDate effectiveOn)
      implements VehicleCommand {}

  record NotifySale(CaseId caseId, LocalDate on, String buyer, boolean handoverConfirmed)
      implements VehicleCommand {}

  record RejectSaleNotice(CaseId caseId, String reason) implements VehicleCommand {}

  record SetTransmissionBlock(CaseId caseId, String reason) implements VehicleCommand {}

  record LiftTransmissionBlock(CaseId caseId, String reason) implements VehicleCommand {}

  /**
   * @param hearingWaived why it needs no hearing (§ 28 Abs. 2, 3 VwVfG)
   */
  record ProhibitOperation(CaseId caseId, String reason, @Nullable String hearingWaived)
      implements VehicleCommand {}

  record AdvertiseCertificate(CaseId caseId, LocalDate on) implements VehicleCommand {}
}

package aktenlauf.shared.vehicle;

import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Personal;
import aktenlauf.shared.kernel.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of the registration of vehicles, beside those of the common proceeding. Days are legal
 * days in Europe/Berlin, instants UTC, amounts euros with two decimals. No fact holds a security
 * code or an IBAN.
 */
public sealed interface VehicleEvent extends CaseEvent {

  /**
   * What has to be paid before anything is checked (§ 20 Abs. 5 FZV).
   *
   * @param feeNumbers numbers of the tariff, as in {@code 221.8}
   * @param tariff the tariff in its version
   */
  @Stored("vehicle.fees-assessed")
  record FeesAssessed(CaseId caseId, List<String> feeNumbers, String amount, String tariff)
      implements VehicleEvent {}

  /**
   * The fees were paid before anything was checked (§ 20 Abs. 5 FZV).
   *
   * @param feeNumbers numbers of the tariff, as in {@code 221.8}
   * @param tariff the tariff in its version
   * @param reference of the payment transaction
   */
  @Stored("vehicle.fees-paid")
  record FeesPaid(
      CaseId caseId, List<String> feeNumbers, String amount, String tariff, String reference)
      implements VehicleEvent {}

  /** The dialogue ended after the payment: the fees are given back. */
  @Stored("vehicle.refund-ordered")
  record RefundOrdered(CaseId caseId, String amount, String reference) implements VehicleEvent {}

  /**
   * A security code was uncovered: the paper bears "Dokument nicht mehr gültig" (§ 21 Abs. 2 FZV).
   *
   * @param paper {@code zb1}, {@code zb2} or {@code plaque}
   * @param attempt 1 for the application, one more for each time that the case was taken up again
   */
  @Stored("vehicle.code-uncovered")
  record CodeUncovered(CaseId caseId, String paper, int attempt) implements VehicleEvent {}

  /**
   * One of the machine checks (Anlage 11 FZV).
   *
   * @param check as in {@code insurance}
   * @param result {@code passed}, {@code failed} or {@code not-performed}
   * @param sourceRef the register's name for its answer
   * @param snapshotHash SHA-256 of what it answered
   */
  @Stored("vehicle.machine-check-recorded")
  record MachineCheckRecorded(
      CaseId caseId,
      String check,
      String result,
      @Nullable String sourceRef,
      @Nullable String snapshotHash)
      implements VehicleEvent {}

  /**
   * The applicant may correct what did not pass (§ 20 Abs. 4 FZV).
   *
   * @param number 1 to 3
   * @param checks those that failed
   */
  @Stored("vehicle.correction-offered")
  record CorrectionOffered(CaseId caseId, int number, List<String> checks)
      implements VehicleEvent {}

  /** What was corrected is checked again. */
  @Stored("vehicle.application-corrected")
  record ApplicationCorrected(
      CaseId caseId,
      List<String> checks,
      @Personal @Nullable String evb,
      @Nullable String inspectionDue)
      implements VehicleEvent {}

  @Stored("vehicle.dialogue-aborted")
  record DialogueAborted(CaseId caseId, String reason) implements VehicleEvent {}

  /** Nothing is rejected by a machine: a person goes on (§ 26 Abs. 3 FZV). */
  @Stored("vehicle.handed-to-clerk")
  record HandedToClerk(CaseId caseId, List<String> reasons) implements VehicleEvent {
    /**
     * The reason of a case that is granted and whose vehicle has no plate, since the one that it
     * was to keep is another's: what was granted stays as it is.
     */
    public static final String PLATE_NOT_AVAILABLE = "plate-not-available";

    /**
     * The reason of a case that named a plate as its vehicle's own, which is another vehicle's: its
     * assignment has not ended, and a person finds out which plate was meant.
     */
    public static final String PLATE_OF_ANOTHER = "plate-of-another-vehicle";

    /**
     * The reason of a deregistration that was revoked after the vehicle had been registered anew:
     * what is there now stays, and a person settles it.
     */
    public static final String REGISTERED_MEANWHILE = "registered-meanwhile";

    /** Reasons that come up after the decision and wait for a clerk's note. */
    public static final Set<String> UNTIL_NOTED = Set.of(PLATE_OF_ANOTHER, REGISTERED_MEANWHILE);

    /** Whether it came up after the decision, which stands. */
    public boolean afterDecision() {
      return !reasons.isEmpty() && UNTIL_NOTED.containsAll(reasons);
    }
  }

  /**
   * @param ruleSetVersion the rules by which it was decided
   * @param displayUntil end of the 30 minutes of display (§ 23 Abs. 1 FZV)
   */
  @Stored("vehicle.automated-decision-issued")
  record AutomatedDecisionIssued(CaseId caseId, String ruleSetVersion, Instant displayUntil)
      implements VehicleEvent {}

  /** With the display it counts as notified on the same day (§ 23 Abs. 2 FZV). */
  @Stored("vehicle.decision-displayed")
  record DecisionDisplayed(CaseId caseId, LocalDate on) implements VehicleEvent {}

  /**
   * @param at when the document was taken
   * @param provisionalUntil last day on which the provisional proof allows to drive; null where
   *     there is none
   */
  @Stored("vehicle.decision-retrieved")
  record DecisionRetrieved(CaseId caseId, Instant at, @Nullable LocalDate provisionalUntil)
      implements VehicleEvent {}

  /**
   * Nobody took the document in the 30 minutes of its display: the decision goes out by post (§ 23
   * Abs. 1 FZV).
   *
   * @param notifiedOn day on which it then counts as notified (§ 41 Abs. 2 VwVfG); the day of the
   *     display where it was displayed
   */
  @Stored("vehicle.print-dispatched")
  record PrintDispatched(CaseId caseId, LocalDate on, LocalDate notifiedOn)
      implements VehicleEvent {}

  @Stored("vehicle.documents-dispatched")
  record DocumentsDispatched(
      CaseId caseId, boolean zb1, boolean plaques, String carrier, LocalDate on)
      implements VehicleEvent {}

  /**
   * @param selection {@code auto} or {@code manual}
   */
  @Stored("vehicle.decision-sampled-for-review")
  record DecisionSampledForReview(CaseId caseId, String selection) implements VehicleEvent {}

  /**
   * @param result {@code confirmed}, {@code to-amend} or {@code to-revoke}
   */
  @Stored("vehicle.review-completed")
  record ReviewCompleted(CaseId caseId, String result) implements VehicleEvent {}

  /** The month passed: from now on only §§ 48, 49 VwVfG change the decision. */
  @Stored("vehicle.review-reservation-ended")
  record ReviewReservationEnded(CaseId caseId, LocalDate on) implements VehicleEvent {}

  @Stored("vehicle.decision-amended")
  record DecisionAmended(CaseId caseId, @Personal @Nullable String reason)
      implements VehicleEvent {}

  @Stored("vehicle.decision-revoked")
  record DecisionRevoked(CaseId caseId, @Personal @Nullable String reason)
      implements VehicleEvent {}

  @Stored("vehicle.registration-granted")
  record RegistrationGranted(CaseId caseId, LocalDate on) implements VehicleEvent {}

  @Stored("vehicle.application-rejected")
  record ApplicationRejected(CaseId caseId, LocalDate on, @Personal @Nullable String reasons)
      implements VehicleEvent {}

  /**
   * @param receivedAt the order of receipt decides (§§ 50, 51 FZV)
   */
  @Stored("vehicle.insurance-confirmed")
  record InsuranceConfirmed(CaseId caseId, Instant receivedAt, String insurer)
      implements VehicleEvent {}

  /**
   * @param ignored whether a newer confirmation is stored already, so that nothing follows
   */
  @Stored("vehicle.insurance-termination-received")
  record InsuranceTerminationReceived(
      CaseId caseId, Instant receivedAt, String insurer, boolean ignored) implements VehicleEvent {}

  /**
   * The holder has to prove cover, or the vehicle is taken out of service (§§ 50, 51 FZV).
   *
   * @param until last day on which the proof is in time
   */
  @Stored("vehicle.compliance-demanded")
  record ComplianceDemanded(CaseId caseId, LocalDate until) implements VehicleEvent {}

  @Stored("vehicle.forced-deregistration-ordered")
  record ForcedDeregistrationOrdered(CaseId caseId, LocalDate on) implements VehicleEvent {}

  @Stored("vehicle.vehicle-taken-out-of-service")
  record VehicleTakenOutOfService(CaseId caseId, LocalDate effectiveOn) implements VehicleEvent {}

  @Stored("vehicle.sale-notified")
  record SaleNotified(
      CaseId caseId,
      LocalDate on,
      boolean handoverConfirmed,
      @Personal(subject = "buyer") @Nullable String buyer)
      implements VehicleEvent {}

  /** Whom the seller named did not buy: the holder stays the holder (§ 15 Abs. 5 FZV). */
  @Stored("vehicle.sale-notice-rejected")
  record SaleNoticeRejected(CaseId caseId, LocalDate on, @Personal @Nullable String reason)
      implements VehicleEvent {}

  /** The holder's address is hidden from all but the unit of the case (§ 41 StVG). */
  @Stored("vehicle.transmission-block-set")
  record TransmissionBlockSet(CaseId caseId, @Personal @Nullable String reason)
      implements VehicleEvent {}

  @Stored("vehicle.transmission-block-lifted")
  record TransmissionBlockLifted(CaseId caseId, @Personal @Nullable String reason)
      implements VehicleEvent {}

  @Stored("vehicle.operation-prohibited")
  record OperationProhibited(CaseId caseId, LocalDate on, @Personal @Nullable String reason)
      implements VehicleEvent {}

  /**
   * @param until four weeks after the publication (§ 15 Abs. 4, 5 FZV)
   */
  @Stored("vehicle.certificate-advertised")
  record CertificateAdvertised(CaseId caseId, LocalDate on, LocalDate until)
      implements VehicleEvent {}

  @Stored("vehicle.registration-ended-by-advertisement")
  record RegistrationEndedByAdvertisement(CaseId caseId, LocalDate on) implements VehicleEvent {}
}

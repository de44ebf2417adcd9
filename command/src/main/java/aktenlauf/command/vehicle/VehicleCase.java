package aktenlauf.command.vehicle;

import aktenlauf.command.proceeding.DomainState;
import aktenlauf.shared.vehicle.VehicleEvent;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the registration of vehicles keeps of a case.
 *
 * @param payment reference of the payment that was not given back; null before
 * @param paid its amount
 * @param checks the last result of each machine check
 * @param corrections how often a correction was offered
 * @param outcome how the case came out; null while it is open
 * @param automatic whether a machine decided
 * @param displayUntil end of the display; null before
 * @param sampled whether it was chosen for the review
 * @param reserved whether the reservation of the review runs
 * @param insuredAt receipt of the newest confirmation of an insurer
 */
record VehicleCase(
    @Nullable String payment,
    @Nullable String paid,
    Map<String, String> checks,
    int corrections,
    boolean withClerk,
    @Nullable String outcome,
    boolean automatic,
    @Nullable Instant displayUntil,
    boolean sampled,
    boolean reserved,
    @Nullable Instant insuredAt)
    implements DomainState {
  static final VehicleCase NEW =
      new VehicleCase(null, null, Map.of(), 0, false, null, false, null, false, false, null);

  VehicleCase {
    checks = Map.copyOf(checks);
  }

  boolean open() {
    return outcome == null;
  }

  boolean granted() {
    return "granted".equals(outcome);
  }

  VehicleCase after(VehicleEvent event) {
    return switch (event) {
      case FeesPaid e -> paying(e.reference(), e.amount());
      case RefundOrdered _ -> paying(null, null);
      case MachineCheckRecorded e -> {
        var all = new HashMap<>(checks);
        all.put(e.check(), e.result());
        yield checked(all, corrections);
      }
      case CorrectionOffered e -> checked(checks, e.number());
      case ApplicationCorrected e -> {
        var all = new HashMap<>(checks);
        e.checks().forEach(all::remove);
        yield checked(all, corrections);
      }
      case HandedToClerk _ ->
          new VehicleCase(
              payment,
              paid,
              checks,
              corrections,
              true,
              outcome,
              automatic,
              displayUntil,
              sampled,
              reserved,
              insuredAt);
      case AutomatedDecisionIssued e ->
          new VehicleCase(
              payment,
              paid,
              checks,
              corrections,
              withClerk,
              "granted",
              true,
              e.displayUntil(),
              sampled,
              true,
              insuredAt);
      case DecisionSampledForReview _ -> reviewed(true, reserved);
      case ReviewReservationEnded _ -> reviewed(sampled, false);
      case DialogueAborted _ -> came("aborted");
      case RegistrationGranted _ -> came("granted");
      case ApplicationRejected _ -> came("rejected");
      case DecisionRevoked _ -> came("revoked");
      case VehicleTakenOutOfService _ -> came("out-of-service");
      case RegistrationEndedByAdvertisement _ -> came("ended");
      case InsuranceConfirmed e -> insured(e.receivedAt());
      case DecisionDisplayed _,
          DecisionRetrieved _,
          DocumentsDispatched _,
          ReviewCompleted _,
          DecisionAmended _,
          InsuranceTerminationReceived _,
          ForcedDeregistrationOrdered _,
          SaleNotified _,
          OperationProhibited _,
          CertificateAdvertised _ ->
          this;
    };
  }

  private VehicleCase paying(@Nullable String reference, @Nullable String amount) {
    return new VehicleCase(
        reference,
        amount,
        checks,
        corrections,
        withClerk,
        outcome,
        automatic,
        displayUntil,
        sampled,
        reserved,
        insuredAt);
  }

  private VehicleCase checked(Map<String, String> now, int offered) {
    return new VehicleCase(
        payment,
        paid,
        now,
        offered,
        withClerk,
        outcome,
        automatic,
        displayUntil,
        sampled,
        reserved,
        insuredAt);
  }

  private VehicleCase reviewed(boolean chosen, boolean runs) {
    return new VehicleCase(
        payment,
        paid,
        checks,
        corrections,
        withClerk,
        outcome,
        automatic,
        displayUntil,
        chosen,
        runs,
        insuredAt);
  }

  private VehicleCase came(String how) {
    return new VehicleCase(
        payment,
        paid,
        checks,
        corrections,
        withClerk,
        how,
        automatic,
        displayUntil,
        sampled,
        reserved,
        insuredAt);
  }

  /** An older confirmation that comes late changes nothing. */
  private VehicleCase insured(Instant at) {
    return new VehicleCase(
        payment,
        paid,
        checks,
        corrections,
        withClerk,
        outcome,
        automatic,
        displayUntil,
        sampled,
        reserved,
        insuredAt == null || at.isAfter(insuredAt) ? at : insuredAt);
  }
}

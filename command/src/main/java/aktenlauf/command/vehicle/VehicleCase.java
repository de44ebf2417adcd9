package aktenlauf.command.vehicle;

import aktenlauf.shared.vehicle.VehicleEvent;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the registration of vehicles keeps of a case.
 *
 * @param counter whether it was applied for otherwise than online
 * @param payment reference of the payment that was not given back; null before
 * @param paid its amount
 * @param checks the last result of each machine check
 * @param corrections how often a correction was offered
 * @param uncovered how often the code of each paper was used: once uncovered, it is invalid (§ 21
 *     Abs. 2)
 * @param outcome how the case came out; null while it is open
 * @param automatic whether a machine decided
 * @param displayUntil end of the display; null before
 * @param displayedOn day of the first display; null before
 * @param printed whether the decision went out by post instead
 * @param sampled whether it was chosen for the review
 * @param reviewed whether that review is done
 * @param reserved whether the reservation of the review runs
 * @param insuredAt receipt of the newest confirmation of an insurer
 * @param insurer who gave it
 * @param uninsured whether an insurer's notice without newer cover waits for its consequence
 * @param sold whether a sale was notified that nobody disputed
 * @param hearingUntil last day of the hearing that was sent last; null where none was
 * @param heard whether the applicant answered it
 * @param blocked whether a transmission block hides the holder's address (§ 41 StVG)
 */
record VehicleCase(
    boolean counter,
    @Nullable String payment,
    @Nullable String paid,
    Map<String, String> checks,
    int corrections,
    Map<String, Integer> uncovered,
    boolean withClerk,
    @Nullable String outcome,
    boolean automatic,
    @Nullable Instant displayUntil,
    @Nullable LocalDate displayedOn,
    boolean printed,
    boolean sampled,
    boolean reviewed,
    boolean reserved,
    @Nullable Instant insuredAt,
    @Nullable String insurer,
    boolean uninsured,
    boolean sold,
    @Nullable LocalDate hearingUntil,
    boolean heard,
    boolean blocked) {
  static final VehicleCase NEW = new Fields().record();

  VehicleCase {
    checks = Map.copyOf(checks);
    uncovered = Map.copyOf(uncovered);
  }

  boolean open() {
    return outcome == null;
  }

  boolean granted() {
    return "granted".equals(outcome);
  }

  VehicleCase applied(String channel) {
    return change(f -> f.counter = !channel.equals("portal"));
  }

  VehicleCase hearing(LocalDate until) {
    return change(f -> {
      f.hearingUntil = until;
      f.heard = false;
    });
  }

  VehicleCase stated() {
    return change(f -> f.heard = true);
  }

  /** Whether the party had its say, or let the day pass (§ 28 Abs. 1 VwVfG). */
  boolean hadItsSay(LocalDate today) {
    return hearingUntil != null && (heard || today.isAfter(hearingUntil));
  }

  VehicleCase after(VehicleEvent event) {
    return switch (event) {
      case FeesPaid e ->
          change(f -> {
            f.payment = e.reference();
            f.paid = e.amount();
          });
      case RefundOrdered _ ->
          change(f -> {
            f.payment = null;
            f.paid = null;
          });
      case CodeUncovered e -> change(f -> f.uncovered.put(e.paper(), e.attempt()));
      case MachineCheckRecorded e -> change(f -> f.checks.put(e.check(), e.result()));
      case CorrectionOffered e -> change(f -> f.corrections = e.number());
      case ApplicationCorrected e -> change(f -> e.checks().forEach(f.checks::remove));
      // An aborted case that a clerk takes up again is open again.
      case HandedToClerk e ->
          change(f -> {
            f.withClerk = true;
            f.outcome = "aborted".equals(outcome) ? null : outcome;
            if (e.reasons().contains(HandedToClerk.REGISTERED_MEANWHILE)) {
              f.outcome = HandedToClerk.REGISTERED_MEANWHILE;
            }
          });
      case AutomatedDecisionIssued e ->
          change(f -> {
            f.outcome = "granted";
            f.automatic = true;
            f.displayUntil = e.displayUntil();
            f.reserved = true;
          });
      case DecisionDisplayed e -> change(f -> f.displayedOn = e.on());
      case PrintDispatched _ -> change(f -> f.printed = true);
      case DecisionSampledForReview _ -> change(f -> f.sampled = true);
      case ReviewCompleted _ -> change(f -> f.reviewed = true);
      case ReviewReservationEnded _ -> change(f -> f.reserved = false);
      case DialogueAborted _ -> change(f -> f.outcome = "aborted");
      case RegistrationGranted _ -> change(f -> f.outcome = "granted");
      case ApplicationRejected _ -> change(f -> f.outcome = "rejected");
      case DecisionRevoked _ -> change(f -> f.outcome = "revoked");
      case VehicleTakenOutOfService _ ->
          change(f -> {
            f.outcome = "out-of-service";
            f.uninsured = false;
          });
      case RegistrationEndedByAdvertisement _ -> change(f -> f.outcome = "ended");
      case InsuranceConfirmed e -> insured(e);
      case InsuranceTerminationReceived e -> change(f -> f.uninsured |= !e.ignored());
      case SaleNotified _ -> change(f -> f.sold = true);
      case SaleNoticeRejected _ -> change(f -> f.sold = false);
      case TransmissionBlockSet _ -> change(f -> f.blocked = true);
      case TransmissionBlockLifted _ -> change(f -> f.blocked = false);
      case FeesAssessed _,
          DecisionRetrieved _,
          DocumentsDispatched _,
          DecisionAmended _,
          ComplianceDemanded _,
          ForcedDeregistrationOrdered _,
          OperationProhibited _,
          CertificateAdvertised _ ->
          this;
    };
  }

  /** An older confirmation that comes late changes nothing. */
  private VehicleCase insured(InsuranceConfirmed e) {
    return insuredAt != null && !e.receivedAt().isAfter(insuredAt)
        ? this
        : change(f -> {
          f.insuredAt = e.receivedAt();
          f.insurer = e.insurer();
          f.uninsured = false;
        });
  }

  private VehicleCase change(Consumer<Fields> change) {
    var fields = new Fields(this);
    change.accept(fields);
    return fields.record();
  }

  /** A copy on its way to be the next state. */
  private static final class Fields {
    private boolean counter;
    private @Nullable String payment;
    private @Nullable String paid;
    private final Map<String, String> checks = new HashMap<>();
    private int corrections;
    private final Map<String, Integer> uncovered = new HashMap<>();
    private boolean withClerk;
    private @Nullable String outcome;
    private boolean automatic;
    private @Nullable Instant displayUntil;
    private @Nullable LocalDate displayedOn;
    private boolean printed;
    private boolean sampled;
    private boolean reviewed;
    private boolean reserved;
    private @Nullable Instant insuredAt;
    private @Nullable String insurer;
    private boolean uninsured;
    private boolean sold;
    private @Nullable LocalDate hearingUntil;
    private boolean heard;
    private boolean blocked;

    Fields() {}

    Fields(VehicleCase from) {
      counter = from.counter;
      payment = from.payment;
      paid = from.paid;
      checks.putAll(from.checks);
      corrections = from.corrections;
      uncovered.putAll(from.uncovered);
      withClerk = from.withClerk;
      outcome = from.outcome;
      automatic = from.automatic;
      displayUntil = from.displayUntil;
      displayedOn = from.displayedOn;
      printed = from.printed;
      sampled = from.sampled;
      reviewed = from.reviewed;
      reserved = from.reserved;
      insuredAt = from.insuredAt;
      insurer = from.insurer;
      uninsured = from.uninsured;
      sold = from.sold;
      hearingUntil = from.hearingUntil;
      heard = from.heard;
      blocked = from.blocked;
    }

    VehicleCase record() {
      return new VehicleCase(
          counter,
          payment,
          paid,
          checks,
          corrections,
          uncovered,
          withClerk,
          outcome,
          automatic,
          displayUntil,
          displayedOn,
          printed,
          sampled,
          reviewed,
          reserved,
          insuredAt,
          insurer,
          uninsured,
          sold,
          hearingUntil,
          heard,
          blocked);
    }
  }
}

package aktenlauf.query.casestatus;

import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.vehicle.VehicleEvent;
import aktenlauf.shared.vehicle.VehicleEvent.ApplicationRejected;
import aktenlauf.shared.vehicle.VehicleEvent.AutomatedDecisionIssued;
import aktenlauf.shared.vehicle.VehicleEvent.DecisionDisplayed;
import aktenlauf.shared.vehicle.VehicleEvent.DecisionRetrieved;
import aktenlauf.shared.vehicle.VehicleEvent.DecisionRevoked;
import aktenlauf.shared.vehicle.VehicleEvent.DocumentsDispatched;
import aktenlauf.shared.vehicle.VehicleEvent.FeesAssessed;
import aktenlauf.shared.vehicle.VehicleEvent.FeesPaid;
import aktenlauf.shared.vehicle.VehicleEvent.PrintDispatched;
import aktenlauf.shared.vehicle.VehicleEvent.RefundOrdered;
import aktenlauf.shared.vehicle.VehicleEvent.RegistrationGranted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant of a registration of a vehicle may know. Days are legal days in Berlin,
 * amounts euros with two decimals.
 *
 * @param owed what has to be paid
 * @param paid what was paid
 * @param paidOn day on which the payment was recorded
 * @param refundedOn day on which it was ordered to be given back
 * @param decidedOn day of the decision, whoever made it
 * @param displayUntil until when the decision of the machine is displayed, UTC
 * @param displayedOn day on which the decision counts as notified: that of its display (§ 23 Abs. 2
 *     FZV), else the fourth after it was sent (§ 41 Abs. 2 VwVfG)
 * @param retrievedOn day on which it was taken; null where it was not
 * @param provisionalFrom day on which the provisional proof was taken, from which on it allows to
 *     drive; null where there is none
 * @param provisionalUntil last day on which it does
 * @param papersOn day on which papers and plaques were sent
 * @param carrier who brings them
 */
public record VehicleCourse(
    @Nullable String owed,
    @Nullable String paid,
    @Nullable LocalDate paidOn,
    @Nullable LocalDate refundedOn,
    @Nullable LocalDate decidedOn,
    @Nullable Instant displayUntil,
    @Nullable LocalDate displayedOn,
    @Nullable LocalDate retrievedOn,
    @Nullable LocalDate provisionalFrom,
    @Nullable LocalDate provisionalUntil,
    @Nullable LocalDate papersOn,
    @Nullable String carrier) {
  static final VehicleCourse EMPTY =
      new VehicleCourse(null, null, null, null, null, null, null, null, null, null, null, null);

  VehicleCourse after(VehicleEvent event, Recorded recorded) {
    var today = recorded.envelope().legalDate();
    return switch (event) {
      case FeesAssessed e -> change(f -> f.owed = e.amount());
      case FeesPaid e ->
          change(f -> {
            f.paid = e.amount();
            f.paidOn = today;
            f.refundedOn = null;
          });
      case RefundOrdered _ -> change(f -> f.refundedOn = today);
      case AutomatedDecisionIssued e ->
          change(f -> {
            f.decidedOn = today;
            f.displayUntil = e.displayUntil();
          });
      case RegistrationGranted e -> sent(e.on());
      case ApplicationRejected e -> sent(e.on());
      case DecisionDisplayed e -> change(f -> f.displayedOn = e.on());
      case PrintDispatched e ->
          change(f -> {
            f.displayUntil = null;
            f.displayedOn = e.notifiedOn();
          });
      // What is revoked is not displayed any more.
      case DecisionRevoked _ -> change(f -> f.displayUntil = null);
      case DecisionRetrieved e ->
          change(f -> {
            f.retrievedOn = LocalDate.ofInstant(e.at(), MetaDataNames.BERLIN);
            f.provisionalFrom = e.provisionalUntil() == null ? null : f.retrievedOn;
            f.provisionalUntil = e.provisionalUntil();
          });
      case DocumentsDispatched e ->
          change(f -> {
            f.papersOn = e.on();
            f.carrier = e.carrier();
          });
      default -> this;
    };
  }

  private VehicleCourse sent(LocalDate on) {
    return change(f -> {
      f.decidedOn = on;
      f.displayUntil = null;
      f.displayedOn = on.plusDays(Notification.FICTION_DAYS);
    });
  }

  private VehicleCourse change(Consumer<Fields> change) {
    var fields = new Fields(this);
    change.accept(fields);
    return fields.record();
  }

  /** A copy on its way to be the next state. */
  private static final class Fields {
    private @Nullable String owed;
    private @Nullable String paid;
    private @Nullable LocalDate paidOn;
    private @Nullable LocalDate refundedOn;
    private @Nullable LocalDate decidedOn;
    private @Nullable Instant displayUntil;
    private @Nullable LocalDate displayedOn;
    private @Nullable LocalDate retrievedOn;
    private @Nullable LocalDate provisionalFrom;
    private @Nullable LocalDate provisionalUntil;
    private @Nullable LocalDate papersOn;
    private @Nullable String carrier;

    Fields(VehicleCourse from) {
      owed = from.owed;
      paid = from.paid;
      paidOn = from.paidOn;
      refundedOn = from.refundedOn;
      decidedOn = from.decidedOn;
      displayUntil = from.displayUntil;
      displayedOn = from.displayedOn;
      retrievedOn = from.retrievedOn;
      provisionalFrom = from.provisionalFrom;
      provisionalUntil = from.provisionalUntil;
      papersOn = from.papersOn;
      carrier = from.carrier;
    }

    VehicleCourse record() {
      return new VehicleCourse(
          owed,
          paid,
          paidOn,
          refundedOn,
          decidedOn,
          displayUntil,
          displayedOn,
          retrievedOn,
          provisionalFrom,
          provisionalUntil,
          papersOn,
          carrier);
    }
  }
}

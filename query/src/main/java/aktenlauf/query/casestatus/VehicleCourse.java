package aktenlauf.query.casestatus;

import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.vehicle.VehicleEvent;
import aktenlauf.shared.vehicle.VehicleEvent.ApplicationRejected;
import aktenlauf.shared.vehicle.VehicleEvent.AutomatedDecisionIssued;
import aktenlauf.shared.vehicle.VehicleEvent.DecisionDisplayed;
import aktenlauf.shared.vehicle.VehicleEvent.DecisionRetrieved;
import aktenlauf.shared.vehicle.VehicleEvent.FeesPaid;
import aktenlauf.shared.vehicle.VehicleEvent.RefundOrdered;
import aktenlauf.shared.vehicle.VehicleEvent.RegistrationGranted;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant of a registration of a vehicle may know. Days are legal days in Berlin,
 * amounts euros with two decimals.
 *
 * @param paid what was paid
 * @param refundedOn day on which it was ordered to be given back
 * @param decidedOn day of the decision, whoever made it
 * @param displayUntil until when the decision of the machine is displayed, UTC
 * @param displayedOn day of the display, on which the decision counts as notified (§ 23 Abs. 2 FZV)
 * @param provisionalUntil last day on which the provisional proof allows to drive
 */
public record VehicleCourse(
    @Nullable String paid,
    @Nullable LocalDate paidOn,
    @Nullable LocalDate refundedOn,
    @Nullable LocalDate decidedOn,
    @Nullable Instant displayUntil,
    @Nullable LocalDate displayedOn,
    @Nullable LocalDate provisionalUntil) {
  static final VehicleCourse EMPTY = new VehicleCourse(null, null, null, null, null, null, null);

  VehicleCourse after(VehicleEvent event, Recorded recorded) {
    var today = recorded.envelope().legalDate();
    return switch (event) {
      case FeesPaid e ->
          new VehicleCourse(
              e.amount(), today, null, decidedOn, displayUntil, displayedOn, provisionalUntil);
      case RefundOrdered _ ->
          new VehicleCourse(
              paid, paidOn, today, decidedOn, displayUntil, displayedOn, provisionalUntil);
      case AutomatedDecisionIssued e -> decided(today, e.displayUntil());
      case RegistrationGranted e -> decided(e.on(), null);
      case ApplicationRejected e -> decided(e.on(), null);
      case DecisionDisplayed e ->
          new VehicleCourse(
              paid,
              paidOn,
              refundedOn,
              decidedOn,
              displayUntil,
              displayedOn == null ? e.on() : displayedOn,
              provisionalUntil);
      case DecisionRetrieved e ->
          new VehicleCourse(
              paid, paidOn, refundedOn, decidedOn, displayUntil, displayedOn, e.provisionalUntil());
      default -> this;
    };
  }

  private VehicleCourse decided(LocalDate on, @Nullable Instant until) {
    return new VehicleCourse(paid, paidOn, refundedOn, on, until, displayedOn, provisionalUntil);
  }
}

package aktenlauf.command.machinechecks;

import aktenlauf.command.vehicle.Checks;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationWithdrawn;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseClosed;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseForwarded;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseReopened;
import aktenlauf.shared.proceeding.ProceedingEvent.DefinitionVersionChanged;
import aktenlauf.shared.proceeding.ProceedingEvent.StateEntered;
import aktenlauf.shared.vehicle.VehicleEvent.ApplicationCorrected;
import aktenlauf.shared.vehicle.VehicleEvent.DecisionRetrieved;
import aktenlauf.shared.vehicle.VehicleEvent.DecisionRevoked;
import aktenlauf.shared.vehicle.VehicleEvent.DecisionSampledForReview;
import aktenlauf.shared.vehicle.VehicleEvent.FeesPaid;
import aktenlauf.shared.vehicle.VehicleEvent.HandedToClerk;
import aktenlauf.shared.vehicle.VehicleEvent.MachineCheckRecorded;
import aktenlauf.shared.vehicle.VehicleEvent.PrintDispatched;
import aktenlauf.shared.vehicle.VehicleEvent.ReviewReservationEnded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case of the registration of vehicles as far as machines deal with it.
 *
 * @param version of the definition that it follows
 * @param ended whether the dialogue came to an end, in whichever way
 * @param checks the last result of each check
 */
record CheckedCase(
    ApplicationSubmitted submitted,
    int version,
    String state,
    boolean paid,
    boolean withClerk,
    boolean ended,
    Map<String, String> checks,
    Map<String, Object> corrected) {
  static final String PREFIX = "vehicle-";
  static final String PAYMENT_DUE = "payment-due";
  private static final List<String> IN_DIALOGUE =
      List.of(PAYMENT_DUE, "checking", "correction-offered");

  /** Empty where it is a case of something else. */
  static Optional<CheckedCase> of(List<Recorded> history) {
    if (history.isEmpty()
        || !(history.getFirst().event() instanceof ApplicationSubmitted e)
        || !e.procedure().startsWith(PREFIX)) {
      return Optional.empty();
    }
    var state = e.state();
    var version = e.procedureVersion();
    var paid = false;
    var withClerk = false;
    var over = false;
    var checks = new HashMap<String, String>();
    var corrected = new HashMap<String, Object>();
    for (var r : history) {
      switch (r.event()) {
        case StateEntered s -> state = s.state();
        case DefinitionVersionChanged d -> {
          state = d.state();
          version = d.to();
        }
        case FeesPaid _ -> paid = true;
        case HandedToClerk _ -> withClerk = true;
        case MachineCheckRecorded m -> checks.put(m.check(), m.result());
        case ApplicationCorrected a -> {
          a.checks().forEach(checks::remove);
          if (a.evb() != null) {
            corrected.put("evb", a.evb());
          }
          if (a.inspectionDue() != null) {
            corrected.put("inspectionDue", a.inspectionDue());
          }
        }
        case CaseClosed _, ApplicationWithdrawn _, CaseForwarded _ -> over = true;
        case CaseReopened _ -> over = false;
        default -> {}
      }
    }
    return Optional.of(
        new CheckedCase(
            e,
            version,
            state,
            paid,
            withClerk,
            over || !IN_DIALOGUE.contains(state),
            Map.copyOf(checks),
            Map.copyOf(corrected)));
  }

  /**
   * Whether the machine's decision reached the applicant, in whichever way, or no longer stands.
   */
  static boolean transmitted(List<Recorded> history) {
    return history.stream()
        .map(Recorded::event)
        .anyMatch(e ->
            e instanceof DecisionRetrieved
                || e instanceof PrintDispatched
                || e instanceof DecisionRevoked
                || e instanceof CaseClosed
                || e instanceof CaseForwarded);
  }

  /** Whether it can still be chosen for the review. */
  static boolean reviewable(List<Recorded> history) {
    return history.stream()
        .map(Recorded::event)
        .noneMatch(e ->
            e instanceof DecisionSampledForReview
                || e instanceof ReviewReservationEnded
                || e instanceof DecisionRevoked);
  }

  /** Whether machines go on with it. */
  boolean open() {
    return !ended && !withClerk;
  }

  List<String> needed() {
    return Checks.of(submitted.procedure());
  }

  boolean passed() {
    return needed().stream().allMatch(k -> "passed".equals(checks.get(k)));
  }

  Map<String, Object> applicant() {
    return submitted.applicant() == null ? Map.of() : submitted.applicant();
  }

  Map<String, Object> application() {
    var all = new HashMap<>(submitted.facts());
    if (submitted.application() != null) {
      all.putAll(submitted.application());
    }
    all.putAll(corrected);
    return all;
  }
}

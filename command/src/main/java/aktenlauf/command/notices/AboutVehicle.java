package aktenlauf.command.notices;

import aktenlauf.shared.notices.NoticeKind;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.vehicle.VehicleEvent.ApplicationRejected;
import aktenlauf.shared.vehicle.VehicleEvent.AutomatedDecisionIssued;
import aktenlauf.shared.vehicle.VehicleEvent.ComplianceDemanded;
import aktenlauf.shared.vehicle.VehicleEvent.ForcedDeregistrationOrdered;
import aktenlauf.shared.vehicle.VehicleEvent.InsuranceTerminationReceived;
import aktenlauf.shared.vehicle.VehicleEvent.OperationProhibited;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is decided about vehicles (§§ 28, 37 Abs. 6, 39 VwVfG), by persons and by machines. */
final class AboutVehicle {
  static final String DOMAIN = "vehicle";

  private AboutVehicle() {}

  static Optional<NoticeKind> kind(CaseSoFar c) {
    return switch (c.cause().event()) {
      case ApplicationRejected _ -> Optional.of(NoticeKind.REFUSAL);
      case AutomatedDecisionIssued _ -> Optional.of(NoticeKind.AUTOMATED_DECISION);
      case OperationProhibited _ -> Optional.of(NoticeKind.PROHIBITION);
      case ForcedDeregistrationOrdered _ -> Optional.of(NoticeKind.FORCED_DEREGISTRATION);
      case ComplianceDemanded _ -> Optional.of(NoticeKind.COMPLIANCE_DEMAND);
      default -> Optional.empty();
    };
  }

  static Values of(CaseSoFar c, ProcedureDefinition definition) {
    var signatory = c.cause().envelope().person();
    return switch (c.cause().event()) {
      case ApplicationRejected e ->
          new Values()
              .put("subject", definition.texts(Language.DE).title())
              .put("basis", String.join(", ", definition.legalBasis()))
              .put("reasons", e.reasons())
              .put("signatory", signatory);
      case AutomatedDecisionIssued e -> AutomatedDecision.of(e, c, definition);
      case OperationProhibited e ->
          new Values().put("reasons", e.reason()).put("signatory", signatory);
      case ForcedDeregistrationOrdered _ ->
          new Values().put("insurer", insurer(c)).put("signatory", signatory);
      case ComplianceDemanded e -> new Values().put("until", e.until()).put("insurer", insurer(c));
      default -> new Values();
    };
  }

  private static @Nullable String insurer(CaseSoFar c) {
    return c.last(InsuranceTerminationReceived.class)
        .map(InsuranceTerminationReceived::insurer)
        .orElse(null);
  }
}

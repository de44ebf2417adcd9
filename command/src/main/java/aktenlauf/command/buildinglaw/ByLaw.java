package aktenlauf.command.buildinglaw;

import aktenlauf.shared.buildinglaw.BuildingLawCommand;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.proceeding.ProceedingCommand.*;
import java.util.Optional;

/**
 * What has happened by law when a period passed bars what would undo it, before every other rule
 * and whether or not the clock has recorded it yet.
 */
final class ByLaw {
  private ByLaw() {}

  static Optional<Refused> barred(CaseCommand command, Situation s) {
    if (DecisionPeriod.approved(s) && undoesApproval(command, s)) {
      return Optional.of(DecisionPeriod.granted());
    }
    return Defects.withdrew(s) && undoesWithdrawal(command, s)
        ? Optional.of(Defects.gone())
        : Optional.empty();
  }

  /**
   * After a deemed approval nothing is decided any more (Nr. 69.5.1 VwVSächsBO). Until it is
   * recorded the period is neither stopped nor turned nor closed either.
   */
  private static boolean undoesApproval(CaseCommand command, Situation s) {
    return switch (command) {
      case GrantPermit _,
          RefusePermit _,
          ExtendDecisionPeriod _,
          DetermineProcedure _,
          RecordAmendmentEffect _,
          DraftDecision _,
          NotifyDecision _,
          WithdrawApplication _ ->
          true;
      case SuspendProceedings _, ForwardCase _, CloseCase _ -> DecisionPeriod.unrecorded(s);
      default -> false;
    };
  }

  private static boolean undoesWithdrawal(CaseCommand command, Situation s) {
    return switch (command) {
      case SupplyDocuments _,
          DraftDecision _,
          SendHearing _,
          RecordStatement _,
          SuspendProceedings _,
          WithdrawApplication _,
          ForwardCase _ ->
          true;
      // The file is closed, and the termination contested, when the withdrawal is recorded.
      case CloseCase _ -> s.building().open();
      case AssessFee a -> s.building().open() || !a.fee().equals(Fees.TERMINATION);
      case BuildingLawCommand _ -> true;
      default -> false;
    };
  }
}

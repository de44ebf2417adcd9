package aktenlauf.shared.vin;

import aktenlauf.shared.kernel.CaseId;
import java.time.Instant;
import java.util.Map;

/** Orders to one vehicle's stream; repeating one that was carried out changes nothing. */
public sealed interface VinCommand {
  VinKey vin();

  CaseId caseId();

  /**
   * Before a machine decides.
   *
   * @param passesOn whether the registration that is there passes on to the case; else it is
   *     refused
   */
  record Claim(VinKey vin, CaseId caseId, Instant at, boolean passesOn) implements VinCommand {}

  /** The machine does not decide after all. */
  record LetGo(VinKey vin, CaseId caseId) implements VinCommand {}

  /**
   * What was decided is true: whatever is there passes on to the case, unless it was decided later.
   *
   * @param onlyIfNone whether the case shows only that there is a registration
   */
  record Register(VinKey vin, CaseId caseId, Instant at, boolean onlyIfNone)
      implements VinCommand {}

  /**
   * @param whose the case's own registration, or whosever it is
   */
  record End(VinKey vin, CaseId caseId, Instant at, Whose whose) implements VinCommand {}

  /** The case's registration was revoked. */
  record Undo(VinKey vin, CaseId caseId) implements VinCommand {}

  /** The deregistration that the case had decided was revoked. */
  record Revive(VinKey vin, CaseId caseId) implements VinCommand {}

  /**
   * @param codes keyed hash of the code, by paper
   */
  record Spend(VinKey vin, CaseId caseId, Map<String, String> codes) implements VinCommand {}

  /** Whose registration ends. */
  enum Whose {
    OWN,
    ANYBODYS
  }
}

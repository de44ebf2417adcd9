package aktenlauf.shared.residence;

import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be ordered in a residence case besides the common commands. Days are legal days in
 * Europe/Berlin; where one is left out it is today. Where {@code persons} are left out, all persons
 * of the case are meant.
 */
public sealed interface ResidenceCommand extends CaseCommand {

  /** Tells the day of moving in anew, before the persons are registered (§ 17 Abs. 1 BMG). */
  record NotifyMoveIn(CaseId caseId, LocalDate moveInDate) implements ResidenceCommand {}

  /** The same of a move within the municipality. */
  record NotifyMove(CaseId caseId, LocalDate moveInDate) implements ResidenceCommand {}

  /** Tells the day of moving out anew (§ 17 Abs. 2); a week ahead at most. */
  record NotifyMoveOut(CaseId caseId, LocalDate moveOutDate) implements ResidenceCommand {}

  /**
   * @param method {@code eid}, {@code id-card}, {@code passport}, {@code document-number} or {@code
   *     representative}
   */
  record CheckIdentity(CaseId caseId, String method) implements ResidenceCommand {}

  /**
   * What the authority of the former dwelling answered to the request for its data (§ 23 Abs. 3).
   *
   * @param answered whether it answered at all
   * @param persons what it told, by the refs of the case; none where it did not answer
   * @param fieldsWithheld names of fields that it has and does not tell
   */
  record RequestPrefill(
      CaseId caseId,
      String fromAuthority,
      boolean answered,
      @Nullable List<PrefilledPerson> persons,
      @Nullable List<String> fieldsWithheld)
      implements ResidenceCommand {}

  /** A person of the case turns out to be registered otherwise. */
  record RecordClash(CaseId caseId, String ref, String kind, @Nullable String text)
      implements ResidenceCommand {}

  /** What had to be cleared up is; the persons may be registered as notified. */
  record ResolveClarification(CaseId caseId, String text) implements ResidenceCommand {}

  /**
   * The landlord's confirmation (§ 19 Abs. 3 and 4), or the owner's proof.
   *
   * @param by {@code document}, {@code allocation-mark} or {@code owner}
   * @param mark id of the document or the allocation mark
   */
  record ConfirmHousing(CaseId caseId, String by, String mark) implements ResidenceCommand {}

  record ReportHousingRefusal(CaseId caseId, @Nullable String reason) implements ResidenceCommand {}

  /**
   * @param result {@code confirmed}, {@code denied} or {@code no-answer}
   */
  record RecordHousingInquiry(CaseId caseId, String result, @Nullable String text)
      implements ResidenceCommand {}

  /** Sends a letter with the code to the new dwelling (§ 23a). */
  record SendCodeLetter(CaseId caseId, String code) implements ResidenceCommand {}

  record ConfirmAddressByCodeLetter(CaseId caseId, String code) implements ResidenceCommand {}

  /**
   * Registers all persons of the case, or nobody.
   *
   * @param mainDwellings exactly one for each person named; as notified for the others
   */
  record RegisterPersons(CaseId caseId, @Nullable List<MainDwelling> mainDwellings)
      implements ResidenceCommand {}

  /** Deregisters all persons of the case on the day of moving out, which may be a week ahead. */
  record DeregisterPersons(CaseId caseId) implements ResidenceCommand {}

  /** Makes the dwellings of the case what was notified (§ 21 Abs. 4). */
  record SetDwellingStatus(CaseId caseId, @Nullable List<MainDwelling> mainDwellings)
      implements ResidenceCommand {}

  /**
   * Registers without a valid notice, after a hearing.
   *
   * @param mainDwellings as in {@link RegisterPersons}
   */
  record RegisterExOfficio(CaseId caseId, String reason, @Nullable List<MainDwelling> mainDwellings)
      implements ResidenceCommand {}

  /**
   * Tells the authority of a former dwelling (§ 33 Abs. 1); each of them is told.
   *
   * @param toAuthority key or name of the municipality
   */
  record SendBackNotification(CaseId caseId, String toAuthority) implements ResidenceCommand {}

  /**
   * What the authority of a former dwelling found (§ 33 Abs. 2); nothing where all agrees.
   *
   * @param fromAuthority may be left out where only one has still to evaluate
   */
  record EvaluateBackNotification(
      CaseId caseId, @Nullable String fromAuthority, List<Difference> differences)
      implements ResidenceCommand {}

  /** Blocks information about persons for two years (§ 51). */
  record SetInformationBlock(CaseId caseId, @Nullable List<String> persons, @Nullable String reason)
      implements ResidenceCommand {}

  /** By two years. */
  record ExtendInformationBlock(
      CaseId caseId, @Nullable List<String> persons, @Nullable String reason)
      implements ResidenceCommand {}

  record LiftInformationBlock(
      CaseId caseId, @Nullable List<String> persons, @Nullable String reason)
      implements ResidenceCommand {}

  /**
   * Tells another authority that has the persons of the block (§ 33 Abs. 4), also of its end.
   *
   * @param block every one in force where left out
   * @param until last day of the block; as it stands where left out
   */
  record PassOnInformationBlock(
      CaseId caseId, String toAuthority, @Nullable String block, @Nullable LocalDate until)
      implements ResidenceCommand {}

  /** Somebody asked about blocked persons; they are told at once (§ 51 Abs. 2). */
  record InformPersonOfRequest(CaseId caseId, @Nullable List<String> persons, String requester)
      implements ResidenceCommand {}

  /**
   * @param kinds {@code religious-communities}, {@code parties}, {@code jubilees}, {@code
   *     address-books} or {@code armed-forces}
   */
  record EnterTransmissionBlock(CaseId caseId, @Nullable List<String> persons, List<String> kinds)
      implements ResidenceCommand {}

  record CorrectRecord(CaseId caseId, List<Correction> corrections) implements ResidenceCommand {}

  /**
   * Amtliche Meldebestätigung (§ 24 Abs. 2).
   *
   * @param chip whether the chips of identity cards are to be changed
   * @param sticker whether stickers for identity cards are to be ordered
   */
  record IssueConfirmation(CaseId caseId, @Nullable Boolean chip, @Nullable Boolean sticker)
      implements ResidenceCommand {}

  /**
   * Tells those who pursue administrative offences (§ 54).
   *
   * @param ground {@code late-notice}, {@code no-notice} or {@code sham-address}
   */
  record ReportOffence(CaseId caseId, String ground) implements ResidenceCommand {}
}

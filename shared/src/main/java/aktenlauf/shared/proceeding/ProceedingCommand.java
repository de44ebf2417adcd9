package aktenlauf.shared.proceeding;

import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.notices.RemedyInstruction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be ordered in every case; dates are legal days in Europe/Berlin. */
public sealed interface ProceedingCommand extends CaseCommand {

  /**
   * Opens the case.
   *
   * @param fileNumber the number that the case is to have; the register of cases has the last word
   * @param citizen the person whose case it is, as the portal names it
   */
  record SubmitApplication(
      CaseId caseId,
      FileNumber fileNumber,
      String procedure,
      String authority,
      String channel,
      LocalDate receivedOn,
      @Nullable String citizen,
      @Nullable String externalReference,
      Map<String, Object> applicant,
      Map<String, Object> application)
      implements ProceedingCommand {
    public SubmitApplication withFileNumber(FileNumber other) {
      return new SubmitApplication(
          caseId,
          other,
          procedure,
          authority,
          channel,
          receivedOn,
          citizen,
          externalReference,
          applicant,
          application);
    }
  }

  record ClaimCase(CaseId caseId) implements ProceedingCommand {}

  record AssignCase(CaseId caseId, String assignee) implements ProceedingCommand {}

  record ReleaseCase(CaseId caseId) implements ProceedingCommand {}

  record DemandDocuments(CaseId caseId, LocalDate until, List<DemandedDocument> documents)
      implements ProceedingCommand {}

  record SupplyDocuments(CaseId caseId, List<SuppliedDocument> documents)
      implements ProceedingCommand {}

  /**
   * Puts an uploaded file into the case; its content is stored before. Internal: it comes with an
   * upload only, never as a command of the API.
   *
   * @param replaces the document that this is a new version of
   * @param name the file's name as its sender gave it
   * @param size in bytes
   * @param sha256 hash of the clear content in lower-case hexadecimal
   */
  record FileDocument(
      CaseId caseId,
      String documentId,
      String type,
      @Nullable String replaces,
      @Nullable String name,
      String mediaType,
      long size,
      String sha256)
      implements ProceedingCommand {}

  /**
   * Puts a notice into the case that an earlier event called for; its content is stored before.
   * Internal: the system's own, never a command of the API.
   *
   * @param notice word of a {@link aktenlauf.shared.notices.NoticeKind}
   * @param template folder of the template
   * @param remedy what it says of the objection against it
   * @param sha256 hash of the clear content in lower-case hexadecimal
   * @param size in bytes
   * @param causedBy version of the case with the event that it was written for
   */
  record FileNotice(
      CaseId caseId,
      String documentId,
      String notice,
      String template,
      int templateVersion,
      @Nullable RemedyInstruction remedy,
      String sha256,
      long size,
      String mediaType,
      long causedBy)
      implements ProceedingCommand {}

  /**
   * Tells a case that another one refers to it. Internal: the system's own, never a command of the
   * API.
   *
   * @param linked the case that refers
   * @param relation a word of {@link LinkRelation}
   * @param on legal day: of the other application, or from which on what it announced happens
   * @param until the new end that an extension names; null where it names none
   * @param plots of the other case; those of both have to meet
   * @param citizen whose the other case is, as the portal names the person
   */
  record LinkCase(
      CaseId caseId,
      CaseId linked,
      String fileNumber,
      String relation,
      LocalDate on,
      @Nullable LocalDate until,
      List<String> plots,
      @Nullable String citizen)
      implements ProceedingCommand {}

  record SendHearing(CaseId caseId, LocalDate until, String text) implements ProceedingCommand {}

  record RecordStatement(CaseId caseId, String text) implements ProceedingCommand {}

  record SuspendProceedings(CaseId caseId, String basis, String reason)
      implements ProceedingCommand {}

  record ResumeProceedings(CaseId caseId) implements ProceedingCommand {}

  /**
   * @param conditions may be left out; then there are none
   */
  record DraftDecision(CaseId caseId, String result, String text, List<String> conditions)
      implements ProceedingCommand {
    @SuppressWarnings("ConstantValue") // readers of JSON pass null for what is left out
    public DraftDecision {
      conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }
  }

  record ReturnDraft(CaseId caseId, String remarks) implements ProceedingCommand {}

  record SignDecision(CaseId caseId) implements ProceedingCommand {}

  /**
   * @param on day of posting, provision or delivery
   * @param instruction on remedies: {@code correct}, {@code missing} or {@code wrong}, which opens
   *     the remedy for a year (§ 58 Abs. 2 VwGO); correct where left out
   */
  record NotifyDecision(CaseId caseId, String channel, LocalDate on, @Nullable String instruction)
      implements ProceedingCommand {
    public NotifyDecision(CaseId caseId, String channel, LocalDate on) {
      this(caseId, channel, on, null);
    }

    /** What the decision lacks; null where its instruction is correct. */
    public @Nullable String lacking() {
      return instruction == null || instruction.equals("correct") ? null : instruction;
    }
  }

  /**
   * @param by who objects: {@code applicant}, {@code neighbour} or {@code other}; the applicant
   *     where left out
   * @param neighbour how the case refers to the neighbour who does; null of others
   */
  record FileObjection(
      CaseId caseId,
      String text,
      LocalDate receivedOn,
      @Nullable String by,
      @Nullable String neighbour)
      implements ProceedingCommand {
    public FileObjection(CaseId caseId, String text, LocalDate receivedOn) {
      this(caseId, text, receivedOn, null, null);
    }

    /** Whether it is the party's own, to whom the decision is addressed. */
    public boolean applicants() {
      return (by == null || by.equals("applicant")) && neighbour == null;
    }
  }

  record WithdrawApplication(CaseId caseId, @Nullable String reason) implements ProceedingCommand {}

  record ForwardCase(CaseId caseId, String toAuthority, String reason)
      implements ProceedingCommand {}

  record PlaceHold(CaseId caseId, String reason) implements ProceedingCommand {}

  record LiftHold(CaseId caseId) implements ProceedingCommand {}

  /**
   * Money has come in for what the case costs, whether or not it is as much as is due.
   *
   * @param amount in EUR with two decimals
   * @param reference of the cash office, which books each once; the receipt's name
   * @param on day on which it came in
   */
  record RecordFeePayment(CaseId caseId, String amount, String reference, LocalDate on)
      implements ProceedingCommand {}

  /**
   * Money is given back: what was paid too much, or a fee that is not owed after all.
   *
   * @param amount in EUR with two decimals, of what was paid
   * @param reference of the cash office, which books each once
   * @param on day on which it was ordered
   */
  record RefundFee(CaseId caseId, String amount, String reference, LocalDate on, String reason)
      implements ProceedingCommand {}

  /**
   * A person is barred from the case (§§ 20, 21 VwVfG); one's own conflict each records, that of
   * others a head.
   *
   * @param person as tokens name the person
   * @param ground {@code party}, {@code relative}, {@code representative}, {@code employment},
   *     {@code prior-involvement} or {@code bias}
   */
  record RecordConflictOfInterest(CaseId caseId, String person, String ground, String reason)
      implements ProceedingCommand {}

  /** A conflict was recorded wrongly; another head than the one who recorded it says so. */
  record LiftConflictOfInterest(CaseId caseId, String person, String reason)
      implements ProceedingCommand {}

  record AddNote(CaseId caseId, String text) implements ProceedingCommand {}

  record CloseCase(CaseId caseId, String outcome) implements ProceedingCommand {}

  record ReopenCase(CaseId caseId, String reason) implements ProceedingCommand {}

  record ChangeDefinitionVersion(CaseId caseId, int version, String reason)
      implements ProceedingCommand {}

  /** A step of a configured procedure; {@code step} is its id in the definition. */
  record CompleteStep(CaseId caseId, String step, Map<String, Object> body)
      implements ProceedingCommand {}

  /**
   * The clock's: the day has passed. Refused where it is no longer true.
   *
   * @param deadline its name within the case
   * @param due the day that the clock believes it fell due
   */
  record ExpireDeadline(CaseId caseId, String deadline, LocalDate due)
      implements ProceedingCommand {}
}

package aktenlauf.shared.proceeding;

import aktenlauf.shared.calendar.Step;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Derived;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.Personal;
import aktenlauf.shared.kernel.Stored;
import aktenlauf.shared.notices.RemedyInstruction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of the common lifecycle. A procedure adds its own beside them. */
public sealed interface ProceedingEvent extends CaseEvent {

  /**
   * An application has reached the authority.
   *
   * @param receivedOn legal day of receipt, Europe/Berlin
   * @param state the procedure's state that the case begins in
   * @param unit the unit that the case belongs to
   * @param due day by which the case is to be ended, where the procedure names one
   * @param dueRule id of the rule that gave {@code due}
   * @param externalReference the case's name in the system it was imported from
   * @param facts fields of the application that the form marks as not personal
   * @param citizen whose case it is for the status of one's own cases, as the portal names the
   *     person
   * @param application fields of the application besides {@code facts}
   */
  @Stored("proceeding.application-submitted")
  record ApplicationSubmitted(
      CaseId caseId,
      FileNumber fileNumber,
      String procedure,
      int procedureVersion,
      String channel,
      LocalDate receivedOn,
      String state,
      String unit,
      @Nullable LocalDate due,
      @Nullable String dueRule,
      @Nullable String externalReference,
      Map<String, Object> facts,
      @Personal @Nullable String citizen,
      @Personal @Nullable Map<String, Object> applicant,
      @Personal @Nullable Map<String, Object> application)
      implements ProceedingEvent {}

  @Stored("proceeding.case-assigned")
  record CaseAssigned(CaseId caseId, String assignee) implements ProceedingEvent {}

  @Stored("proceeding.case-released")
  record CaseReleased(CaseId caseId) implements ProceedingEvent {}

  /** Documents are missing; {@code until} is the last day on which they count as in time. */
  @Stored("proceeding.documents-demanded")
  record DocumentsDemanded(CaseId caseId, LocalDate until, List<DemandedDocument> documents)
      implements ProceedingEvent {}

  @Stored("proceeding.documents-supplied")
  record DocumentsSupplied(CaseId caseId, List<SuppliedDocument> documents)
      implements ProceedingEvent {}

  /**
   * A file was put into the case; its content lies in the store of documents, under the key of the
   * applicant.
   *
   * @param type kind of document in kebab-case
   * @param fileVersion 1 for a new document, one more for each that replaces the one before
   * @param replaces the document that this is a new version of; null for the first
   * @param mediaType by its content
   * @param size in bytes
   * @param sha256 hash of the clear content in lower-case hexadecimal
   * @param name the file's name as its sender gave it
   */
  @Stored("proceeding.document-filed")
  record DocumentFiled(
      CaseId caseId,
      String documentId,
      String type,
      int fileVersion,
      @Nullable String replaces,
      String mediaType,
      long size,
      String sha256,
      @Personal @Nullable String name)
      implements ProceedingEvent {}

  /**
   * The authority's letter or decision was written from an earlier event of the case; its content
   * lies in the store of documents, under the key of the applicant. It decides nothing: what calls
   * for it does.
   *
   * @param notice word of a {@link aktenlauf.shared.notices.NoticeKind}
   * @param template folder of the template, as in {@code notices/permit}
   * @param templateVersion from 1
   * @param remedy what it says of the objection against it; null where none lies
   * @param sha256 hash of the clear content in lower-case hexadecimal
   * @param size in bytes
   * @param causedBy version of the case with the event that it was written for
   */
  @Stored("proceeding.notice-issued")
  record NoticeIssued(
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
      implements ProceedingEvent, Derived {}

  /**
   * Another case refers to this one. It restarts no period here; what it changes besides stands in
   * the events beside it.
   *
   * @param linked the case that refers
   * @param relation a word of {@link LinkRelation}
   * @param on legal day: of the other application, or from which on what it announced happens
   * @param until the new end that an extension names; null where it names none
   */
  @Stored("proceeding.case-linked")
  record CaseLinked(
      CaseId caseId,
      CaseId linked,
      String fileNumber,
      String relation,
      LocalDate on,
      @Nullable LocalDate until)
      implements ProceedingEvent {}

  /** The party is heard before an adverse decision (§ 28 VwVfG). */
  @Stored("proceeding.hearing-sent")
  record HearingSent(CaseId caseId, LocalDate until, @Personal @Nullable String text)
      implements ProceedingEvent {}

  @Stored("proceeding.statement-recorded")
  record StatementRecorded(CaseId caseId, @Personal @Nullable String text)
      implements ProceedingEvent {}

  @Stored("proceeding.proceedings-suspended")
  record ProceedingsSuspended(CaseId caseId, String basis, @Personal @Nullable String reason)
      implements ProceedingEvent {}

  @Stored("proceeding.proceedings-resumed")
  record ProceedingsResumed(CaseId caseId) implements ProceedingEvent {}

  @Stored("proceeding.decision-drafted")
  record DecisionDrafted(
      CaseId caseId,
      String result,
      @Personal @Nullable String text,
      @Personal @Nullable List<String> conditions)
      implements ProceedingEvent {}

  @Stored("proceeding.draft-returned")
  record DraftReturned(CaseId caseId, @Personal @Nullable String remarks)
      implements ProceedingEvent {}

  @Stored("proceeding.decision-signed")
  record DecisionSigned(CaseId caseId, String result) implements ProceedingEvent {}

  /** The decision was made known to the party; {@code on} is the day of posting or provision. */
  @Stored("proceeding.decision-notified")
  record DecisionNotified(CaseId caseId, String result, String channel, LocalDate on)
      implements ProceedingEvent {}

  /**
   * A decision was made known without a correct instruction on remedies: it can be contested for a
   * year (§ 58 Abs. 2 VwGO). The event beside it tells of the notification; one that lacks nothing
   * stands alone.
   *
   * @param instruction {@code missing} or {@code wrong}
   */
  @Stored("proceeding.remedy-instruction-lacking")
  record RemedyInstructionLacking(CaseId caseId, String instruction) implements ProceedingEvent {}

  /**
   * An objection (Widerspruch, § 70 VwGO) was received.
   *
   * @param text null where somebody else than the applicant objects, whose words lie under another
   *     key
   */
  @Stored("proceeding.objection-filed")
  record ObjectionFiled(CaseId caseId, LocalDate receivedOn, @Personal @Nullable String text)
      implements ProceedingEvent {}

  @Stored("proceeding.application-withdrawn")
  record ApplicationWithdrawn(CaseId caseId, @Personal @Nullable String reason)
      implements ProceedingEvent {}

  /**
   * Money came in for what the case costs.
   *
   * @param amount in EUR with two decimals
   * @param reference of the cash office; the receipt's name
   * @param on day on which it came in
   */
  @Stored("proceeding.fee-payment-recorded")
  record FeePaymentRecorded(CaseId caseId, String amount, String reference, LocalDate on)
      implements ProceedingEvent {}

  /**
   * Money was given back.
   *
   * @param amount in EUR with two decimals
   * @param reference of the cash office
   * @param on day on which it was ordered
   */
  @Stored("proceeding.fee-refunded")
  record FeeRefunded(
      CaseId caseId,
      String amount,
      String reference,
      LocalDate on,
      @Personal @Nullable String reason)
      implements ProceedingEvent {}

  /**
   * A person may not decide in this case (§§ 20, 21 VwVfG).
   *
   * @param ground a word of the command's
   */
  @Stored("proceeding.conflict-of-interest-recorded")
  record ConflictOfInterestRecorded(
      CaseId caseId, String person, String ground, @Personal @Nullable String reason)
      implements ProceedingEvent {}

  /** A conflict that was recorded wrongly bars nobody from now on. */
  @Stored("proceeding.conflict-of-interest-lifted")
  record ConflictOfInterestLifted(CaseId caseId, String person, @Personal @Nullable String reason)
      implements ProceedingEvent {}

  /**
   * What the same command did was done in the place of an absent person.
   *
   * @param absent who was stood in for
   * @param command its name in kebab-case
   * @param from first day of the deputyship
   * @param to last day of it
   */
  @Stored("proceeding.acted-as-deputy")
  record ActedAsDeputy(
      CaseId caseId,
      String deputy,
      String absent,
      String role,
      String command,
      LocalDate from,
      LocalDate to)
      implements ProceedingEvent {}

  /** Passed to the competent authority (§ 3 VwVfG). */
  @Stored("proceeding.case-forwarded")
  record CaseForwarded(CaseId caseId, String toAuthority, @Personal @Nullable String reason)
      implements ProceedingEvent {}

  /** Kept from deletion by a court, an audit or the archive. */
  @Stored("proceeding.hold-placed")
  record HoldPlaced(CaseId caseId, @Personal @Nullable String reason) implements ProceedingEvent {}

  @Stored("proceeding.hold-lifted")
  record HoldLifted(CaseId caseId) implements ProceedingEvent {}

  @Stored("proceeding.note-added")
  record NoteAdded(CaseId caseId, @Personal @Nullable String text) implements ProceedingEvent {}

  /** The case has ended with an outcome that the procedure's definition names. */
  @Stored("proceeding.case-closed")
  record CaseClosed(CaseId caseId, String outcome) implements ProceedingEvent {}

  @Stored("proceeding.case-reopened")
  record CaseReopened(CaseId caseId, @Personal @Nullable String reason)
      implements ProceedingEvent {}

  @Stored("proceeding.definition-version-changed")
  record DefinitionVersionChanged(
      CaseId caseId, int from, int to, String state, @Personal @Nullable String reason)
      implements ProceedingEvent {}

  /**
   * A step of a configured procedure was done.
   *
   * @param state the procedure's state afterwards
   * @param waitingFor who acts next: clerk, applicant or other
   * @param facts fields of the step's body that its schema marks as not personal
   * @param body fields of the step's body besides {@code facts}
   */
  @Stored("proceeding.step-completed")
  record StepCompleted(
      CaseId caseId,
      String step,
      String result,
      String state,
      String waitingFor,
      Map<String, Object> facts,
      @Personal @Nullable Map<String, Object> body)
      implements ProceedingEvent {}

  /**
   * The procedure has come to another of its states by an act of its own domain.
   *
   * @param waitingFor who acts next: clerk, applicant or other
   */
  @Stored("proceeding.state-entered")
  record StateEntered(CaseId caseId, String state, String waitingFor) implements ProceedingEvent {}

  /**
   * A period has begun to run. Its ledger tells how each day was found.
   *
   * @param deadline names the deadline within the case: its rule, and whom or what it concerns
   *     where there may be several, as in {@code saechsbo-69-1-opinion/opinion-1}
   * @param start legal day of what began it, Europe/Berlin; so are all days here
   * @param due last day that is in time
   * @param unshiftedEnd the end before Saturdays, Sundays and holidays moved it
   * @param internalTarget last working day not after the unshifted end
   * @param effect what becomes of it when it passes, a word of {@code Effect}
   * @param fileNumber the case's, so that a list of deadlines needs no other read model
   */
  @Stored("proceeding.deadline-started")
  record DeadlineStarted(
      CaseId caseId,
      String deadline,
      String rule,
      LocalDate start,
      LocalDate due,
      LocalDate unshiftedEnd,
      LocalDate internalTarget,
      String effect,
      String fileNumber,
      String unit,
      List<Step> explanation)
      implements ProceedingEvent {}

  /**
   * @param extensions how often it has been extended, this one included
   */
  @Stored("proceeding.deadline-extended")
  record DeadlineExtended(
      CaseId caseId,
      String deadline,
      String rule,
      LocalDate due,
      LocalDate unshiftedEnd,
      LocalDate internalTarget,
      int extensions,
      List<Step> explanation)
      implements ProceedingEvent {}

  /**
   * @param on last day that counts
   * @param cause paragraph or word, as in {@code § 15 BauGB}
   */
  @Stored("proceeding.deadline-suspended")
  record DeadlineSuspended(
      CaseId caseId, String deadline, String rule, LocalDate on, String cause, int remainingDays)
      implements ProceedingEvent {}

  @Stored("proceeding.deadline-resumed")
  record DeadlineResumed(
      CaseId caseId,
      String deadline,
      String rule,
      LocalDate on,
      LocalDate due,
      LocalDate unshiftedEnd,
      LocalDate internalTarget,
      List<Step> explanation)
      implements ProceedingEvent {}

  /** What a deadline was computed from has changed; one that has ended never changes. */
  @Stored("proceeding.deadline-recomputed")
  record DeadlineRecomputed(
      CaseId caseId,
      String deadline,
      String rule,
      LocalDate oldDue,
      LocalDate start,
      LocalDate due,
      LocalDate unshiftedEnd,
      LocalDate internalTarget,
      String cause,
      String effect,
      List<Step> explanation)
      implements ProceedingEvent {}

  /** What the deadline waited for has happened, or can no longer happen. */
  @Stored("proceeding.deadline-met")
  record DeadlineMet(CaseId caseId, String deadline, String rule, LocalDate on)
      implements ProceedingEvent {}

  /** The day has passed. */
  @Stored("proceeding.deadline-expired")
  record DeadlineExpired(CaseId caseId, String deadline, String rule, LocalDate due, String effect)
      implements ProceedingEvent {}
}

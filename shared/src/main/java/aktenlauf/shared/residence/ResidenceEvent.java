package aktenlauf.shared.residence;

import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Personal;
import aktenlauf.shared.kernel.Stored;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of the registration of residents, beside those of the common proceeding. Days are legal
 * days in Europe/Berlin; {@code ref} and {@code persons} are the case's own names of persons.
 */
public sealed interface ResidenceEvent extends CaseEvent {

  /**
   * A person told what the law demands to be told (§§ 17, 21 BMG).
   *
   * @param kind {@code move-in}, {@code move-within}, {@code move-out}, {@code secondary-dwelling}
   *     or {@code status}
   * @param on day of the move or of the change
   * @param late whether the notice came after its period; it counts all the same
   */
  @Stored("residence.move-notified")
  record MoveNotified(CaseId caseId, String kind, LocalDate on, boolean late, List<String> persons)
      implements ResidenceEvent {}

  /**
   * @param method {@code eid}, {@code id-card}, {@code passport}, {@code document-number} or {@code
   *     representative}
   */
  @Stored("residence.identity-checked")
  record IdentityChecked(CaseId caseId, String method) implements ResidenceEvent {}

  /**
   * The authority of the former dwelling told what it has (§ 23 Abs. 3). Persons with a block are
   * never told of.
   *
   * @param fieldsWithheld what it has and does not tell
   */
  @Stored("residence.prefill-received")
  record PrefillReceived(
      CaseId caseId,
      String fromAuthority,
      List<String> fieldsWithheld,
      @Personal @Nullable List<PrefilledPerson> persons)
      implements ResidenceEvent {}

  /** The authority of the former dwelling does not answer; the notice is enough (§ 23 Abs. 1). */
  @Stored("residence.prefill-unanswered")
  record PrefillUnanswered(CaseId caseId, String fromAuthority) implements ResidenceEvent {}

  /** The register of the former dwelling has it otherwise than the person; a clerk looks. */
  @Stored("residence.discrepancy-found")
  record DiscrepancyFound(
      CaseId caseId,
      String ref,
      String field,
      @Personal @Nullable String notified,
      @Personal @Nullable String registered)
      implements ResidenceEvent {}

  /**
   * A person cannot be registered as notified.
   *
   * @param kind {@code registered-elsewhere} or {@code other-main-dwelling}
   * @param source {@code prefill} or {@code clerk}
   */
  @Stored("residence.clash-found")
  record ClashFound(
      CaseId caseId, String ref, String kind, String source, @Personal @Nullable String text)
      implements ResidenceEvent {}

  /**
   * Nobody of the case is registered until a clerk has cleared it up.
   *
   * @param persons whom it is about
   * @param reasons kinds of clashes, or {@code discrepancy}
   */
  @Stored("residence.clarification-opened")
  record ClarificationOpened(CaseId caseId, List<String> persons, List<String> reasons)
      implements ResidenceEvent {}

  @Stored("residence.clarification-resolved")
  record ClarificationResolved(CaseId caseId, @Personal @Nullable String text)
      implements ResidenceEvent {}

  /**
   * Somebody confirmed that the persons moved in (§ 19).
   *
   * @param by {@code document}, {@code allocation-mark}, {@code code-letter}, {@code owner} or
   *     {@code inquiry}
   */
  @Stored("residence.housing-confirmed")
  record HousingConfirmed(CaseId caseId, String by, LocalDate on, @Personal @Nullable String mark)
      implements ResidenceEvent {}

  /** The landlord does not confirm, as the person has to tell at once (§ 19 Abs. 2). */
  @Stored("residence.housing-confirmation-refused")
  record HousingConfirmationRefused(CaseId caseId, @Personal @Nullable String reason)
      implements ResidenceEvent {}

  /**
   * What a clerk learnt of the landlord or the owner (§ 19 Abs. 5).
   *
   * @param result {@code confirmed}, {@code denied} or {@code no-answer}
   */
  @Stored("residence.housing-inquiry-recorded")
  record HousingInquiryRecorded(CaseId caseId, String result, @Personal @Nullable String text)
      implements ResidenceEvent {}

  /** A letter with a code went to the new dwelling (§ 23a). */
  @Stored("residence.code-letter-sent")
  record CodeLetterSent(CaseId caseId, LocalDate on, @Personal @Nullable String code)
      implements ResidenceEvent {}

  @Stored("residence.code-letter-confirmed")
  record CodeLetterConfirmed(CaseId caseId, LocalDate on) implements ResidenceEvent {}

  /** Somebody told another code than the letter's; after a few of them a new letter is needed. */
  @Stored("residence.wrong-code-told")
  record WrongCodeTold(CaseId caseId, LocalDate on) implements ResidenceEvent {}

  /**
   * @param effectiveOn day of moving in
   * @param on day of the entry
   */
  @Stored("residence.person-registered")
  record PersonRegistered(CaseId caseId, String ref, LocalDate effectiveOn, LocalDate on)
      implements ResidenceEvent {}

  /**
   * @param dwelling {@code new}, or the ref of another dwelling of the case
   * @param status {@code sole}, {@code main}, {@code secondary} or {@code given-up}
   */
  @Stored("residence.dwelling-status-set")
  record DwellingStatusSet(
      CaseId caseId, String ref, String dwelling, String status, LocalDate effectiveOn)
      implements ResidenceEvent {}

  /** Vorgemerkt: the day has not come yet. */
  @Stored("residence.deregistration-noted")
  record DeregistrationNoted(CaseId caseId, List<String> persons, LocalDate effectiveOn)
      implements ResidenceEvent {}

  /**
   * @param effectiveOn day of moving out
   */
  @Stored("residence.person-deregistered")
  record PersonDeregistered(CaseId caseId, String ref, LocalDate effectiveOn)
      implements ResidenceEvent {}

  /** Entered by the authority itself after a hearing (§ 6 Abs. 1, § 28 VwVfG). */
  @Stored("residence.person-registered-ex-officio")
  record PersonRegisteredExOfficio(
      CaseId caseId,
      String ref,
      LocalDate effectiveOn,
      LocalDate on,
      @Personal @Nullable String reason)
      implements ResidenceEvent {}

  /** Rückmeldung (§ 33 Abs. 1). */
  @Stored("residence.back-notification-sent")
  record BackNotificationSent(CaseId caseId, String toAuthority, LocalDate on)
      implements ResidenceEvent {}

  /**
   * The authority of the former dwelling has evaluated it (§ 33 Abs. 2).
   *
   * @param fields of which the two registers differ
   */
  @Stored("residence.back-notification-evaluated")
  record BackNotificationEvaluated(
      CaseId caseId,
      String fromAuthority,
      LocalDate on,
      List<String> fields,
      @Personal @Nullable List<Difference> differences)
      implements ResidenceEvent {}

  /** The last day for it passed and not every authority has been told. */
  @Stored("residence.back-notification-overdue")
  record BackNotificationOverdue(CaseId caseId, LocalDate asOf) implements ResidenceEvent {}

  /**
   * The last day for its evaluation passed and none has come.
   *
   * @param fromAuthority null where only one was told
   */
  @Stored("residence.back-notification-unanswered")
  record BackNotificationUnanswered(CaseId caseId, LocalDate asOf, @Nullable String fromAuthority)
      implements ResidenceEvent {}

  /**
   * Auskunftssperre (§ 51).
   *
   * @param block names the block within the case
   * @param until last day of the block
   */
  @Stored("residence.information-block-set")
  record InformationBlockSet(
      CaseId caseId,
      String block,
      List<String> persons,
      LocalDate from,
      LocalDate until,
      @Personal @Nullable String reason)
      implements ResidenceEvent {}

  @Stored("residence.information-block-extended")
  record InformationBlockExtended(
      CaseId caseId, String block, LocalDate until, @Personal @Nullable String reason)
      implements ResidenceEvent {}

  /**
   * @param persons whose block ends; others of the same block stay blocked
   */
  @Stored("residence.information-block-lifted")
  record InformationBlockLifted(
      CaseId caseId, String block, List<String> persons, @Personal @Nullable String reason)
      implements ResidenceEvent {}

  /** Two years have passed and nobody extended it. */
  @Stored("residence.information-block-expired")
  record InformationBlockExpired(CaseId caseId, String block, LocalDate asOf)
      implements ResidenceEvent {}

  /**
   * Another authority that has the person was told of the block (§ 33 Abs. 4).
   *
   * @param block which one; null where it was recorded without a name
   * @param until last day of the block as told; null where that was not recorded
   */
  @Stored("residence.information-block-passed-on")
  record InformationBlockPassedOn(
      CaseId caseId,
      String toAuthority,
      LocalDate on,
      @Nullable String block,
      @Nullable LocalDate until)
      implements ResidenceEvent {}

  /** Somebody asked about a blocked person, who is told so at once (§ 51 Abs. 2). */
  @Stored("residence.person-informed-of-request")
  record PersonInformedOfRequest(
      CaseId caseId, String ref, LocalDate on, @Personal @Nullable String requester)
      implements ResidenceEvent {}

  /**
   * Objections to transmissions (§ 42 Abs. 3, § 50 Abs. 5).
   *
   * @param kinds {@code religious-communities}, {@code parties}, {@code jubilees}, {@code
   *     address-books} or {@code armed-forces}
   */
  @Stored("residence.transmission-block-entered")
  record TransmissionBlockEntered(CaseId caseId, List<String> persons, List<String> kinds)
      implements ResidenceEvent {}

  @Stored("residence.record-corrected")
  record RecordCorrected(
      CaseId caseId,
      String ref,
      String field,
      @Personal @Nullable String before,
      @Personal @Nullable String after)
      implements ResidenceEvent {}

  /** Amtliche Meldebestätigung (§ 24 Abs. 2). */
  @Stored("residence.registration-confirmation-issued")
  record RegistrationConfirmationIssued(CaseId caseId, List<String> persons, LocalDate on)
      implements ResidenceEvent {}

  /** The address on the chips of the identity cards may be changed. */
  @Stored("residence.chip-update-released")
  record ChipUpdateReleased(CaseId caseId, List<String> persons) implements ResidenceEvent {}

  /** Stickers with the new address for the identity cards were ordered. */
  @Stored("residence.sticker-ordered")
  record StickerOrdered(CaseId caseId, List<String> persons) implements ResidenceEvent {}

  /**
   * Told to those who pursue administrative offences; their case is one of its own (§ 54).
   *
   * @param ground {@code late-notice}, {@code no-notice} or {@code sham-address}
   */
  @Stored("residence.offence-reported")
  record OffenceReported(CaseId caseId, String ground) implements ResidenceEvent {}
}

package aktenlauf.shared.buildinglaw;

import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Derived;
import aktenlauf.shared.kernel.Personal;
import aktenlauf.shared.kernel.Stored;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of building law, beside those of the common proceeding. Days are legal days. */
public sealed interface BuildingLawEvent extends CaseEvent {

  @Stored("building-law.completeness-confirmed")
  record CompletenessConfirmed(CaseId caseId, LocalDate confirmedReceiptDate)
      implements BuildingLawEvent {}

  @Stored("building-law.confirmed-receipt-date-corrected")
  record ConfirmedReceiptDateCorrected(
      CaseId caseId,
      LocalDate from,
      LocalDate confirmedReceiptDate,
      @Personal @Nullable String reason)
      implements BuildingLawEvent {}

  /**
   * @param warning whether the applicant was warned of the deemed withdrawal
   */
  @Stored("building-law.defects-notified")
  record DefectsNotified(
      CaseId caseId, LocalDate until, boolean warning, @Personal @Nullable List<String> defects)
      implements BuildingLawEvent {}

  /** The period to cure the defects passed (§ 69 Abs. 2 SächsBO). */
  @Stored("building-law.deemed-withdrawal-occurred")
  record DeemedWithdrawalOccurred(CaseId caseId, LocalDate asOf) implements BuildingLawEvent {}

  /**
   * The notice that ends the proceedings of a withdrawn application (Einstellungsbescheid, Nr.
   * 69.2.3 VwVSächsBO) is written.
   */
  @Stored("building-law.termination-notice-issued")
  record TerminationNoticeIssued(CaseId caseId, String documentId)
      implements BuildingLawEvent, Derived {}

  @Stored("building-law.procedure-determined")
  record ProcedureDetermined(
      CaseId caseId, String declared, String determined, @Personal @Nullable String reason)
      implements BuildingLawEvent {}

  /**
   * It was decided what an amendment (Tektur, Nachtrag) does to the decision period of this case.
   *
   * @param amendment the case of the amendment
   * @param newPeriodStarted whether the period began anew; it runs on unchanged otherwise
   * @param from day from which the new period counts; null where there is none
   */
  @Stored("building-law.amendment-effect-recorded")
  record AmendmentEffectRecorded(
      CaseId caseId,
      CaseId amendment,
      boolean newPeriodStarted,
      @Nullable LocalDate from,
      @Personal @Nullable String reasons)
      implements BuildingLawEvent {}

  /**
   * @param ref names the request within the case
   * @param on day of the request
   */
  @Stored("building-law.opinion-requested")
  record OpinionRequested(
      CaseId caseId,
      String ref,
      String authority,
      String kind,
      LocalDate on,
      @Personal @Nullable String text)
      implements BuildingLawEvent {}

  /**
   * @param late whether its deadline had passed
   * @param relevant whether a late one matters all the same
   */
  @Stored("building-law.opinion-received")
  record OpinionReceived(
      CaseId caseId,
      String ref,
      String result,
      LocalDate on,
      boolean late,
      boolean relevant,
      @Personal @Nullable String text)
      implements BuildingLawEvent {}

  /** A consent that another law demands counts as given (§ 69 Abs. 1). */
  @Stored("building-law.opinion-deemed-given")
  record OpinionDeemedGiven(CaseId caseId, String ref, LocalDate asOf)
      implements BuildingLawEvent {}

  /** An opinion that did not come need no longer be waited for. */
  @Stored("building-law.opinion-precluded")
  record OpinionPrecluded(CaseId caseId, String ref, LocalDate asOf) implements BuildingLawEvent {}

  /**
   * @param basis {@code 36} or {@code 36a} BauGB
   */
  @Stored("building-law.consent-requested")
  record ConsentRequested(CaseId caseId, String basis, LocalDate on) implements BuildingLawEvent {}

  /**
   * @param ref of the request, or the basis of the Gemeinde's consent
   */
  @Stored("building-law.consent-period-extended")
  record ConsentPeriodExtended(
      CaseId caseId, String ref, LocalDate until, @Personal @Nullable String reason)
      implements BuildingLawEvent {}

  @Stored("building-law.consent-given")
  record ConsentGiven(CaseId caseId, String basis, LocalDate on, @Personal @Nullable String text)
      implements BuildingLawEvent {}

  @Stored("building-law.consent-refused")
  record ConsentRefused(CaseId caseId, String basis, LocalDate on, @Personal @Nullable String text)
      implements BuildingLawEvent {}

  @Stored("building-law.consent-deemed-given")
  record ConsentDeemedGiven(CaseId caseId, String basis, LocalDate asOf)
      implements BuildingLawEvent {}

  @Stored("building-law.consent-replaced")
  record ConsentReplaced(CaseId caseId, String basis, @Personal @Nullable String reason)
      implements BuildingLawEvent {}

  /**
   * @param refs how the case refers to those who were told
   */
  @Stored("building-law.neighbours-notified")
  record NeighboursNotified(
      CaseId caseId,
      List<String> refs,
      boolean publicNotice,
      LocalDate on,
      @Personal(subject = "neighbours") @Nullable List<Neighbour> neighbours)
      implements BuildingLawEvent {}

  @Stored("building-law.objection-received")
  record ObjectionReceived(
      CaseId caseId,
      String ref,
      LocalDate on,
      boolean late,
      @Personal(subject = "neighbours") @Nullable String text)
      implements BuildingLawEvent {}

  @Stored("building-law.neighbour-consented")
  record NeighbourConsented(CaseId caseId, String ref, LocalDate on) implements BuildingLawEvent {}

  @Stored("building-law.objection-period-expired")
  record ObjectionPeriodExpired(CaseId caseId, LocalDate asOf, boolean precluded)
      implements BuildingLawEvent {}

  @Stored("building-law.decision-period-extended")
  record DecisionPeriodExtended(
      CaseId caseId, LocalDate expectedDate, String reason, @Personal @Nullable String reasons)
      implements BuildingLawEvent {}

  /**
   * @param subject {@code permit}, {@code preliminary-notice}, {@code deviation}, {@code extension}
   *     or {@code partial-permit}
   * @param on day of the grant (Erteilung)
   * @param fee in EUR by the tariff named; null where the tariff gives a frame only
   * @param drawings hashes of the documents that the permit is about, or the ids of uploaded ones
   */
  @Stored("building-law.permit-granted")
  record PermitGranted(
      CaseId caseId,
      String subject,
      LocalDate on,
      List<String> plots,
      List<String> drawings,
      @Nullable String fee,
      @Nullable String tariff,
      @Personal @Nullable List<String> conditions)
      implements BuildingLawEvent {}

  @Stored("building-law.permit-refused")
  record PermitRefused(
      CaseId caseId, String subject, LocalDate on, @Personal @Nullable String reasons)
      implements BuildingLawEvent {}

  /**
   * Nobody decided in time (§ 69 Abs. 5 SächsBO).
   *
   * @param asOf the last day of the period, with whose end the permit counts as granted
   * @param deviations norms of the deviations that the application asked for: they count as granted
   *     too (Nr. 69.5 VwVSächsBO)
   */
  @Stored("building-law.deemed-approval-occurred")
  record DeemedApprovalOccurred(
      CaseId caseId, LocalDate asOf, List<String> plots, List<String> deviations)
      implements BuildingLawEvent {}

  /**
   * @param told who has to learn of the approval besides the applicant
   */
  @Stored("building-law.fiction-certificate-issued")
  record FictionCertificateIssued(CaseId caseId, LocalDate asOf, LocalDate on, List<String> told)
      implements BuildingLawEvent {}

  /** No decision within the period, and no law that makes one up: only an action is left. */
  @Stored("building-law.decision-overdue")
  record DecisionOverdue(CaseId caseId, LocalDate asOf) implements BuildingLawEvent {}

  /**
   * What was decided can no longer be contested: every period that ran is over in every view, no
   * objection or action is open, and nobody is left whom it has to be served on (§ 70 Abs. 3
   * SächsBO).
   */
  @Stored("building-law.decision-became-final")
  record DecisionBecameFinal(CaseId caseId, LocalDate asOf) implements BuildingLawEvent {}

  /**
   * How an objection (Widerspruch) that was filed is called in the case, and whether it came in
   * time.
   *
   * @param ref names the objection within the case, as in {@code objection-1}
   * @param until last day that is in time, counted from the later of the disputed days of
   *     notification; null where no period runs
   * @param late whether it came after it: it hinders nothing unless reinstated
   */
  @Stored("building-law.objection-registered")
  record ObjectionRegistered(
      CaseId caseId, String ref, LocalDate receivedOn, @Nullable LocalDate until, boolean late)
      implements BuildingLawEvent {}

  /**
   * Who objects, where it is not the applicant; follows the event that names the objection.
   *
   * @param by {@code neighbour} or {@code other}
   * @param neighbour how the case refers to the neighbour; null of others
   * @param text the objection's words
   */
  @Stored("building-law.objector-named")
  record ObjectorNamed(
      CaseId caseId,
      String ref,
      String by,
      @Nullable String neighbour,
      @Personal(subject = "neighbours") @Nullable String text)
      implements BuildingLawEvent {}

  /**
   * The permit was served on a neighbour (§ 70 Abs. 3 SächsBO).
   *
   * @param on day of posting or delivery
   * @param day on which it counts as served, without a shift: what the neighbour is told rests on
   *     it
   * @param latest the later of the disputed days: lateness is judged by it
   * @param instruction on remedies: {@code correct}, {@code missing} or {@code wrong}
   */
  @Stored("building-law.neighbour-served")
  record NeighbourServed(
      CaseId caseId,
      String ref,
      String channel,
      LocalDate on,
      LocalDate day,
      LocalDate latest,
      String instruction)
      implements BuildingLawEvent {}

  /**
   * A public notice took the place of the service on every neighbour; it counts as served on the
   * day of the notice (§ 70 Abs. 3 Satz 5 SächsBO).
   *
   * @param instruction on remedies: {@code correct}, {@code missing} or {@code wrong}
   */
  @Stored("building-law.permit-announced")
  record PermitAnnounced(CaseId caseId, LocalDate on, String instruction)
      implements BuildingLawEvent {}

  /**
   * What came of an action against the decision on an objection.
   *
   * @param ref of the objection
   * @param result {@code dismissed}, {@code annulled}, {@code remanded}, {@code withdrawn} or
   *     {@code settled}
   * @param on day on which it became final (Rechtskraft)
   * @param effect on what was decided: {@code stands}, {@code annulled} or {@code new-decision}
   */
  @Stored("building-law.judgment-recorded")
  record JudgmentRecorded(
      CaseId caseId,
      String ref,
      String result,
      LocalDate on,
      String effect,
      @Nullable String court,
      @Personal @Nullable String reference)
      implements BuildingLawEvent {}

  /** Not remedied: the next authority decides (§ 73 Abs. 1 VwGO). */
  @Stored("building-law.objection-passed-on")
  record ObjectionPassedOn(CaseId caseId, String ref, String authority, LocalDate on)
      implements BuildingLawEvent {}

  /** Who came late without fault is treated as in time (§ 60, § 70 Abs. 2 VwGO). */
  @Stored("building-law.objection-reinstated")
  record ObjectionReinstated(
      CaseId caseId, String ref, LocalDate on, @Personal @Nullable String reason)
      implements BuildingLawEvent {}

  /**
   * @param outcome {@code remedied}, {@code upheld}, {@code rejected}, {@code withdrawn}, {@code
   *     inadmissible} or {@code settled}
   * @param on day on which the decision on it was served, or the objector's word came
   * @param effect {@code new-decision} or {@code permit-withdrawn} where it succeeded; null else
   */
  @Stored("building-law.objection-decided")
  record ObjectionDecided(
      CaseId caseId,
      String ref,
      String outcome,
      LocalDate on,
      @Nullable String effect,
      @Personal @Nullable String reason)
      implements BuildingLawEvent {}

  /** The decision on an objection is contested in court (§ 74 VwGO): nothing becomes final. */
  @Stored("building-law.action-filed")
  record ActionFiled(CaseId caseId, String ref, LocalDate on) implements BuildingLawEvent {}

  /**
   * A permit is withdrawn without a hearing.
   *
   * @param ground {@code imminent-danger}, {@code period-at-risk}, {@code no-deviation}, {@code
   *     not-called-for} (§ 28 Abs. 2 VwVfG) or {@code public-interest} (§ 28 Abs. 3)
   */
  @Stored("building-law.hearing-dispensed-with")
  record HearingDispensedWith(CaseId caseId, String ground, @Personal @Nullable String reason)
      implements BuildingLawEvent {}

  @Stored("building-law.permit-lapsed")
  record PermitLapsed(CaseId caseId, LocalDate asOf) implements BuildingLawEvent {}

  @Stored("building-law.permit-withdrawn")
  record PermitWithdrawn(CaseId caseId, LocalDate on, @Personal @Nullable String reason)
      implements BuildingLawEvent {}

  @Stored("building-law.permit-revoked")
  record PermitRevoked(CaseId caseId, LocalDate on, @Personal @Nullable String reason)
      implements BuildingLawEvent {}

  @Stored("building-law.permit-extended")
  record PermitExtended(CaseId caseId, LocalDate until, LocalDate appliedOn)
      implements BuildingLawEvent {}

  @Stored("building-law.construction-start-notified")
  record ConstructionStartNotified(CaseId caseId, LocalDate on) implements BuildingLawEvent {}

  /** More than two years of it end the permit (§ 73 Abs. 1 SächsBO). */
  @Stored("building-law.work-interrupted")
  record WorkInterrupted(CaseId caseId, LocalDate on) implements BuildingLawEvent {}

  @Stored("building-law.work-resumed")
  record WorkResumed(CaseId caseId, LocalDate on) implements BuildingLawEvent {}

  /**
   * A fee that no decision sets: of a deemed approval, of a termination, of a participation.
   *
   * @param fee its id in the procedure's definition
   * @param amount in EUR by the tariff named
   */
  @Stored("building-law.fee-assessed")
  record FeeAssessed(
      CaseId caseId, String fee, String amount, @Nullable String tariff, LocalDate on)
      implements BuildingLawEvent {}

  /**
   * @param found whether work was begun without the permit it needs, which doubles its fee; {@code
   *     false} where that was taken back
   */
  @Stored("building-law.unpermitted-work-determined")
  record UnpermittedWorkDetermined(CaseId caseId, boolean found, @Personal @Nullable String reason)
      implements BuildingLawEvent {}

  /**
   * How a permit's fee came about; the event beside it sets the fee. Amounts are in EUR.
   *
   * @param basis {@code rohbausumme}, {@code construction-costs} where the application tells no
   *     other, or {@code frame} where a clerk has named the amount
   * @param sum of the basis
   * @param percent how much of the sum counts as the shell's cost
   * @param perThousand the rate for every begun thousand; null in a frame
   * @param factor 2 for work without a permit, else 1
   */
  @Stored("building-law.fee-computed")
  record FeeComputed(
      CaseId caseId,
      String fee,
      String basis,
      String sum,
      int percent,
      @Nullable String perThousand,
      int factor,
      String amount,
      @Nullable String tariff)
      implements BuildingLawEvent {}

  @Stored("building-law.completion-notified")
  record CompletionNotified(CaseId caseId, LocalDate on) implements BuildingLawEvent {}

  @Stored("building-law.use-notified")
  record UseNotified(CaseId caseId, LocalDate on) implements BuildingLawEvent {}

  /** The waiting period passed: what was announced may begin. */
  @Stored("building-law.start-permitted")
  record StartPermitted(CaseId caseId, LocalDate from) implements BuildingLawEvent {}

  @Stored("building-law.start-prohibited")
  record StartProhibited(CaseId caseId, String basis, @Personal @Nullable String reason)
      implements BuildingLawEvent {}

  @Stored("building-law.baulast-entered")
  record BaulastEntered(
      CaseId caseId,
      String sheet,
      LocalDate on,
      List<String> plots,
      @Personal @Nullable String text)
      implements BuildingLawEvent {}

  @Stored("building-law.baulast-deleted")
  record BaulastDeleted(CaseId caseId, LocalDate on, @Personal @Nullable String reason)
      implements BuildingLawEvent {}

  @Stored("building-law.bauherr-changed")
  record BauherrChanged(
      CaseId caseId, LocalDate on, @Personal(subject = "bauherr") @Nullable String name)
      implements BuildingLawEvent {}
}

package aktenlauf.shared.buildinglaw;

import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.proceeding.DemandedDocument;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be ordered in a building-law case besides the common commands; dates are legal days in
 * Europe/Berlin, none of them in the future unless said.
 */
public sealed interface BuildingLawCommand extends CaseCommand {

  /** The application is complete; the decision period runs from the day after (§ 69 Abs. 4). */
  record ConfirmCompleteness(CaseId caseId, LocalDate confirmedReceiptDate)
      implements BuildingLawCommand {}

  /** The confirmed day was wrong; it is never moved to a later day than necessary. */
  record CorrectConfirmedReceiptDate(CaseId caseId, LocalDate confirmedReceiptDate, String reason)
      implements BuildingLawCommand {}

  /**
   * Asks for what is missing (§ 69 Abs. 2).
   *
   * @param until last day to cure the defects; in the future
   * @param warning whether the applicant is warned that the application else counts as withdrawn
   */
  record DemandCorrection(
      CaseId caseId,
      LocalDate until,
      List<DemandedDocument> documents,
      @Nullable List<String> defects,
      boolean warning)
      implements BuildingLawCommand {}

  /** The procedure that applies is another than the one declared. */
  record DetermineProcedure(CaseId caseId, String procedure, String reason)
      implements BuildingLawCommand {}

  /**
   * Decides what an amendment that is linked does to the decision period: nothing restarts
   * silently.
   *
   * @param amendment the case of the amendment
   * @param newPeriodStarted whether what is applied for is another project, so that the period (§
   *     69 Abs. 4) begins anew
   * @param from day on which the amendment was complete; that of its receipt where left out
   */
  record RecordAmendmentEffect(
      CaseId caseId,
      CaseId amendment,
      boolean newPeriodStarted,
      @Nullable LocalDate from,
      String reasons)
      implements BuildingLawCommand {}

  /**
   * Asks an authority for its opinion or a consent that another law demands (§ 69 Abs. 1).
   *
   * @param kind {@code opinion}, {@code consent}, {@code monument} (§ 13 SächsDSchG) or {@code
   *     redevelopment} (§ 145 BauGB)
   * @param on day of the request; today where left out
   */
  record RequestOpinion(
      CaseId caseId, String authority, String kind, @Nullable String text, @Nullable LocalDate on)
      implements BuildingLawCommand {}

  /**
   * @param ref of the request, as in {@code opinion-1}
   * @param result {@code no-concerns}, {@code conditions}, {@code objections}, {@code given} or
   *     {@code refused}
   * @param relevant whether a late opinion matters for the decision's legality
   */
  record RecordOpinion(
      CaseId caseId,
      String ref,
      String result,
      @Nullable String text,
      @Nullable Boolean relevant,
      @Nullable LocalDate receivedOn)
      implements BuildingLawCommand {}

  /**
   * Asks the Gemeinde (§§ 36, 36a BauGB).
   *
   * @param basis {@code 36} or {@code 36a}
   */
  record RequestMunicipalConsent(CaseId caseId, String basis, @Nullable LocalDate on)
      implements BuildingLawCommand {}

  /**
   * @param result {@code given} or {@code refused}
   */
  record RecordMunicipalConsent(
      CaseId caseId, String result, @Nullable String text, @Nullable LocalDate on)
      implements BuildingLawCommand {}

  /**
   * Extends the period of a consent where its law lets it: of the Gemeinde by § 36a BauGB, for
   * comments of the public, or in a redevelopment area (§ 145 BauGB).
   *
   * @param ref of the request, as in {@code opinion-1}, or the Gemeinde's basis, {@code 36a}
   * @param until new end; in the future
   */
  record ExtendConsentPeriod(CaseId caseId, String ref, LocalDate until, String reason)
      implements BuildingLawCommand {}

  /** A consent that was refused unlawfully is replaced (§ 71 SächsBO). */
  record ReplaceMunicipalConsent(CaseId caseId, String reason) implements BuildingLawCommand {}

  /**
   * Tells the neighbours (§ 70).
   *
   * @param publicNotice by public notice instead of one letter each; needed above twenty
   * @param on day on which the notice reaches them
   */
  record NotifyNeighbours(
      CaseId caseId, List<Neighbour> neighbours, boolean publicNotice, @Nullable LocalDate on)
      implements BuildingLawCommand {}

  /** What a neighbour said. */
  record RecordNeighbourObjection(
      CaseId caseId, String ref, String text, @Nullable LocalDate receivedOn)
      implements BuildingLawCommand {}

  record RecordNeighbourConsent(CaseId caseId, String ref, @Nullable LocalDate receivedOn)
      implements BuildingLawCommand {}

  /**
   * Extends the decision period, once and by two months at most (§ 69 Abs. 4).
   *
   * @param expectedDate the day by which a decision is expected; in the future
   * @param reason {@code opinions}, {@code complexity}, {@code third-party-rights}, {@code
   *     deviations} or {@code staffing}, which is none
   * @param reasons told to the applicant
   */
  record ExtendDecisionPeriod(CaseId caseId, LocalDate expectedDate, String reason, String reasons)
      implements BuildingLawCommand {}

  /** Signs the clerk's draft that grants. */
  record GrantPermit(CaseId caseId, @Nullable List<String> conditions)
      implements BuildingLawCommand {}

  /** Signs the clerk's draft that refuses. */
  record RefusePermit(CaseId caseId, @Nullable String reasons) implements BuildingLawCommand {}

  /** Certifies a deemed approval (§ 69 Abs. 5, § 42a Abs. 3 VwVfG). */
  record IssueFictionCertificate(CaseId caseId) implements BuildingLawCommand {}

  /**
   * @param basis {@code 48} (unlawful from the start) or {@code 49} VwVfG
   * @param knownSince day on which the authority knew the facts, from which it has a year (§ 48
   *     Abs. 4, § 49 Abs. 2 VwVfG); null where nothing is said of it
   * @param withoutHearing why the permit's holder is not heard; null where there was a hearing
   */
  record WithdrawPermit(
      CaseId caseId,
      String basis,
      String reason,
      @Nullable LocalDate knownSince,
      @Nullable WithoutHearing withoutHearing)
      implements BuildingLawCommand {}

  /**
   * Why there is no hearing (§ 28 Abs. 2 and 3 VwVfG).
   *
   * @param ground {@code imminent-danger}, {@code period-at-risk}, {@code no-deviation}, {@code
   *     not-called-for} or {@code public-interest}
   */
  record WithoutHearing(String ground, String reason) {}

  /**
   * What becomes of an objection (Widerspruch).
   *
   * @param ref as in {@code objection-1}
   * @param outcome {@code remedied} (§ 72 VwGO), {@code passed-on}, {@code upheld} or {@code
   *     rejected} by the next authority (§ 73), {@code withdrawn}, {@code inadmissible} or {@code
   *     reinstated} where it came late (§§ 60, 70), {@code settled} where what it was about is
   *     gone, {@code action-filed} (§ 74)
   * @param on today where left out
   * @param effect {@code new-decision} or {@code permit-withdrawn}, of what succeeds only
   * @param authority that it is passed on to; the Landesdirektion where left out
   */
  record RecordObjectionOutcome(
      CaseId caseId,
      String ref,
      String outcome,
      @Nullable LocalDate on,
      @Nullable String reason,
      @Nullable String effect,
      @Nullable String authority)
      implements BuildingLawCommand {}

  /**
   * The permit is served on a neighbour who has not consented (§ 70 Abs. 3 SächsBO), from which day
   * on this neighbour's period for an objection runs.
   *
   * @param ref how the case refers to the neighbour
   * @param channel {@code formal-service}, {@code registered-letter} or {@code counter} (§§ 3 to 5
   *     VwZG); a plain letter serves nothing
   * @param on day of posting or delivery; today where left out
   * @param instruction on remedies: {@code correct}, {@code missing} or {@code wrong}; correct
   *     where left out
   */
  record ServeNeighbour(
      CaseId caseId,
      String ref,
      String channel,
      @Nullable LocalDate on,
      @Nullable String instruction)
      implements BuildingLawCommand {}

  /**
   * A public notice takes the place of the service on the neighbours, if they are more than twenty
   * or the project was announced (§ 70 Abs. 3 and 4 SächsBO).
   *
   * @param on day of the notice, which is that of the service; today where left out
   * @param instruction as in {@link ServeNeighbour}
   */
  record AnnouncePermit(CaseId caseId, @Nullable LocalDate on, @Nullable String instruction)
      implements BuildingLawCommand {}

  /**
   * What came of an action (Klage) against the decision on an objection.
   *
   * @param ref of the objection, as in {@code objection-1}
   * @param result {@code dismissed}, {@code annulled} (§ 113 Abs. 1 VwGO), {@code remanded}: to be
   *     decided anew (§ 113 Abs. 5), {@code withdrawn} (§ 92) or {@code settled} (§§ 106, 161)
   * @param on day on which it became final (Rechtskraft); today where left out
   * @param court that decided
   * @param reference of the court's file
   */
  record RecordJudgment(
      CaseId caseId,
      String ref,
      String result,
      @Nullable LocalDate on,
      @Nullable String court,
      @Nullable String reference)
      implements BuildingLawCommand {}

  /**
   * Extends a permit's validity by two years at most (§ 73 Abs. 2).
   *
   * @param until new end; in the future
   * @param appliedOn day on which the extension was applied for, before the end
   */
  record ExtendPermit(CaseId caseId, LocalDate until, LocalDate appliedOn)
      implements BuildingLawCommand {}

  /**
   * @param on day on which the work starts; may be in the future (§ 72 Abs. 8)
   */
  record NotifyStart(CaseId caseId, LocalDate on) implements BuildingLawCommand {}

  /** The work that had begun stands still (§ 73 Abs. 1). */
  record RecordInterruption(CaseId caseId, LocalDate on) implements BuildingLawCommand {}

  record RecordResumption(CaseId caseId, LocalDate on) implements BuildingLawCommand {}

  /**
   * Sets a fee of the tariff (10. SächsKVZ Nr. 17).
   *
   * @param fee its id in the procedure's definition
   * @param amount in EUR, within its frame; null where it is computed: a rate, a fixed share
   * @param base in EUR, the fee that it is a share of; null where it is none or is computed
   */
  record AssessFee(CaseId caseId, String fee, @Nullable String amount, @Nullable String base)
      implements BuildingLawCommand {}

  /**
   * Work was begun without the permit it needs: what the permit costs is doubled (10. SächsKVZ Nr.
   * 17).
   *
   * @param found whether it was; {@code false} takes back what was found before
   */
  record DetermineUnpermittedWork(CaseId caseId, boolean found, String reason)
      implements BuildingLawCommand {}

  record NotifyCompletion(CaseId caseId, LocalDate on) implements BuildingLawCommand {}

  /**
   * @param on day on which the use begins; may be in the future (§ 82)
   */
  record NotifyUse(CaseId caseId, LocalDate on) implements BuildingLawCommand {}

  /** Forbids the start of an exempted project, or demands a procedure (§ 62). */
  record ProhibitStart(CaseId caseId, String basis, String reason) implements BuildingLawCommand {}

  /** Enters a Baulast into the register, which makes it effective (§ 83). */
  record EnterBaulast(CaseId caseId, String sheet, String text) implements BuildingLawCommand {}

  /** Waives a Baulast for which no public interest is left (§ 83 Abs. 3). */
  record WaiveBaulast(CaseId caseId, String reason) implements BuildingLawCommand {}

  /** A new Bauherr takes over (§ 53 Abs. 1). */
  record RecordChangeOfBauherr(CaseId caseId, String name, LocalDate on)
      implements BuildingLawCommand {}
}

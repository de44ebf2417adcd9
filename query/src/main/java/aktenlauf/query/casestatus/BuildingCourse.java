package aktenlauf.query.casestatus;

import aktenlauf.shared.buildinglaw.BuildingLawEvent;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant may know of a building-law case. Who answered what, and what neighbours said,
 * is not kept; nor is a decision's result, which its notification tells.
 *
 * @param confirmed the confirmed receipt date (§ 69 Abs. 2 SächsBO)
 * @param cureUntil last day to cure the defects that the applicant was told of
 * @param defects what was wrong, in the clerk's words; null where nothing is or it is erased
 * @param fees set with the decision or after it
 * @param withConditions whether a decision that was signed has conditions
 * @param objections names of those that are undecided
 * @param finality null in documents from before
 */
public record BuildingCourse(
    @Nullable LocalDate confirmed,
    @Nullable LocalDate cureUntil,
    @Nullable List<String> defects,
    List<Fee> fees,
    @Nullable Extension extension,
    List<Consultation> consultations,
    boolean withConditions,
    Permit permit,
    List<String> objections,
    @Nullable Finality finality) {
  static final BuildingCourse EMPTY =
      new BuildingCourse(
          null,
          null,
          null,
          List.of(),
          null,
          List.of(),
          false,
          new Permit(null, null, null, false),
          List.of(),
          null);

  @SuppressWarnings("ConstantValue") // the driver passes null for what an older document lacks
  public BuildingCourse {
    consultations = List.copyOf(consultations);
    defects = defects == null ? null : List.copyOf(defects);
    fees = fees == null ? List.of() : List.copyOf(fees);
    objections = objections == null ? List.of() : List.copyOf(objections);
  }

  /**
   * The period for the decision was extended.
   *
   * @param ground one of those of § 69 Abs. 4 SächsBO
   * @param reason as told to the applicant; null once erased
   */
  public record Extension(LocalDate until, @Nullable String ground, @Nullable String reason) {}

  /**
   * What the decision costs.
   *
   * @param id in the procedure's definition; null of the one that the decision sets
   * @param amount in EUR
   * @param on day on which it was set; null of the one that the decision sets
   */
  public record Fee(
      @Nullable String id, String amount, @Nullable String tariff, @Nullable LocalDate on) {}

  /** Somebody else who was asked, and whether the reply is open. */
  public record Consultation(String ref, String authority, LocalDate requestedOn, boolean open) {
    Consultation replied() {
      return new Consultation(ref, authority, requestedOn, false);
    }
  }

  /**
   * What may be done without a notified decision.
   *
   * @param deemedAsOf last day of the period, with whose end the permit counts as granted
   * @param certifiedOn day of the certificate of that
   * @param startFrom day from which announced work may begin
   * @param ended whether what was permitted has lapsed or was taken back
   */
  public record Permit(
      @Nullable LocalDate deemedAsOf,
      @Nullable LocalDate certifiedOn,
      @Nullable LocalDate startFrom,
      boolean ended) {
    Permit ended(boolean now) {
      return new Permit(deemedAsOf, certifiedOn, startFrom, now);
    }
  }

  BuildingCourse after(BuildingLawEvent event) {
    var before = finality == null ? Finality.NONE : finality;
    var now = before.after(event);
    return course(event).with(now.equals(Finality.NONE) ? null : now);
  }

  private BuildingCourse with(@Nullable Finality now) {
    return new BuildingCourse(
        confirmed,
        cureUntil,
        defects,
        fees,
        extension,
        consultations,
        withConditions,
        permit,
        objections,
        now);
  }

  private BuildingCourse course(BuildingLawEvent event) {
    return switch (event) {
      case CompletenessConfirmed e -> complete(e.confirmedReceiptDate());
      case ConfirmedReceiptDateCorrected e -> complete(e.confirmedReceiptDate());
      case DefectsNotified e -> defective(e.until(), e.defects());
      case DeemedWithdrawalOccurred _ -> defective(null, null);
      case OpinionRequested e -> asked(e.ref(), e.authority(), e.on());
      case OpinionReceived e -> replied(e.ref());
      case OpinionDeemedGiven e -> replied(e.ref());
      case OpinionPrecluded e -> replied(e.ref());
      case ConsentRequested e ->
          asked(e.basis(), "Gemeinde (§ %s BauGB)".formatted(e.basis()), e.on());
      case ConsentGiven e -> replied(e.basis());
      case ConsentRefused e -> replied(e.basis());
      case ConsentDeemedGiven e -> replied(e.basis());
      case DecisionPeriodExtended e ->
          new BuildingCourse(
              confirmed,
              cureUntil,
              defects,
              fees,
              new Extension(e.expectedDate(), e.reason(), e.reasons()),
              consultations,
              withConditions,
              permit,
              objections,
              finality);
      case PermitGranted e ->
          new BuildingCourse(
              confirmed,
              cureUntil,
              defects,
              e.fee() == null ? List.of() : List.of(new Fee(null, e.fee(), e.tariff(), null)),
              extension,
              consultations,
              e.conditions() != null && !e.conditions().isEmpty(),
              permit,
              objections,
              finality);
      case FeeAssessed e -> charged(new Fee(e.fee(), e.amount(), e.tariff(), e.on()));
      case DeemedApprovalOccurred e -> with(new Permit(e.asOf(), null, null, false));
      case FictionCertificateIssued e ->
          with(new Permit(permit.deemedAsOf(), e.on(), permit.startFrom(), permit.ended()));
      case StartPermitted e ->
          with(new Permit(permit.deemedAsOf(), permit.certifiedOn(), e.from(), false));
      case PermitLapsed _, PermitWithdrawn _, PermitRevoked _ -> with(permit.ended(true));
      case PermitExtended _ -> with(permit.ended(false));
      case ObjectionRegistered e -> objected(e.ref());
      case ObjectionDecided e -> answered(e.ref());
      case JudgmentRecorded e when e.effect().equals("annulled") -> with(permit.ended(true));
      case JudgmentRecorded _,
          ObjectorNamed _,
          NeighbourServed _,
          PermitAnnounced _,
          ObjectionPassedOn _,
          ObjectionReinstated _,
          ActionFiled _,
          HearingDispensedWith _,
          ProcedureDetermined _,
          AmendmentEffectRecorded _,
          ConsentReplaced _,
          NeighboursNotified _,
          ObjectionReceived _,
          NeighbourConsented _,
          ObjectionPeriodExpired _,
          PermitRefused _,
          DecisionOverdue _,
          DecisionBecameFinal _,
          ConstructionStartNotified _,
          CompletionNotified _,
          TerminationNoticeIssued _,
          WorkInterrupted _,
          FeeComputed _,
          ConsentPeriodExtended _,
          UnpermittedWorkDetermined _,
          WorkResumed _,
          UseNotified _,
          StartProhibited _,
          BaulastEntered _,
          BaulastDeleted _,
          BauherrChanged _ ->
          this;
    };
  }

  private BuildingCourse objected(String ref) {
    var all = new ArrayList<>(objections);
    all.add(ref);
    return waiting(all);
  }

  private BuildingCourse answered(String ref) {
    return waiting(objections.stream().filter(o -> !o.equals(ref)).toList());
  }

  private BuildingCourse waiting(List<String> open) {
    return new BuildingCourse(
        confirmed,
        cureUntil,
        defects,
        fees,
        extension,
        consultations,
        withConditions,
        permit,
        open,
        finality);
  }

  private BuildingCourse charged(Fee one) {
    var all = new ArrayList<>(fees);
    all.add(one);
    return new BuildingCourse(
        confirmed,
        cureUntil,
        defects,
        all,
        extension,
        consultations,
        withConditions,
        permit,
        objections,
        finality);
  }

  private BuildingCourse complete(LocalDate on) {
    return new BuildingCourse(
        on,
        null,
        null,
        fees,
        extension,
        consultations,
        withConditions,
        permit,
        objections,
        finality);
  }

  private BuildingCourse defective(@Nullable LocalDate until, @Nullable List<String> texts) {
    return new BuildingCourse(
        confirmed,
        until,
        texts,
        fees,
        extension,
        consultations,
        withConditions,
        permit,
        objections,
        finality);
  }

  private BuildingCourse with(Permit now) {
    return new BuildingCourse(
        confirmed,
        cureUntil,
        defects,
        fees,
        extension,
        consultations,
        withConditions,
        now,
        objections,
        finality);
  }

  private BuildingCourse asked(String ref, String authority, LocalDate on) {
    var all = new ArrayList<>(consultations);
    all.add(new Consultation(ref, authority, on, true));
    return with(all);
  }

  private BuildingCourse replied(String ref) {
    UnaryOperator<Consultation> reply = c -> c.ref().equals(ref) ? c.replied() : c;
    return with(consultations.stream().map(reply).toList());
  }

  private BuildingCourse with(List<Consultation> now) {
    return new BuildingCourse(
        confirmed,
        cureUntil,
        defects,
        fees,
        extension,
        now,
        withConditions,
        permit,
        objections,
        finality);
  }
}

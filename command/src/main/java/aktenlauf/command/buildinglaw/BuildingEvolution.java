package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.BuildingCase.Amendment;
import aktenlauf.command.buildinglaw.BuildingCase.Pause;
import aktenlauf.command.buildinglaw.Objections.Objection;
import aktenlauf.command.buildinglaw.Objections.Objector;
import aktenlauf.command.buildinglaw.Participation.Consent;
import aktenlauf.command.buildinglaw.Participation.Opinion;
import aktenlauf.command.buildinglaw.Participation.Reply;
import aktenlauf.command.buildinglaw.Result.Hearing;
import aktenlauf.command.buildinglaw.Service.Served;
import aktenlauf.shared.buildinglaw.BuildingLawEvent;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.LinkRelation;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseLinked;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionNotified;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsDemanded;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsSupplied;
import aktenlauf.shared.proceeding.ProceedingEvent.HearingSent;
import aktenlauf.shared.proceeding.ProceedingEvent.ObjectionFiled;
import aktenlauf.shared.proceeding.ProceedingEvent.ProceedingsResumed;
import aktenlauf.shared.proceeding.ProceedingEvent.ProceedingsSuspended;
import aktenlauf.shared.proceeding.ProceedingEvent.StatementRecorded;
import aktenlauf.shared.proceeding.SuppliedDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What each fact makes of a building-law case. */
final class BuildingEvolution {
  private BuildingEvolution() {}

  static BuildingCase of(BuildingCase c, ProceedingEvent event, String stateBefore) {
    return switch (event) {
      case ApplicationSubmitted e -> c.of(e.citizen());
      case DocumentsDemanded e ->
          c.missing(
              e.documents().stream()
                  .map(DemandedDocument::type)
                  .collect(Collectors.toUnmodifiableSet()));
      case DocumentsSupplied e -> supplied(c, e.documents());
      case HearingSent e when c.outcome().permits() ->
          c.with(c.result().heard(new Hearing(e.until(), false)));
      case StatementRecorded _ when c.result().hearing() instanceof Hearing h ->
          c.with(c.result().heard(new Hearing(h.until(), true)));
      case DecisionNotified e -> c.with(objections(c).sent(e.channel(), e.on()));
      case ObjectionFiled e -> c.with(objections(c).filed(e.receivedOn()));
      case ProceedingsSuspended e -> c.with(new Pause(e.basis(), stateBefore));
      case ProceedingsResumed _ -> c.with((Pause) null);
      case CaseLinked e when e.relation().equals(LinkRelation.AMENDMENT.word()) ->
          c.amended(e.linked().value(), new Amendment(e.on(), false));
      default -> c;
    };
  }

  /** What comes later takes the place of what came of its kind before. */
  private static BuildingCase supplied(BuildingCase c, List<SuppliedDocument> documents) {
    var rest = new HashSet<>(c.missing());
    var all = new LinkedHashMap<>(c.supplied());
    documents.forEach(d -> rest.remove(d.type()));
    documents.forEach(d -> all.put(d.type(), new ArrayList<>()));
    for (var d : documents) {
      var name = d.sha256() == null ? d.documentId() : d.sha256();
      if (name != null) {
        all.computeIfAbsent(d.type(), _ -> new ArrayList<>()).add(name);
      }
    }
    all.replaceAll((_, names) -> List.copyOf(names));
    return c.missing(rest).supplied(Collections.unmodifiableMap(all));
  }

  private static BuildingCase decided(BuildingCase c, String amendment) {
    var linked = c.amendments().get(amendment);
    return linked == null ? c : c.amended(amendment, new Amendment(linked.receivedOn(), true));
  }

  private static Objections objections(BuildingCase c) {
    return c.result().objections();
  }

  private static BuildingCase objection(
      BuildingCase c, String ref, UnaryOperator<Objection> happened) {
    var all = objections(c);
    return c.with(all.with(ref, happened.apply(all.require(ref))));
  }

  /** Where another decision takes its place, what was decided is open again. */
  private static BuildingCase decided(BuildingCase c, ObjectionDecided e) {
    var after = objection(c, e.ref(), o -> o.decided(e.outcome()));
    return "new-decision".equals(e.effect()) ? anew(after) : after;
  }

  private static BuildingCase judged(BuildingCase c, JudgmentRecorded e) {
    var after = objection(c, e.ref(), o -> o.toCourt(null));
    return switch (e.effect()) {
      case Judgments.ANNULLED -> after.came(Outcome.ANNULLED, e.on());
      case Judgments.NEW_DECISION -> anew(after);
      default -> after;
    };
  }

  private static BuildingCase anew(BuildingCase c) {
    var asked = c.participation();
    return c.with(asked.with(asked.service().anew()))
        .with(objections(c).forNewDecision())
        .came(Outcome.OPEN, null);
  }

  /** What was final before is not: somebody may contest it after all. */
  private static BuildingCase contested(BuildingCase c) {
    return c.with(objections(c).last(false));
  }

  private static boolean correct(String instruction) {
    return instruction.equals("correct");
  }

  static BuildingCase of(BuildingCase c, BuildingLawEvent event) {
    var asked = c.participation();
    return switch (event) {
      case CompletenessConfirmed e -> c.confirmed(e.confirmedReceiptDate()).missing(Set.of());
      case ConfirmedReceiptDateCorrected e -> c.confirmed(e.confirmedReceiptDate());
      case DefectsNotified _ -> c.missing(Set.of());
      case DeemedWithdrawalOccurred e -> c.came(Outcome.DEEMED_WITHDRAWN, e.asOf());
      case ProcedureDetermined e -> c.determined(e.determined());
      case AmendmentEffectRecorded e -> decided(c, e.amendment().value());
      case OpinionRequested e ->
          c.with(asked.with(e.ref(), new Opinion(e.authority(), e.kind(), Reply.WAITED_FOR)));
      case OpinionReceived e ->
          c.with(
              asked.reply(e.ref(), e.result().equals("refused") ? Reply.REFUSED : Reply.RECEIVED));
      case OpinionDeemedGiven e -> c.with(asked.reply(e.ref(), Reply.DEEMED_GIVEN));
      case OpinionPrecluded e -> c.with(asked.reply(e.ref(), Reply.PRECLUDED));
      case ConsentRequested e -> c.with(asked.with(e.basis(), Consent.WAITED_FOR));
      case ConsentGiven e -> c.with(asked.with(e.basis(), Consent.GIVEN));
      case ConsentRefused e -> c.with(asked.with(e.basis(), Consent.REFUSED));
      case ConsentDeemedGiven e -> c.with(asked.with(e.basis(), Consent.DEEMED_GIVEN));
      case ConsentReplaced e -> c.with(asked.with(e.basis(), Consent.REPLACED));
      case NeighboursNotified e -> c.with(asked.told(e.refs(), e.publicNotice()));
      case NeighbourConsented e -> c.with(asked.with(asked.service().agreed(e.ref())));
      case NeighbourServed e ->
          contested(
              c.with(
                  asked.with(
                      asked
                          .service()
                          .served(
                              e.ref(),
                              new Served(e.day(), e.latest(), correct(e.instruction()))))));
      case PermitAnnounced e ->
          contested(
              c.with(
                  asked.with(
                      asked
                          .service()
                          .announced(new Served(e.on(), e.on(), correct(e.instruction()))))));
      case PermitGranted e -> c.came(Outcome.GRANTED, e.on());
      case PermitRefused e -> c.came(Outcome.REFUSED, e.on());
      case DeemedApprovalOccurred e -> c.came(Outcome.DEEMED_APPROVED, e.asOf());
      case FeeAssessed e -> c.with(c.result().withFee(e.fee()));
      case UnpermittedWorkDetermined e -> c.with(c.result().unpermitted(e.found()));
      case FeeComputed _, ConsentPeriodExtended _ -> c;
      case FictionCertificateIssued _ -> c.with(c.result().withCertificate());
      case PermitLapsed _ -> c.with(c.result().lapsed(true));
      case PermitExtended _ -> c.with(c.result().lapsed(false));
      case PermitWithdrawn e -> c.came(Outcome.WITHDRAWN, e.on());
      case PermitRevoked e -> c.came(Outcome.WITHDRAWN, e.on());
      case StartPermitted e -> c.came(Outcome.MAY_BUILD, e.from());
      case StartProhibited _ -> c.came(Outcome.PROHIBITED, null);
      case ObjectionRegistered e ->
          objection(e.late() ? c : contested(c), e.ref(), o -> o.registered(e.until(), e.late()));
      case ObjectorNamed e -> objection(c, e.ref(), o -> o.of(new Objector(e.by(), e.neighbour())));
      case ObjectionPassedOn e -> objection(c, e.ref(), o -> o.passedOn(e.on()));
      case ObjectionReinstated e -> objection(contested(c), e.ref(), Objection::reinstated);
      case ObjectionDecided e -> decided(c, e);
      case ActionFiled e ->
          objection(
              objections(c).require(e.ref()).late() ? c : contested(c),
              e.ref(),
              o -> o.toCourt(e.on()));
      case JudgmentRecorded e -> judged(c, e);
      case DecisionBecameFinal _ -> c.with(objections(c).last(true));
      case BaulastEntered e -> c.came(Outcome.ENTERED, e.on());
      case BaulastDeleted e -> c.came(Outcome.DELETED, e.on());
      case ObjectionReceived _,
          ObjectionPeriodExpired _,
          DecisionPeriodExtended _,
          DecisionOverdue _,
          HearingDispensedWith _,
          ConstructionStartNotified _,
          CompletionNotified _,
          TerminationNoticeIssued _,
          WorkInterrupted _,
          WorkResumed _,
          UseNotified _,
          BauherrChanged _ ->
          c;
    };
  }
}

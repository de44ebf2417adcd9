package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.BuildingCase.Consent;
import aktenlauf.command.buildinglaw.BuildingCase.Opinion;
import aktenlauf.command.buildinglaw.BuildingCase.Outcome;
import aktenlauf.command.buildinglaw.BuildingCase.Reply;
import aktenlauf.shared.buildinglaw.BuildingLawEvent;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsDemanded;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsSupplied;
import aktenlauf.shared.proceeding.ProceedingEvent.ProceedingsResumed;
import aktenlauf.shared.proceeding.ProceedingEvent.ProceedingsSuspended;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What each fact makes of a building-law case. */
final class BuildingEvolution {
  private BuildingEvolution() {}

  static BuildingCase of(BuildingCase c, ProceedingEvent event, String stateBefore) {
    return switch (event) {
      case ApplicationSubmitted e -> c.of(e.citizen());
      case DocumentsDemanded e ->
          c.missing(
              c.papers().warned(),
              e.documents().stream()
                  .map(DemandedDocument::type)
                  .collect(Collectors.toUnmodifiableSet()));
      case DocumentsSupplied e -> {
        var rest = new HashSet<>(c.papers().missing());
        e.documents().forEach(d -> rest.remove(d.type()));
        yield c.missing(c.papers().warned(), rest);
      }
      case ProceedingsSuspended _ -> c.resumesIn(stateBefore);
      case ProceedingsResumed _ -> c.resumesIn(null);
      default -> c;
    };
  }

  static BuildingCase of(BuildingCase c, BuildingLawEvent event) {
    return switch (event) {
      case CompletenessConfirmed e ->
          c.confirmed(e.confirmedReceiptDate()).missing(false, Set.of());
      case ConfirmedReceiptDateCorrected e -> c.confirmed(e.confirmedReceiptDate());
      case DefectsNotified e -> c.missing(e.warning(), Set.of());
      case DeemedWithdrawalOccurred e -> c.came(Outcome.DEEMED_WITHDRAWN, e.asOf());
      case ProcedureDetermined e -> c.determined(e.determined());
      case OpinionRequested e ->
          c.with(e.ref(), new Opinion(e.authority(), e.kind(), Reply.WAITED_FOR));
      case OpinionReceived e ->
          c.reply(e.ref(), e.result().equals("refused") ? Reply.REFUSED : Reply.RECEIVED);
      case OpinionDeemedGiven e -> c.reply(e.ref(), Reply.DEEMED_GIVEN);
      case OpinionPrecluded e -> c.reply(e.ref(), Reply.PRECLUDED);
      case ConsentRequested e -> c.with(e.basis(), Consent.WAITED_FOR);
      case ConsentGiven e -> c.with(e.basis(), Consent.GIVEN);
      case ConsentRefused e -> c.with(e.basis(), Consent.REFUSED);
      case ConsentDeemedGiven e -> c.with(e.basis(), Consent.DEEMED_GIVEN);
      case ConsentReplaced e -> c.with(e.basis(), Consent.REPLACED);
      case NeighboursNotified e -> {
        var all = new ArrayList<>(c.participation().neighbours());
        e.refs().stream().filter(r -> !all.contains(r)).forEach(all::add);
        yield c.told(all);
      }
      case PermitGranted e -> c.came(Outcome.GRANTED, e.on());
      case PermitRefused e -> c.came(Outcome.REFUSED, e.on());
      case DeemedApprovalOccurred e -> c.came(Outcome.DEEMED_APPROVED, e.asOf());
      case FictionCertificateIssued _ -> c.withCertificate();
      case PermitLapsed e -> c.came(Outcome.LAPSED, e.asOf());
      case PermitWithdrawn e -> c.came(Outcome.WITHDRAWN, e.on());
      case PermitRevoked e -> c.came(Outcome.WITHDRAWN, e.on());
      case PermitExtended _ ->
          c.outcome() == Outcome.LAPSED ? c.came(Outcome.GRANTED, c.result().on()) : c;
      case StartPermitted e -> c.came(Outcome.MAY_BUILD, e.from());
      case StartProhibited _ -> c.came(Outcome.PROHIBITED, null);
      case BaulastEntered e -> c.came(Outcome.ENTERED, e.on());
      case BaulastDeleted e -> c.came(Outcome.DELETED, e.on());
      case ObjectionReceived _,
          NeighbourConsented _,
          ObjectionPeriodExpired _,
          DecisionPeriodExtended _,
          DecisionOverdue _,
          DecisionBecameFinal _,
          ConstructionStartNotified _,
          CompletionNotified _,
          UseNotified _,
          BauherrChanged _ ->
          c;
    };
  }
}

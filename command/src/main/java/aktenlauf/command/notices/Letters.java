package aktenlauf.command.notices;

import aktenlauf.shared.buildinglaw.BuildingLawEvent.DecisionPeriodExtended;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DeemedApprovalOccurred;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DeemedWithdrawalOccurred;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DefectsNotified;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.FictionCertificateIssued;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ObjectionDecided;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitExtended;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitRevoked;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitWithdrawn;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.notices.NoticeKind;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionSigned;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsDemanded;
import aktenlauf.shared.proceeding.ProceedingEvent.HearingSent;
import aktenlauf.shared.vehicle.VehicleEvent.ApplicationRejected;
import aktenlauf.shared.vehicle.VehicleEvent.AutomatedDecisionIssued;
import aktenlauf.shared.vehicle.VehicleEvent.ComplianceDemanded;
import aktenlauf.shared.vehicle.VehicleEvent.ForcedDeregistrationOrdered;
import aktenlauf.shared.vehicle.VehicleEvent.OperationProhibited;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which events call for a notice, and what it says: pure functions. */
public final class Letters {
  /** Events that may call for one; of all others a reader of the log need not know more. */
  public static final Set<Class<?>> OCCASIONS =
      Set.of(
          DefectsNotified.class,
          HearingSent.class,
          DecisionPeriodExtended.class,
          DeemedWithdrawalOccurred.class,
          DecisionSigned.class,
          FictionCertificateIssued.class,
          PermitWithdrawn.class,
          PermitRevoked.class,
          PermitExtended.class,
          ApplicationRejected.class,
          AutomatedDecisionIssued.class,
          OperationProhibited.class,
          ForcedDeregistrationOrdered.class,
          ComplianceDemanded.class);

  private static final Set<String> DOMAINS = Set.of("building-law", AboutVehicle.DOMAIN);

  /** The grounds of § 69 Abs. 4 SächsBO. */
  private static final Map<String, String> GROUNDS =
      Map.of(
          "opinions", "Beteiligung anderer Behörden und Stellen",
          "complexity", "besondere Schwierigkeit der Prüfung",
          "third-party-rights", "Beteiligung Dritter, deren Rechte berührt sein können",
          "deviations", "Entscheidung über beantragte Abweichungen, Ausnahmen und Befreiungen");

  private Letters() {}

  /**
   * The letter that the event calls for.
   *
   * @param history all events of the case; what came after the event's own command is not read
   * @return empty where it calls for none, was imported, or concerns a person who is erased
   */
  public static Optional<Letter> of(Recorded cause, List<Recorded> history, Procedures procedures) {
    if (!OCCASIONS.contains(cause.event().getClass()) || cause.envelope().actor().imports()) {
      return Optional.empty();
    }
    return CaseSoFar.until(cause, history)
        .filter(c -> !c.applicant().isEmpty())
        .flatMap(c ->
            procedures
                .find(c.submitted().procedure(), c.definitionVersion())
                .filter(d -> d.domain() != null && DOMAINS.contains(d.domain()))
                .flatMap(d -> letter(c, d)));
  }

  private static Optional<Letter> letter(CaseSoFar c, ProcedureDefinition definition) {
    return kind(c)
        .map(kind ->
            new Letter(
                kind,
                Letterhead.of(c, definition)
                    .put("title", kind.title())
                    .put("domain", definition.domain())
                    .all(own(c, definition))
                    .map()));
  }

  private static Optional<NoticeKind> kind(CaseSoFar c) {
    return switch (c.cause().event()) {
      case DefectsNotified _ -> Optional.of(NoticeKind.DEFECTS);
      case HearingSent _ -> Optional.of(NoticeKind.HEARING);
      case DecisionPeriodExtended _ -> Optional.of(NoticeKind.PERIOD_EXTENSION);
      case DeemedWithdrawalOccurred _ -> Optional.of(NoticeKind.TERMINATION);
      case DecisionSigned _ -> Decided.kind(c);
      case FictionCertificateIssued _ -> Optional.of(NoticeKind.FICTION_CERTIFICATE);
      // What the next authority sets aside it tells the parties itself (§ 73 Abs. 3 VwGO).
      case PermitWithdrawn _ ->
          c.beside(ObjectionDecided.class).filter(o -> o.outcome().equals("upheld")).isPresent()
              ? Optional.empty()
              : Optional.of(NoticeKind.WITHDRAWAL);
      case PermitRevoked _ -> Optional.of(NoticeKind.REVOCATION);
      // An extension that its own case has decided was written there.
      case PermitExtended _ ->
          c.cause().envelope().actor().kind() == Actor.Kind.SYSTEM
              ? Optional.empty()
              : Optional.of(NoticeKind.EXTENSION);
      default -> AboutVehicle.kind(c);
    };
  }

  private static Values own(CaseSoFar c, ProcedureDefinition definition) {
    return switch (c.cause().event()) {
      case DefectsNotified e ->
          new Values()
              .put("until", e.until())
              .put("warning", e.warning())
              .list("defects", e.defects())
              .list("documents", demanded(c, definition));
      case HearingSent e -> new Values().put("until", e.until()).put("text", e.text());
      case DecisionPeriodExtended e ->
          new Values()
              .put("until", e.expectedDate())
              .put("ground", GROUNDS.getOrDefault(e.reason(), e.reason()))
              .put("reasons", e.reasons());
      case DeemedWithdrawalOccurred e ->
          new Values().put("asOf", e.asOf()).all(demandedBefore(c)).all(frame(definition));
      case DecisionSigned _ -> Decided.of(c, definition);
      case FictionCertificateIssued e ->
          new Values()
              .put("asOf", e.asOf())
              .put("on", e.on())
              .put("neighboursTold", e.told().size() > 1)
              .list(
                  "deviations",
                  c.last(DeemedApprovalOccurred.class)
                      .map(DeemedApprovalOccurred::deviations)
                      .orElse(List.of()));
      case PermitWithdrawn e -> undone(c).put("reasons", e.reason());
      case PermitRevoked e -> undone(c).put("reasons", e.reason());
      case PermitExtended e ->
          undone(c)
              .put("until", e.until())
              .put("appliedOn", e.appliedOn())
              .rows("conditions", List.of())
              .rows("drawings", List.of());
      default -> AboutVehicle.of(c, definition);
    };
  }

  /** Titles of the documents that the same command demands. */
  private static List<String> demanded(CaseSoFar c, ProcedureDefinition definition) {
    return c.beside(DocumentsDemanded.class).map(DocumentsDemanded::documents).stream()
        .flatMap(List::stream)
        .map(DemandedDocument::type)
        .map(definition.texts(Language.DE)::document)
        .toList();
  }

  private static Values demandedBefore(CaseSoFar c) {
    var demand = c.recorded(DefectsNotified.class);
    return new Values().put("demandedOn", demand.map(d -> d.envelope().legalDate()).orElse(null));
  }

  /** What the tariff leaves to the clerk. */
  private static Values frame(ProcedureDefinition definition) {
    var values = new Values();
    for (var fee : definition.fees()) {
      var from = fee.from();
      var to = fee.to();
      if (fee.id().equals("termination") && from != null && to != null) {
        values
            .put("feeFrom", GermanText.amount(from))
            .put("feeTo", GermanText.amount(to))
            .put("tariff", String.join(", ", fee.legalBasis()));
      }
    }
    return values;
  }

  private static Values undone(CaseSoFar c) {
    return new Values().put("permittedOn", Decided.permittedOn(c).orElse(null));
  }
}

package aktenlauf.query.casefile;

import aktenlauf.query.casefile.CaseFile.Opening;
import aktenlauf.query.kernel.Projection;
import aktenlauf.shared.buildinglaw.BuildingLawEvent;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssigned;
import aktenlauf.shared.plate.CasePlateEvent.PlateReserved;
import aktenlauf.shared.plate.CasePlateEvent.PlateWished;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.State;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.NoteAdded;
import aktenlauf.shared.residence.ResidenceEvent;
import aktenlauf.shared.vehicle.VehicleEvent.DecisionRevoked;
import aktenlauf.shared.vehicle.VehicleEvent.HandedToClerk;
import aktenlauf.shared.vehicle.VehicleEvent.RegistrationEndedByAdvertisement;
import aktenlauf.shared.vehicle.VehicleEvent.TransmissionBlockLifted;
import aktenlauf.shared.vehicle.VehicleEvent.TransmissionBlockSet;
import aktenlauf.shared.vehicle.VehicleEvent.VehicleTakenOutOfService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The case file as a function of the case's events. */
public final class CaseFileProjection implements Projection<CaseFile> {
  private final Procedures procedures;

  public CaseFileProjection(Procedures procedures) {
    this.procedures = procedures;
  }

  @Override
  public String name() {
    return "casefile";
  }

  @Override
  public int shape() {
    return 1;
  }

  @Override
  public Class<CaseFile> document() {
    return CaseFile.class;
  }

  @Override
  public Optional<String> documentId(Recorded recorded) {
    return Optional.of(recorded.caseId().value());
  }

  /** Case files are read by their id only. */
  @Override
  public List<Index> indexes() {
    return List.of();
  }

  @Override
  public CaseFile apply(@Nullable CaseFile before, Recorded recorded) {
    if (recorded.event() instanceof ApplicationSubmitted e) {
      return opened(e, recorded);
    }
    if (before == null) {
      throw new IllegalStateException(
          "%s of %s comes before the application".formatted(recorded.type(), recorded.caseId()));
    }
    var after =
        switch (recorded.event()) {
          case ProceedingEvent e -> Filing.of(before, e, recorded.envelope(), this::waitsFor);
          case BuildingLawEvent e -> Filing.of(before, e, recorded.envelope());
          case ResidenceEvent e ->
              before.with(ResidenceFiling.of(before.residence(), e, recorded.envelope()));
          case TransmissionBlockSet _ -> before.addressHidden(true);
          case TransmissionBlockLifted _ -> before.addressHidden(false);
          case HandedToClerk e when e.reasons().contains(HandedToClerk.PLATE_NOT_AVAILABLE) ->
              before.with(before.standing().clerk(HandedToClerk.PLATE_NOT_AVAILABLE));
          case HandedToClerk e when e.afterDecision() ->
              before.with(before.standing().clerk(e.reasons().getFirst()));
          case PlateWished _,
              PlateReserved _,
              PlateAssigned _,
              DecisionRevoked _,
              VehicleTakenOutOfService _,
              RegistrationEndedByAdvertisement _ ->
              settled(before, HandedToClerk.PLATE_NOT_AVAILABLE);
          default -> before;
        };
    if (recorded.event() instanceof NoteAdded
        && recorded.envelope().actor().kind() == Actor.Kind.CLERK) {
      for (var reason : HandedToClerk.UNTIL_NOTED) {
        after = settled(after, reason);
      }
    }
    return after.at(recorded.version(), recorded.position());
  }

  private static CaseFile settled(CaseFile file, String reason) {
    return reason.equals(file.standing().clerkBecause())
        ? file.with(file.standing().clerk(null))
        : file;
  }

  private CaseFile opened(ApplicationSubmitted e, Recorded recorded) {
    var envelope = recorded.envelope();
    var opening =
        new Opening(
            e.fileNumber().value(),
            e.externalReference(),
            e.procedure(),
            envelope.authority(),
            e.channel(),
            e.receivedOn(),
            e.unit(),
            e.due(),
            e.dueRule(),
            e.applicant() == null ? null : Json.write(e.applicant(), null),
            Json.write(e.facts(), e.application()));
    var standing =
        new Standing(
            e.state(),
            e.procedureVersion(),
            waitsFor(e.procedure(), e.procedureVersion(), e.state()),
            null,
            null,
            null);
    return new CaseFile(
        e.caseId().value(),
        recorded.version(),
        recorded.position(),
        opening,
        standing,
        new Evidence(
            Enclosures.of(
                e.application() == null ? Map.of() : e.application(),
                e.facts(),
                e.receivedOn(),
                envelope.person()),
            List.of(),
            List.of(),
            List.of()),
        new Decisions(List.of(), null, List.of()),
        new Remarks(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        List.of(),
        null,
        null,
        null);
  }

  private String waitsFor(String procedure, int version, String state) {
    return procedures
        .find(procedure, version)
        .flatMap(d -> d.state(state))
        .map(State::waitingFor)
        .orElse("clerk");
  }

  /** Who acts next in a state of a procedure's version. */
  interface WaitsFor {
    String in(String procedure, int version, String state);
  }
}

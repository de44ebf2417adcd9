package aktenlauf.query.casestatus;

import aktenlauf.query.casestatus.CaseStatus.Change;
import aktenlauf.query.casestatus.CaseStatus.Course;
import aktenlauf.query.casestatus.CaseStatus.Missing;
import aktenlauf.query.casestatus.CaseStatus.Notice;
import aktenlauf.query.kernel.Projection;
import aktenlauf.shared.buildinglaw.BuildingLawEvent;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.CompletenessConfirmed;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DeemedWithdrawalOccurred;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.JudgmentRecorded;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ObjectionDecided;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.plate.CasePlateEvent;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import aktenlauf.shared.residence.ResidenceEvent;
import aktenlauf.shared.vehicle.VehicleEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the applicant may know, from what was recorded. */
public final class CaseStatusProjection implements Projection<CaseStatus> {
  private final Procedures procedures;

  public CaseStatusProjection(Procedures procedures) {
    this.procedures = procedures;
  }

  @Override
  public String name() {
    return "casestatus";
  }

  @Override
  public int shape() {
    return 1;
  }

  @Override
  public Class<CaseStatus> document() {
    return CaseStatus.class;
  }

  @Override
  public Optional<String> documentId(Recorded recorded) {
    return Optional.of(recorded.caseId().value());
  }

  @Override
  public List<Index> indexes() {
    return List.of(Index.unique("fileNumber"), Index.on("citizen", "-receivedOn", "-_id"));
  }

  @Override
  public CaseStatus apply(@Nullable CaseStatus before, Recorded recorded) {
    if (recorded.event() instanceof ApplicationSubmitted e) {
      return opened(e, recorded);
    }
    if (before == null) {
      throw new IllegalStateException(
          "%s of %s comes before the application".formatted(recorded.type(), recorded.caseId()));
    }
    var acted = before.course().acted() || Acts.counts(recorded);
    var course = before.course().acted(acted);
    var follows = before.procedureVersion();
    var deadlines = before.deadlines();
    var documents = before.documents();
    var letters = before.letters();
    var building = before.building();
    var residence = before.residence();
    var vehicle = before.vehicle();
    var plate = before.plate();
    switch (recorded.event()) {
      case ProceedingEvent e -> {
        course = after(course, e);
        follows = e instanceof DefinitionVersionChanged changed ? changed.to() : follows;
        deadlines = ToldDeadlines.after(deadlines, e);
        documents = SentDocuments.after(documents, e, recorded);
        letters = Letters.after(letters, e, recorded);
        residence =
            e instanceof DeadlineMet met && residence != null
                ? residence.met(met.deadline())
                : residence;
      }
      case BuildingLawEvent e -> {
        building = Objects.requireNonNullElse(building, BuildingCourse.EMPTY).after(e);
        course = settled(course, building, e);
      }
      case ResidenceEvent e ->
          residence =
              Objects.requireNonNullElse(residence, ResidenceCourse.EMPTY)
                  .after(e, recorded.envelope().legalDate());
      case VehicleEvent e ->
          vehicle = Objects.requireNonNullElse(vehicle, VehicleCourse.EMPTY).after(e, recorded);
      case CasePlateEvent e -> plate = PlateCourse.after(plate, e);
      default -> {}
    }
    var definition = procedures.find(before.procedure(), follows).orElse(null);
    var now =
        new StatusCode(course, building, vehicle, deadlines, definition)
            .on(Acts.legalDay(recorded))
            .due(ToldDeadlines.due(deadlines, before.due()));
    return new CaseStatus(
        before.id(),
        recorded.version(),
        recorded.position(),
        before.fileNumber(),
        before.citizen(),
        before.procedure(),
        follows,
        before.receivedOn(),
        before.due(),
        course,
        changed(before.timeline(), now),
        deadlines,
        documents,
        letters,
        building,
        residence,
        vehicle,
        Booked.after(before.booked(), recorded.event()),
        plate,
        residence != null && residence.hidden() ? true : null);
  }

  /**
   * The demand is settled, whether or not every paper came; so is an objection, however decided.
   */
  private static Course settled(Course course, BuildingCourse building, BuildingLawEvent event) {
    return switch (event) {
      case ObjectionDecided e when "new-decision".equals(e.effect()) ->
          course.ending(course.ending().anew(!building.objections().isEmpty()));
      case JudgmentRecorded e when e.effect().equals("new-decision") ->
          course.ending(course.ending().anew(!building.objections().isEmpty()));
      case ObjectionDecided _ ->
          course.ending(course.ending().answered(!building.objections().isEmpty()));
      case CompletenessConfirmed _, DeemedWithdrawalOccurred _ ->
          course.turn(course.turn().missing(List.of()));
      default -> course;
    };
  }

  private static CaseStatus opened(ApplicationSubmitted e, Recorded recorded) {
    return new CaseStatus(
        e.caseId().value(),
        recorded.version(),
        recorded.position(),
        e.fileNumber().value(),
        e.citizen(),
        e.procedure(),
        e.procedureVersion(),
        e.receivedOn(),
        e.due(),
        Course.in(e.state()),
        List.of(new Change("RECEIVED", e.receivedOn(), null, null, e.due(), null)),
        List.of(),
        SentDocuments.of(e),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Course after(Course course, ProceedingEvent event) {
    var turn = course.turn();
    var ending = course.ending();
    return switch (event) {
      case DocumentsDemanded e -> course.turn(turn.missing(demanded(turn.missing(), e)));
      case DocumentsSupplied e -> course.turn(turn.missing(supplied(turn.missing(), e)));
      case HearingSent e -> course.turn(turn.hearing(e.until()));
      case StatementRecorded _ -> course.turn(turn.hearing(null));
      case ProceedingsSuspended e ->
          course.turn(turn.pause(Objects.requireNonNullElse(e.reason(), e.basis())));
      case ProceedingsResumed _ -> course.turn(turn.pause(null));
      // What was to prepare the decision is of no use after it.
      case DecisionNotified e ->
          course
              .turn(turn.missing(List.of()).hearing(null))
              .ending(ending.notified(new Notice(e.channel(), e.on(), e.result(), null)));
      case ObjectionFiled _ -> course.ending(ending.objected());
      case RemedyInstructionLacking _ -> course.ending(ending.withoutInstruction());
      case ApplicationWithdrawn _ -> course.ending(ending.withdrawn());
      case CaseForwarded e -> course.ending(ending.forwarded(e.toAuthority()));
      case CaseClosed e -> course.ending(ending.closed(e.outcome()));
      case CaseReopened _ -> course.ending(ending.reopened());
      case DefinitionVersionChanged e -> course.state(e.state());
      case StepCompleted e -> course.state(e.state());
      case StateEntered e -> course.state(e.state());
      case ApplicationSubmitted _,
          CaseAssigned _,
          CaseReleased _,
          DecisionDrafted _,
          DraftReturned _,
          DecisionSigned _,
          DocumentFiled _,
          HoldPlaced _,
          HoldLifted _,
          ConflictOfInterestRecorded _,
          ConflictOfInterestLifted _,
          ActedAsDeputy _,
          FeePaymentRecorded _,
          FeeRefunded _,
          NoteAdded _,
          NoticeIssued _,
          CaseLinked _,
          DeadlineStarted _,
          DeadlineExtended _,
          DeadlineSuspended _,
          DeadlineResumed _,
          DeadlineRecomputed _,
          DeadlineMet _,
          DeadlineExpired _ ->
          course;
    };
  }

  /** A document that is demanded again has its new day. */
  private static List<Missing> demanded(List<Missing> missing, DocumentsDemanded e) {
    var types = new ArrayList<String>();
    e.documents().forEach(d -> types.add(d.type()));
    var all = without(missing, Set.copyOf(types));
    types.stream().distinct().forEach(t -> all.add(new Missing(t, e.until())));
    return all;
  }

  private static List<Missing> supplied(List<Missing> missing, DocumentsSupplied e) {
    var types = new ArrayList<String>();
    e.documents().forEach(d -> types.add(d.type()));
    return without(missing, Set.copyOf(types));
  }

  private static List<Missing> without(List<Missing> missing, Set<String> types) {
    var rest = new ArrayList<>(missing);
    rest.removeIf(m -> types.contains(m.document()));
    return rest;
  }

  /** The same status again keeps its day and takes what is new about it. */
  private static List<Change> changed(List<Change> timeline, Change now) {
    var last = timeline.getLast();
    var all = new ArrayList<>(timeline);
    if (last.status().equals(now.status())) {
      LocalDate since = last.on();
      all.set(
          all.size() - 1,
          new Change(now.status(), since, now.until(), now.detail(), now.due(), now.state()));
    } else {
      all.add(now);
    }
    return all;
  }
}

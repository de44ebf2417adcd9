package aktenlauf.query.casefile;

import static aktenlauf.query.casefile.Entries.add;
import static aktenlauf.query.casefile.Entries.change;
import static aktenlauf.query.casefile.Entries.changeLast;

import aktenlauf.query.casefile.CaseFileProjection.WaitsFor;
import aktenlauf.query.casefile.Decisions.Decision;
import aktenlauf.query.casefile.Decisions.Draft;
import aktenlauf.query.casefile.Decisions.Objection;
import aktenlauf.query.casefile.Evidence.Content;
import aktenlauf.query.casefile.Evidence.Demand;
import aktenlauf.query.casefile.Evidence.Filed;
import aktenlauf.query.casefile.Evidence.Hearing;
import aktenlauf.query.casefile.Evidence.Notice;
import aktenlauf.query.casefile.Evidence.StepDone;
import aktenlauf.query.casefile.Remarks.Booking;
import aktenlauf.query.casefile.Remarks.Conflict;
import aktenlauf.query.casefile.Remarks.Effect;
import aktenlauf.query.casefile.Remarks.Hold;
import aktenlauf.query.casefile.Remarks.Link;
import aktenlauf.query.casefile.Remarks.Note;
import aktenlauf.query.casefile.Remarks.Suspension;
import aktenlauf.query.casefile.Standing.End;
import aktenlauf.shared.buildinglaw.BuildingLawEvent;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.AmendmentEffectRecorded;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.CompletenessConfirmed;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DeemedWithdrawalOccurred;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.notices.NoticeKind;
import aktenlauf.shared.proceeding.LinkRelation;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where each fact goes in the file. */
final class Filing {
  private Filing() {}

  static CaseFile of(CaseFile file, ProceedingEvent event, Envelope envelope, WaitsFor waitsFor) {
    var on = envelope.legalDate();
    var by = envelope.person();
    var standing = file.standing();
    var evidence = file.evidence();
    var decisions = file.decisions();
    var remarks = file.remarks();
    var version = standing.procedureVersion();
    return switch (event) {
      case ApplicationSubmitted _ -> file;
      case CaseAssigned e -> file.with(standing.assigned(e.assignee()));
      case CaseReleased _ -> file.with(standing.assigned(null));
      case DocumentsDemanded e -> file.with(demanded(evidence, e, on, by));
      case DocumentsSupplied e -> file.with(supplied(evidence, e, on, by));
      case DocumentFiled e ->
          file.with(evidence.documents(add(evidence.documents(), filed(e, on, by))));
      case NoticeIssued e ->
          file.with(evidence.documents(add(evidence.documents(), written(e, file, on, by))));
      case CaseLinked e ->
          file.with(
              remarks.links(
                  add(
                      remarks.links(),
                      new Link(e.linked().value(), e.fileNumber(), e.relation(), e.on(), null))));
      case HearingSent e ->
          file.with(
              evidence.hearings(
                  add(
                      evidence.hearings(),
                      new Hearing(on, e.until(), e.text(), true, null, null))));
      case StatementRecorded e ->
          file.with(evidence.hearings(stated(evidence.hearings(), on, e.text())));
      case ProceedingsSuspended e ->
          file.with(
              remarks.suspensions(
                  add(remarks.suspensions(), new Suspension(e.basis(), e.reason(), by, on, null))));
      case ProceedingsResumed _ ->
          file.with(
              remarks.suspensions(
                  changeLast(
                      remarks.suspensions(),
                      s -> new Suspension(s.basis(), s.reason(), s.by(), s.from(), on))));
      case DecisionDrafted e ->
          file.with(
              decisions.drafts(
                  add(
                      decisions.drafts(),
                      new Draft(
                          e.result(),
                          e.text(),
                          Objects.requireNonNullElse(e.conditions(), List.of()),
                          by,
                          on,
                          "drafted",
                          null))));
      case DraftReturned e ->
          file.with(
              decisions.drafts(
                  changeLast(decisions.drafts(), d -> d.now("returned", e.remarks()))));
      case DecisionSigned e ->
          file.with(
              decisions
                  .drafts(changeLast(decisions.drafts(), d -> d.now("signed", null)))
                  .decision(new Decision(e.result(), by, on, null, null, null, null)));
      case DecisionNotified e ->
          file.with(lapsed(evidence)).with(decisions.decision(notified(decisions.decision(), e)));
      case RemedyInstructionLacking e ->
          file.with(
              decisions.decision() == null
                  ? decisions
                  : decisions.decision(decisions.decision().lacking(e.instruction())));
      case ObjectionFiled e ->
          file.with(
              decisions.objections(
                  add(decisions.objections(), new Objection(e.receivedOn(), e.text(), by))));
      case ApplicationWithdrawn e ->
          file.with(standing.ended(new End("withdrawn", on, by, null, null, e.reason())));
      case CaseForwarded e ->
          file.with(
              standing.ended(new End("forwarded", on, by, null, e.toAuthority(), e.reason())));
      case CaseClosed e ->
          file.with(standing.ended(new End("closed", on, by, e.outcome(), null, null)));
      case CaseReopened _ -> file.with(standing.ended(null));
      case HoldPlaced e ->
          file.with(remarks.holds(add(remarks.holds(), new Hold(e.reason(), by, on, null))));
      case HoldLifted _ ->
          file.with(
              remarks.holds(
                  changeLast(
                      remarks.holds(), h -> new Hold(h.reason(), h.by(), h.placedOn(), on))));
      case FeePaymentRecorded e ->
          file.with(
              booked(remarks, new Booking("payment", e.amount(), e.reference(), e.on(), null, by)));
      case FeeRefunded e ->
          file.with(
              booked(
                  remarks,
                  new Booking("refund", e.amount(), e.reference(), e.on(), e.reason(), by)));
      case ConflictOfInterestRecorded e ->
          file.with(
              remarks.conflicts(
                  add(
                      remarks.conflicts(),
                      new Conflict(e.person(), e.ground(), e.reason(), by, on, null))));
      case ConflictOfInterestLifted e ->
          file.with(
              remarks.conflicts(
                  change(
                      remarks.conflicts(),
                      c -> c.person().equals(e.person()) && c.lifted() == null,
                      c -> c.lifted(new Remarks.Lifted(e.reason(), by, on)))));
      // It comes with the signature, after it.
      case ActedAsDeputy e -> {
        var signed = decisions.decision();
        yield signed != null && Deciding.SIGNING.contains(e.command())
            ? file.with(decisions.decision(signed.signedFor(e.absent())))
            : file;
      }
      case NoteAdded e ->
          file.with(remarks.notes(add(remarks.notes(), new Note(e.text(), by, on))));
      case DefinitionVersionChanged e ->
          file.with(
              standing.in(
                  e.state(), e.to(), waitsFor.in(file.opening().procedure(), e.to(), e.state())));
      case StateEntered e -> file.with(standing.in(e.state(), version, e.waitingFor()));
      case DeadlineStarted _,
          DeadlineExtended _,
          DeadlineSuspended _,
          DeadlineResumed _,
          DeadlineRecomputed _,
          DeadlineMet _,
          DeadlineExpired _ ->
          file.with(DeadlineLedger.after(file.deadlines(), event));
      case StepCompleted e ->
          file.with(standing.in(e.state(), version, e.waitingFor()))
              .with(
                  evidence.steps(
                      add(
                          evidence.steps(),
                          new StepDone(
                              e.step(), e.result(), on, by, Json.write(e.facts(), e.body())))));
    };
  }

  static CaseFile of(CaseFile file, BuildingLawEvent event, Envelope envelope) {
    var before = Objects.requireNonNullElse(file.building(), BuildingFile.EMPTY);
    var after = file.with(BuildingFiling.of(before, event, envelope));
    return switch (event) {
      case AmendmentEffectRecorded e -> {
        var effect =
            new Effect(
                e.newPeriodStarted(),
                e.from(),
                e.reasons(),
                envelope.legalDate(),
                envelope.person());
        var links = file.remarks().links();
        yield after.with(
            file.remarks()
                .links(
                    change(
                        links,
                        l -> l.caseId().equals(e.amendment().value()) && amends(l),
                        l -> l.with(effect))));
      }
      // The demand is settled, whether or not every paper came.
      case CompletenessConfirmed _, DeemedWithdrawalOccurred _ -> {
        var demands = file.evidence().demands();
        yield after.with(
            file.evidence().demands(change(demands, Demand::open, d -> d.ended("lapsed", null))));
      }
      default -> after;
    };
  }

  private static Remarks booked(Remarks remarks, Booking one) {
    return remarks.bookings(add(remarks.bookings(), one));
  }

  private static boolean amends(Link link) {
    return link.relation().equals(LinkRelation.AMENDMENT.word());
  }

  private static Evidence demanded(
      Evidence evidence, DocumentsDemanded e, LocalDate on, String by) {
    var demands = evidence.demands();
    for (var document : e.documents()) {
      var type = document.type();
      demands =
          add(
              change(
                  demands, d -> d.open() && d.type().equals(type), d -> d.ended("replaced", null)),
              new Demand(type, e.until(), on, by, "open", null));
    }
    return evidence.demands(demands);
  }

  private static Evidence supplied(
      Evidence evidence, DocumentsSupplied e, LocalDate on, String by) {
    var documents = evidence.documents();
    var demands = evidence.demands();
    for (var d : e.documents()) {
      var id = d.documentId();
      // What was uploaded before lies in the file already.
      documents =
          documents.stream().anyMatch(f -> uploaded(f, id))
              ? change(documents, f -> uploaded(f, id), f -> f.dated(d.date()))
              : add(documents, new Filed(d.type(), id, d.sha256(), d.date(), on, by, null));
      demands =
          change(demands, m -> m.open() && m.type().equals(d.type()), m -> m.ended("supplied", on));
    }
    return evidence.documents(documents).demands(demands);
  }

  private static boolean uploaded(Filed f, @Nullable String id) {
    return f.content() != null && f.documentId() != null && f.documentId().equals(id);
  }

  private static Filed filed(DocumentFiled e, LocalDate on, String by) {
    var content =
        new Content(e.fileVersion(), e.replaces(), e.mediaType(), e.size(), e.name(), null);
    return new Filed(e.type(), e.documentId(), e.sha256(), null, on, by, content);
  }

  /** A notice carries its title and the case's number as its name. */
  private static Filed written(NoticeIssued e, CaseFile file, LocalDate on, String by) {
    var title = NoticeKind.ofWord(e.notice()).map(NoticeKind::title).orElse(e.notice());
    var content =
        new Content(
            1,
            null,
            e.mediaType(),
            e.size(),
            "%s %s.pdf".formatted(title, file.opening().fileNumber()),
            new Notice(e.notice(), e.template(), e.templateVersion(), e.causedBy(), e.remedy()));
    return new Filed("notice", e.documentId(), e.sha256(), on, on, by, content);
  }

  private static List<Hearing> stated(List<Hearing> hearings, LocalDate on, @Nullable String text) {
    return hearings.isEmpty() || !hearings.getLast().open()
        ? add(hearings, new Hearing(null, null, null, false, on, text))
        : changeLast(hearings, h -> h.answered(on, text));
  }

  /** What was to prepare the decision is not waited for after it. */
  private static Evidence lapsed(Evidence evidence) {
    return evidence
        .demands(change(evidence.demands(), Demand::open, d -> d.ended("lapsed", null)))
        .hearings(change(evidence.hearings(), Hearing::open, Hearing::closed));
  }

  private static Decision notified(@Nullable Decision signed, DecisionNotified e) {
    return new Decision(
        e.result(),
        signed == null ? null : signed.signedBy(),
        signed == null ? null : signed.signedOn(),
        e.channel(),
        e.on(),
        signed == null ? null : signed.signedFor(),
        null);
  }
}

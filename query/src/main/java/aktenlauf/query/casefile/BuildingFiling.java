package aktenlauf.query.casefile;

import static aktenlauf.query.casefile.Entries.add;
import static aktenlauf.query.casefile.Entries.change;

import aktenlauf.query.casefile.Papers.Correction;
import aktenlauf.query.casefile.Papers.Defects;
import aktenlauf.query.casefile.Papers.Determined;
import aktenlauf.query.casefile.Participation.Consent;
import aktenlauf.query.casefile.Participation.Neighbour;
import aktenlauf.query.casefile.Participation.Objection;
import aktenlauf.query.casefile.Participation.Opinion;
import aktenlauf.query.casefile.Participation.Served;
import aktenlauf.query.casefile.Ruling.Certificate;
import aktenlauf.query.casefile.Ruling.Charge;
import aktenlauf.query.casefile.Ruling.Decided;
import aktenlauf.query.casefile.Ruling.Ended;
import aktenlauf.query.casefile.Ruling.Extended;
import aktenlauf.query.casefile.Ruling.Renewed;
import aktenlauf.query.casefile.Work.Bauherr;
import aktenlauf.query.casefile.Work.Baulast;
import aktenlauf.query.casefile.Work.Start;
import aktenlauf.shared.buildinglaw.BuildingLawEvent;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.Envelope;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where each fact of building law goes in the file. */
final class BuildingFiling {
  static final String WAITED_FOR = "waited-for";

  private BuildingFiling() {}

  static BuildingFile of(BuildingFile file, BuildingLawEvent event, Envelope envelope) {
    var on = envelope.legalDate();
    var by = envelope.person();
    var papers = file.papers();
    var participation = file.participation();
    var ruling = file.ruling();
    var work = file.work();
    return switch (event) {
      case CompletenessConfirmed e ->
          file.with(
              new Papers(
                  e.confirmedReceiptDate(),
                  papers.corrections(),
                  papers.defects(),
                  papers.determined()));
      case ConfirmedReceiptDateCorrected e ->
          file.with(
              new Papers(
                  e.confirmedReceiptDate(),
                  add(
                      papers.corrections(),
                      new Correction(e.from(), e.confirmedReceiptDate(), e.reason(), on, by)),
                  papers.defects(),
                  papers.determined()));
      case DefectsNotified e ->
          file.with(
              new Papers(
                  papers.confirmed(),
                  papers.corrections(),
                  add(
                      papers.defects(),
                      new Defects(e.until(), e.warning(), texts(e.defects()), on, by)),
                  papers.determined()));
      case ProcedureDetermined e ->
          file.with(
              new Papers(
                  papers.confirmed(),
                  papers.corrections(),
                  papers.defects(),
                  new Determined(e.declared(), e.determined(), e.reason(), on)));
      case OpinionRequested e ->
          file.with(participation.opinions(add(participation.opinions(), requested(e))));
      case OpinionReceived e ->
          file.with(
              opinion(
                  participation,
                  e.ref(),
                  o -> o.received(e.result(), e.on(), e.late(), e.relevant(), e.text())));
      case OpinionDeemedGiven e ->
          file.with(opinion(participation, e.ref(), o -> o.replied("deemed-given", e.asOf())));
      case OpinionPrecluded e ->
          file.with(opinion(participation, e.ref(), o -> o.replied("precluded", e.asOf())));
      case ConsentRequested e ->
          file.with(
              participation.consents(
                  add(
                      participation.consents(),
                      new Consent(e.basis(), e.on(), WAITED_FOR, null, null))));
      case ConsentGiven e ->
          file.with(consent(participation, e.basis(), c -> c.replied("given", e.on(), e.text())));
      case ConsentRefused e ->
          file.with(consent(participation, e.basis(), c -> c.replied("refused", e.on(), e.text())));
      case ConsentDeemedGiven e ->
          file.with(
              consent(participation, e.basis(), c -> c.replied("deemed-given", e.asOf(), null)));
      case ConsentReplaced e ->
          file.with(consent(participation, e.basis(), c -> c.replied("replaced", on, e.reason())));
      case NeighboursNotified e -> file.with(participation.neighbours(told(participation, e)));
      case ObjectionReceived e ->
          file.with(
              neighbour(
                  participation,
                  e.ref(),
                  n -> n.objected(new Objection(e.on(), e.late(), e.text()))));
      case NeighbourConsented e ->
          file.with(neighbour(participation, e.ref(), n -> n.consented(e.on())));
      case ObjectionPeriodExpired e ->
          file.with(
              new Participation(
                  participation.opinions(),
                  participation.consents(),
                  participation.neighbours(),
                  e.asOf()));
      case DecisionPeriodExtended e ->
          file.with(
              ruling.extended(new Extended(e.expectedDate(), e.reason(), e.reasons(), on, by)));
      case PermitGranted e ->
          file.with(
              ruling.decided(
                  new Decided(
                      "granted",
                      e.on(),
                      e.subject(),
                      by,
                      e.plots(),
                      e.drawings(),
                      texts(e.conditions()),
                      List.of(),
                      e.fee(),
                      e.tariff(),
                      null)));
      case PermitRefused e ->
          file.with(
              ruling.decided(
                  new Decided(
                      "refused",
                      e.on(),
                      e.subject(),
                      by,
                      List.of(),
                      List.of(),
                      List.of(),
                      List.of(),
                      null,
                      null,
                      e.reasons())));
      case DeemedApprovalOccurred e ->
          file.with(
              ruling.decided(
                  new Decided(
                      "deemed-granted",
                      e.asOf(),
                      "permit",
                      null,
                      e.plots(),
                      List.of(),
                      List.of(),
                      e.deviations(),
                      null,
                      null,
                      null)));
      case FictionCertificateIssued e ->
          file.with(ruling.certificate(new Certificate(e.asOf(), e.on(), e.told())));
      case DecisionOverdue e ->
          file.with(ruling.days(e.asOf(), ruling.finalSince(), ruling.deemedWithdrawn()));
      case DecisionBecameFinal e ->
          file.with(ruling.days(ruling.overdueSince(), e.asOf(), ruling.deemedWithdrawn()));
      case DeemedWithdrawalOccurred e ->
          file.with(ruling.days(ruling.overdueSince(), ruling.finalSince(), e.asOf()));
      // In time after all: what was final before is not.
      case ObjectionRegistered e ->
          (e.late() ? file : contested(file)).with(add(file.remedies(), Remedy.of(e)));
      case ObjectorNamed e -> remedy(file, e.ref(), r -> r.after(e));
      case NeighbourServed e ->
          contested(
              file.with(
                  neighbour(
                      participation,
                      e.ref(),
                      n ->
                          n.served(
                              new Served(
                                  e.channel(), e.on(), e.day(), e.latest(), e.instruction())))));
      case PermitAnnounced e -> contested(file.with(announced(participation, e)));
      case ObjectionPassedOn e -> remedy(file, e.ref(), r -> r.after(e));
      case ObjectionReinstated e -> remedy(contested(file), e.ref(), r -> r.after(e, by));
      case ObjectionDecided e ->
          remedy(anew(file, "new-decision".equals(e.effect())), e.ref(), r -> r.after(e, by));
      case ActionFiled e -> {
        var late = file.remedies().stream().anyMatch(r -> r.ref().equals(e.ref()) && r.tooLate());
        yield remedy(late ? file : contested(file), e.ref(), r -> r.sued(e.on()));
      }
      case JudgmentRecorded e -> {
        var after =
            remedy(anew(file, e.effect().equals("new-decision")), e.ref(), r -> r.after(e, by));
        yield e.effect().equals("annulled")
            ? after.with(after.ruling().ended(new Ended("annulled", e.on(), null)))
            : after;
      }
      case HearingDispensedWith e -> file.with(new BuildingFile.Waived(e.ground(), e.reason(), by));
      case PermitLapsed e -> file.with(ruling.ended(new Ended("lapsed", e.asOf(), null)));
      case PermitWithdrawn e -> file.with(ruling.ended(new Ended("withdrawn", e.on(), e.reason())));
      case PermitRevoked e -> file.with(ruling.ended(new Ended("revoked", e.on(), e.reason())));
      case PermitExtended e -> file.with(ruling.renewed(new Renewed(e.until(), e.appliedOn(), on)));
      case ConstructionStartNotified e -> file.with(work.noticed("start", e.on(), on));
      case CompletionNotified e -> file.with(work.noticed("completion", e.on(), on));
      case UseNotified e -> file.with(work.noticed("use", e.on(), on));
      case WorkInterrupted e -> file.with(work.noticed("interruption", e.on(), on));
      case WorkResumed e -> file.with(work.noticed("resumption", e.on(), on));
      case TerminationNoticeIssued _, AmendmentEffectRecorded _, ConsentPeriodExtended _ -> file;
      case FeeAssessed e ->
          file.with(ruling.charged(new Charge(e.fee(), e.amount(), e.tariff(), e.on(), by)));
      case FeeComputed e ->
          file.with(
              ruling.noted(
                  ruling
                      .feeNotes()
                      .with(
                          new FeeNotes.Computed(
                              e.fee(),
                              e.basis(),
                              e.sum(),
                              e.percent(),
                              e.perThousand(),
                              e.factor(),
                              e.amount(),
                              e.tariff()))));
      case UnpermittedWorkDetermined e ->
          file.with(
              ruling.noted(
                  ruling.feeNotes().with(new FeeNotes.Unpermitted(e.found(), e.reason(), on, by))));
      case StartPermitted e -> file.with(work.start(new Start(e.from(), null, null)));
      case StartProhibited e -> file.with(work.start(new Start(null, e.basis(), e.reason())));
      case BaulastEntered e ->
          file.with(work.baulast(new Baulast(e.sheet(), e.on(), e.plots(), e.text(), null, null)));
      case BaulastDeleted e -> {
        var entered = work.baulast();
        yield file.with(work.baulast(entered == null ? null : entered.deleted(e.on(), e.reason())));
      }
      case BauherrChanged e -> file.with(work.bauherr(new Bauherr(e.name(), e.on())));
    };
  }

  private static BuildingFile anew(BuildingFile file, boolean is) {
    return is ? contested(file.with(file.participation().unserved())) : file;
  }

  /** It reaches everybody on whom the permit was not served by itself. */
  private static Participation announced(Participation p, PermitAnnounced e) {
    var how = new Served(Served.PUBLIC_NOTICE, e.on(), e.on(), e.on(), e.instruction());
    return p.neighbours(
        p.neighbours().stream()
            .map(n ->
                n.served() == null || n.served().channel().equals(Served.PUBLIC_NOTICE)
                    ? n.served(how)
                    : n)
            .toList());
  }

  private static BuildingFile contested(BuildingFile file) {
    var ruling = file.ruling();
    return file.with(ruling.days(ruling.overdueSince(), null, ruling.deemedWithdrawn()));
  }

  private static BuildingFile remedy(
      BuildingFile file, String ref, UnaryOperator<Remedy> happened) {
    return file.with(change(file.remedies(), r -> r.ref().equals(ref), happened));
  }

  private static Opinion requested(OpinionRequested e) {
    return new Opinion(
        e.ref(), e.authority(), e.kind(), e.on(), e.text(), WAITED_FOR, null, false, true, null);
  }

  private static Participation opinion(Participation p, String ref, UnaryOperator<Opinion> reply) {
    return p.opinions(change(p.opinions(), o -> o.ref().equals(ref), reply));
  }

  private static Participation consent(
      Participation p, String basis, UnaryOperator<Consent> reply) {
    return p.consents(change(p.consents(), c -> c.basis().equals(basis), reply));
  }

  private static Participation neighbour(
      Participation p, String ref, UnaryOperator<Neighbour> said) {
    return p.neighbours(change(p.neighbours(), n -> n.ref().equals(ref), said));
  }

  /** Who is told again keeps what was said before. */
  private static List<Neighbour> told(Participation p, NeighboursNotified e) {
    var all = p.neighbours();
    for (var ref : e.refs()) {
      var known =
          e.neighbours() == null
              ? null
              : e.neighbours().stream().filter(n -> n.ref().equals(ref)).findFirst().orElse(null);
      var before = all.stream().filter(n -> n.ref().equals(ref)).findFirst();
      var now =
          new Neighbour(
              ref,
              known == null ? null : known.name(),
              known == null ? null : known.plot(),
              e.on(),
              e.publicNotice(),
              before.map(Neighbour::consentedOn).orElse(null),
              before.map(Neighbour::objections).orElse(List.of()),
              before.map(Neighbour::served).orElse(null));
      all = before.isPresent() ? change(all, n -> n.ref().equals(ref), _ -> now) : add(all, now);
    }
    return all;
  }

  private static List<String> texts(@Nullable List<String> personal) {
    return Objects.requireNonNullElse(personal, List.of());
  }
}

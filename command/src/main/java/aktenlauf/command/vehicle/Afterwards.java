package aktenlauf.command.vehicle;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.calendar.Channel;
import aktenlauf.shared.calendar.Notification;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.procedure.Period;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineRecomputed;
import aktenlauf.shared.vehicle.VehicleCommand.*;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From the display of the decision to the end of its review. */
final class Afterwards {
  static final String DISPATCH = "fzv-26-dispatch";
  private static final String PROOF = "provisional-proof";

  private Afterwards() {}

  /** Displayed again, as after a crash of the portal, it stays notified on the first day. */
  static Act display(DisplayDecision c, Situation s) {
    var first = Objects.requireNonNullElse(s.vehicle().displayedOn(), s.today());
    return displaying(Act.of(new DecisionDisplayed(c.caseId(), first)).and(effective(first, s)), s)
        .because("§ 23 Abs. 2 FZV");
  }

  /** The reservation of review begins with the day on which the decision takes effect. */
  private static List<DeadlineRecomputed> effective(LocalDate on, Situation s) {
    return s
        .proceeding()
        .open(Dialogue.RESERVATION)
        .filter(d -> !d.start().equals(on))
        .map(d -> s.deadlines().recompute(s.caseId(), d, on, "§ 23 Abs. 2 FZV"))
        .stream()
        .toList();
  }

  /** After the 30 minutes it comes by post. */
  private static Act displaying(Act act, Situation s) {
    var until = s.vehicle().displayUntil();
    return until == null
        ? Act.refused("no-decision", "no automated decision was issued", "§ 23 Abs. 1 FZV")
        : act.unless(
                !"revoked".equals(s.vehicle().outcome()),
                "decision-revoked",
                "the decision was revoked")
            .unless(
                !s.vehicle().printed() && !s.moment().recordedAt().isAfter(until),
                "display-ended",
                "the 30 minutes of display have passed: the decision comes by post",
                "§ 23 Abs. 1 FZV");
  }

  /** What nobody took in time goes out by post (§ 23 Abs. 1), and counts as notified by it. */
  static Act print(DispatchPrint c, Situation s) {
    var until = s.vehicle().displayUntil();
    if (until == null) {
      return Act.refused("no-decision", "no automated decision was issued", "§ 23 Abs. 1 FZV");
    }
    var shown = s.vehicle().displayedOn();
    var on =
        shown != null
            ? shown
            : Notification.of(
                    Channel.POST, s.today(), s.deadlines().rules(), s.deadlines().calendar())
                .day();
    var act =
        Act.of(new PrintDispatched(c.caseId(), s.today(), on))
            .and(effective(on, s))
            .and(s.enter(s.vehicle().granted() ? "granted" : "out-of-service"));
    if (s.vehicle().granted() && s.proceeding().open(DISPATCH).isEmpty()) {
      act = act.and(s.deadlines().start(c.caseId(), s.proceeding().opened(), DISPATCH, s.today()));
    }
    return act.because("§ 23 Abs. 1 FZV", "§ 41 Abs. 2 VwVfG")
        .unless(
            s.moment().recordedAt().isAfter(until),
            "display-running",
            "the decision is displayed until " + until,
            "§ 23 Abs. 1 FZV")
        .unless(
            s.proceeding().state().equals("decided"),
            "already-transmitted",
            "the decision has reached the applicant");
  }

  /** The procedure's definition says how long the provisional proof lasts, and by which rule. */
  static Act retrieve(RecordRetrieval c, Situation s) {
    var opened = s.proceeding().opened();
    var proof =
        s.definition().periods().stream()
            .filter(p -> p.id().equals(PROOF))
            .map(Period::rule)
            .filter(Objects::nonNull)
            .map(rule -> s.deadlines().start(c.caseId(), opened, PROOF, rule, s.today()))
            .toList();
    LocalDate until = proof.isEmpty() ? null : proof.getFirst().due();
    var events = new ArrayList<CaseEvent>();
    events.add(new DecisionRetrieved(c.caseId(), s.moment().occurredAt(), until));
    events.addAll(proof);
    if (until != null) {
      events.add(s.deadlines().start(c.caseId(), opened, DISPATCH, s.today()));
    }
    events.addAll(
        s.enter(
            !s.vehicle().granted() ? "out-of-service" : until == null ? "granted" : "provisional"));
    return displaying(Act.of(events.toArray(CaseEvent[]::new)), s)
        .because("§ 23 Abs. 1 FZV", "§ 31 FZV")
        .unless(s.proceeding().state().equals("decided"), "already-retrieved", "it was retrieved");
  }

  static Act dispatch(DispatchDocuments c, Situation s) {
    return Act.of(new DocumentsDispatched(c.caseId(), c.zb1(), c.plaques(), c.carrier(), s.today()))
        .and(s.met(DISPATCH))
        .and(s.met(PROOF))
        .and(s.enter("granted"))
        .because("§ 26 Abs. 4 Nr. 4 FZV")
        .unless(s.vehicle().granted(), "not-granted", "nothing is granted that could be sent");
  }

  static Act sample(SelectSample c, Situation s) {
    return Act.of(new DecisionSampledForReview(c.caseId(), c.selection()))
        .because("§ 23 Abs. 3 FZV")
        .unless(
            s.vehicle().automatic() && s.vehicle().reserved(),
            "no-review-reservation",
            "only an automated decision is reviewed, within its month",
            "§ 26 FZV")
        .unless(!s.vehicle().sampled(), "already-sampled", "it was chosen already");
  }

  static Act review(ReviewSample c, Situation s) {
    return Act.of(new ReviewCompleted(c.caseId(), c.result()))
        .because("§ 23 Abs. 3 FZV")
        .unless(s.vehicle().sampled(), "not-sampled", "the decision was not chosen for review")
        .unless(!s.vehicle().reviewed(), "already-reviewed", "the review is done");
  }

  static Act amend(AmendUnderReservation c, Situation s) {
    var act =
        c.result().equals("revoked")
            ? Act.of(new DecisionRevoked(c.caseId(), c.reason()))
                .and(s.met("provisional-proof"))
                .and(s.met(DISPATCH))
                .and(s.met(Dialogue.RESERVATION))
                .and(CasePlate.revoked(s))
                .and(s.enter("revoked"))
            : Act.of(new DecisionAmended(c.caseId(), c.reason()));
    var reservation = s.proceeding().open(Dialogue.RESERVATION);
    return act.because("§ 26 Abs. 3 FZV")
        .unless(
            reservation.isPresent() && !s.today().isAfter(reservation.get().due()),
            "review-reservation-ended",
            "the month of the reservation has passed: only §§ 48, 49 VwVfG are left",
            "§ 26 Abs. 3 FZV");
  }
}

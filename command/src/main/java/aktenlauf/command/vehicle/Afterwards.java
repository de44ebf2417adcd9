package aktenlauf.command.vehicle;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.Period;
import aktenlauf.shared.vehicle.VehicleCommand.*;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From the display of the decision to the end of its review, and a clerk's own decision. */
final class Afterwards {
  static final String DISPATCH = "fzv-26-dispatch";
  private static final String PROOF = "provisional-proof";

  private Afterwards() {}

  static Act display(DisplayDecision c, Situation s) {
    return displaying(Act.of(new DecisionDisplayed(c.caseId(), s.today())), s)
        .because("§ 23 Abs. 2 FZV");
  }

  /** After the 30 minutes it comes by post. */
  private static Act displaying(Act act, Situation s) {
    var until = s.vehicle().displayUntil();
    return until == null
        ? Act.refused("no-decision", "no automated decision was issued", "§ 23 Abs. 1 FZV")
        : act.unless(
            !s.moment().recordedAt().isAfter(until),
            "display-ended",
            "the 30 minutes of display have passed: the decision comes by post",
            "§ 23 Abs. 1 FZV");
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
    events.addAll(s.enter(until == null ? "granted" : "provisional"));
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
        .unless(s.vehicle().sampled(), "not-sampled", "the decision was not chosen for review");
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

  static Act decide(DecideManually c, Situation s) {
    if (c.result().equals("rejected") && (c.reasons() == null || c.reasons().isBlank())) {
      return Act.impossible(
          new Rejection.Invalid(
              List.of(new Violation("/reasons", "required", "is required for a rejection"))));
    }
    var ends = s.definition().id().equals("vehicle-out-of-service");
    var act =
        c.result().equals("rejected")
            ? Act.of(new ApplicationRejected(c.caseId(), s.today(), c.reasons()))
                .and(CasePlate.givenUp(s, "rejected"))
                .and(s.enter("rejected"))
                .because("§ 39 VwVfG")
            : ends
                ? Act.of(new VehicleTakenOutOfService(c.caseId(), s.today()))
                    .and(CasePlate.outOfService(s, s.today()))
                    .and(s.enter("out-of-service"))
                    .because("§ 16 FZV")
                : Act.of(new RegistrationGranted(c.caseId(), s.today()))
                    .and(CasePlate.granted(s))
                    .and(s.enter("granted"))
                    .because(s.definition().legalBasis());
    return act.unless(
            s.vehicle().withClerk(), "not-with-clerk", "the machine has not handed the case over")
        .unless(s.vehicle().open(), "already-decided", "the case has its outcome");
  }
}

package aktenlauf.command.vehicle;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.procedure.Fee;
import aktenlauf.shared.vehicle.VehicleCommand.*;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From the payment over the checks to the decision of the machine, or to a clerk. */
final class Dialogue {
  static final String RESERVATION = "fzv-26-review-reservation";
  private static final int MOST_CORRECTIONS = 3;
  static final String OUT_OF_SERVICE = "vehicle-out-of-service";
  private static final Duration DISPLAY = Duration.ofMinutes(30);

  private Dialogue() {}

  /**
   * Paid before anything is checked (§ 20 Abs. 5). What comes in after the dialogue has ended is
   * given back.
   */
  static Act pay(RecordPayment c, Situation s) {
    var fees = s.fees(c.amount());
    var paid =
        Act.of(new FeesPaid(c.caseId(), numbers(fees), c.amount(), tariff(fees), c.reference()));
    var late = "aborted".equals(s.vehicle().outcome());
    var owed = OnlineFees.sum(fees);
    var act =
        late
            ? paid.and(new RefundOrdered(c.caseId(), c.amount(), c.reference()))
            : paid.and(s.vehicle().withClerk() ? List.of() : CasePlate.wished(s))
                .and(s.vehicle().withClerk() ? List.of() : s.enter("checking"));
    return act.because("§ 20 Abs. 5 FZV")
        .unless(s.vehicle().payment() == null, "already-paid", "the fees are paid")
        .unless(late || s.vehicle().open(), "already-decided", "the case has its outcome")
        .unless(
            late || new BigDecimal(c.amount()).compareTo(owed) == 0,
            "other-amount",
            "the fees are %s EUR, not %s".formatted(owed.toPlainString(), c.amount()),
            "GebOSt");
  }

  /** What is owed is told at once, and paid before anything is checked. */
  static List<CaseEvent> due(Situation s) {
    var fees = OnlineFees.of(s.definition(), s.application(), s.proceeding().opened().receivedOn());
    var events = new ArrayList<CaseEvent>();
    events.add(
        new FeesAssessed(
            s.caseId(), numbers(fees), OnlineFees.sum(fees).toPlainString(), tariff(fees)));
    events.addAll(s.enter("payment-due"));
    return events;
  }

  /**
   * A reservation costs its fee once it is made; nothing waits for the payment (GebOSt Nr. 230).
   */
  static List<CaseEvent> reserved(Situation s) {
    var receivedOn = s.proceeding().opened().receivedOn();
    var fees =
        s.vehicle().counter()
            ? OnlineFees.counter(s.definition(), s.application(), receivedOn)
            : OnlineFees.of(s.definition(), s.application(), receivedOn);
    return fees.isEmpty()
        ? List.of()
        : List.of(
            new FeesAssessed(
                s.caseId(), numbers(fees), OnlineFees.sum(fees).toPlainString(), tariff(fees)));
  }

  private static List<String> numbers(List<Fee> fees) {
    return fees.stream().flatMap(f -> f.legalBasis().stream()).distinct().toList();
  }

  private static String tariff(List<Fee> fees) {
    return fees.stream().map(Fee::tariff).filter(Objects::nonNull).findFirst().orElse("");
  }

  static Act check(RecordMachineCheck c, Situation s) {
    var needed = Checks.of(s.definition().id());
    var act =
        Act.of(
                new MachineCheckRecorded(
                    c.caseId(), c.check(), c.result(), c.sourceRef(), c.snapshotHash()))
            .because("Anlage 11 FZV");
    return checking(act, s)
        .unless(
            needed.contains(c.check()),
            "check-not-needed",
            "the procedure needs the checks " + needed,
            "Anlage 11 FZV")
        .and(after(c, s));
  }

  /** What follows once the last needed check has its result. */
  private static List<CaseEvent> after(RecordMachineCheck c, Situation s) {
    var now =
        s.vehicle().after(new MachineCheckRecorded(c.caseId(), c.check(), c.result(), null, null));
    var needed = Checks.of(s.definition().id());
    if (!s.vehicle().withClerk() && c.finding() != null) {
      return handed(List.of(c.finding()), s);
    }
    if (s.vehicle().withClerk()
        || s.proceeding().state().equals("correction-offered")
        || !now.checks().keySet().containsAll(needed)) {
      return List.of();
    }
    var failed = needed.stream().filter(k -> Checks.FAILED.equals(now.checks().get(k))).toList();
    var missing =
        needed.stream().filter(k -> Checks.NOT_PERFORMED.equals(now.checks().get(k))).toList();
    if (failed.isEmpty() && missing.isEmpty()) {
      return List.of();
    }
    if (missing.isEmpty() && Checks.CORRECTABLE.containsAll(failed)) {
      return correction(failed, s);
    }
    var reasons = new ArrayList<String>();
    failed.forEach(k -> reasons.add(k + "-failed"));
    missing.forEach(k -> reasons.add(k + "-not-performed"));
    return handed(reasons, s);
  }

  /** Offered three times; then the dialogue ends (§ 20 Abs. 4) and what was paid is given back. */
  private static List<CaseEvent> correction(List<String> failed, Situation s) {
    var number = s.vehicle().corrections() + 1;
    if (number > MOST_CORRECTIONS) {
      return aborted("three-corrections", s);
    }
    var events = new ArrayList<CaseEvent>();
    events.add(new CorrectionOffered(s.caseId(), number, failed));
    events.addAll(s.enter("correction-offered"));
    return events;
  }

  static List<CaseEvent> aborted(String reason, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new DialogueAborted(s.caseId(), reason));
    var paid = s.vehicle().paid();
    var payment = s.vehicle().payment();
    if (paid != null && payment != null) {
      events.add(new RefundOrdered(s.caseId(), paid, payment));
    }
    events.addAll(CasePlate.givenUp(s, reason));
    events.addAll(s.enter("aborted"));
    return events;
  }

  private static List<CaseEvent> handed(List<String> reasons, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new HandedToClerk(s.caseId(), reasons));
    events.addAll(CasePlate.wished(s));
    events.addAll(s.enter("with-clerk"));
    return events;
  }

  static Act hand(HandToClerk c, Situation s) {
    if (CasePlate.revived(s)) {
      return Act.of(new HandedToClerk(c.caseId(), c.reasons()))
          .and(CasePlate.superseded(c.reasons(), s))
          .because("§ 26 Abs. 3 FZV");
    }
    return Act.of(handed(c.reasons(), s).toArray(CaseEvent[]::new))
        .because("§ 26 Abs. 3 FZV")
        .unless(s.vehicle().open(), "already-decided", "the case has its outcome")
        .unless(!s.vehicle().withClerk(), "already-with-clerk", "a clerk has the case already");
  }

  static Act correct(CorrectApplication c, Situation s) {
    var failed =
        s.vehicle().checks().entrySet().stream()
            .filter(e -> e.getValue().equals(Checks.FAILED))
            .map(java.util.Map.Entry::getKey)
            .sorted()
            .toList();
    return Act.of(new ApplicationCorrected(c.caseId(), failed, c.evb(), c.inspectionDue()))
        .and(s.enter("checking"))
        .because("§ 20 Abs. 4 FZV")
        .unless(
            s.proceeding().state().equals("correction-offered"),
            "no-correction-offered",
            "no correction was offered",
            "§ 20 Abs. 4 FZV");
  }

  static Act abort(AbortDialogue c, Situation s) {
    return Act.of(aborted(c.reason(), s).toArray(CaseEvent[]::new))
        .because("§ 19 Abs. 1 FZV")
        .unless(s.vehicle().open(), "already-decided", "the case has its outcome")
        .unless(
            !s.vehicle().withClerk(),
            "already-with-clerk",
            "a clerk has the case; the application can be withdrawn");
  }

  /** Nothing but a grant: whatever is not granted goes to a clerk. */
  static Act decide(DecideAutomatically c, Situation s) {
    var issued =
        new AutomatedDecisionIssued(
            c.caseId(), c.ruleSetVersion(), s.moment().recordedAt().plus(DISPLAY));
    return checking(Act.of(issued), s)
        .and(s.deadlines().start(c.caseId(), s.proceeding().opened(), RESERVATION, s.today()))
        .and(
            s.definition().id().equals(OUT_OF_SERVICE)
                ? List.of(new VehicleTakenOutOfService(c.caseId(), s.today()))
                : List.of())
        .and(
            s.definition().id().equals(OUT_OF_SERVICE)
                ? CasePlate.outOfService(s, s.today())
                : CasePlate.granted(s))
        .and(s.enter("decided"))
        .because("§ 6g Abs. 2 StVG", "§ 26 Abs. 3 FZV")
        .unless(!s.vehicle().withClerk(), "with-clerk", "a clerk decides", "§ 26 Abs. 3 FZV")
        .unless(
            s.passed(),
            "checks-not-passed",
            "not every check has passed: " + s.vehicle().checks(),
            "Anlage 11 FZV");
  }

  private static Act checking(Act act, Situation s) {
    return act.unless(s.vehicle().open(), "already-decided", "the case has its outcome")
        .unless(
            s.vehicle().payment() != null,
            "fees-not-paid",
            "the fees are paid first",
            "§ 20 Abs. 5 FZV");
  }
}

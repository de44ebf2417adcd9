package aktenlauf.command.vehicle;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.vehicle.VehicleCommand.*;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What insurers tell of a registered vehicle (§§ 50, 51): the order of receipt decides. */
final class Insured {
  static final String COMPLIANCE = "fzv-51-compliance";
  private static final String DEMAND = "compliance-demand";
  private static final String LATER = "later";

  private Insured() {}

  static Act confirmed(RecordInsuranceConfirmation c, Situation s) {
    var act =
        Act.of(new InsuranceConfirmed(c.caseId(), c.receivedAt(), c.insurer())).because("§ 50 FZV");
    return received(c.receivedAt(), newer(c.receivedAt(), s) ? act.and(s.met(COMPLIANCE)) : act, s);
  }

  private static boolean newer(Instant at, Situation s) {
    var newest = s.vehicle().insuredAt();
    return newest == null || at.isAfter(newest);
  }

  /** Nobody receives tomorrow. */
  private static Act received(Instant at, Act act, Situation s) {
    return at.isAfter(s.moment().recordedAt().plusSeconds(300))
        ? Act.impossible(
            new Rejection.Invalid(
                List.of(new Violation("/receivedAt", "maximum", "must not be after now"))))
        : act;
  }

  /**
   * Without effect where a newer confirmation is stored: received later, or of another insurer, who
   * has taken over from the one that ends. A machine only records; the consequence is an adverse
   * decision and a person's.
   */
  static Act terminated(RecordInsuranceTermination c, Situation s) {
    var newest = s.vehicle().insuredAt();
    var ignored =
        newest != null
            && (newest.isAfter(c.receivedAt()) || !c.insurer().equals(s.vehicle().insurer()));
    var act =
        Act.of(new InsuranceTerminationReceived(c.caseId(), c.receivedAt(), c.insurer(), ignored));
    if (!ignored) {
      act = act.and(consequence(c, s));
    }
    return received(c.receivedAt(), Registered.registered(act, s), s)
        .because("§ 50 FZV", "§ 51 FZV");
  }

  private static List<CaseEvent> consequence(RecordInsuranceTermination c, Situation s) {
    var machine = s.moment().actor().kind() == Actor.Kind.SYSTEM;
    var chosen =
        machine ? LATER : c.consequence() == null ? "forced-deregistration" : c.consequence();
    return switch (chosen) {
      case LATER -> List.of();
      case DEMAND -> demanded(null, s);
      default -> deregistered(s);
    };
  }

  static Act demand(DemandCompliance c, Situation s) {
    var until = c.until();
    if (until != null && !until.isAfter(s.today())) {
      return Act.impossible(
          new Rejection.Invalid(
              List.of(new Violation("/until", "minimum", "must be after today, " + s.today()))));
    }
    return uninsured(Act.of(demanded(until, s).toArray(CaseEvent[]::new)), s)
        .unless(
            s.proceeding().open(COMPLIANCE).isEmpty(),
            "already-demanded",
            "proof of cover is demanded already");
  }

  private static List<CaseEvent> demanded(@Nullable LocalDate until, Situation s) {
    var opened = s.proceeding().opened();
    var runs =
        until == null
            ? s.deadlines().start(s.caseId(), opened, COMPLIANCE, s.today())
            : s.deadlines()
                .startUntil(s.caseId(), opened, COMPLIANCE, COMPLIANCE, s.today(), until);
    return List.of(new ComplianceDemanded(s.caseId(), runs.due()), runs);
  }

  static Act order(OrderForcedDeregistration c, Situation s) {
    return uninsured(Act.of(deregistered(s).toArray(CaseEvent[]::new)), s);
  }

  private static List<CaseEvent> deregistered(Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new ForcedDeregistrationOrdered(s.caseId(), s.today()));
    events.addAll(Registered.out(s.today(), s));
    return events;
  }

  private static Act uninsured(Act act, Situation s) {
    return Registered.registered(act, s)
        .because("§ 50 FZV", "§ 51 FZV")
        .unless(
            s.vehicle().uninsured(),
            "no-open-notice",
            "no insurer's notice without newer cover is open",
            "§ 51 FZV");
  }
}

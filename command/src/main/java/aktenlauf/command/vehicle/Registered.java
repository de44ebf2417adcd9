package aktenlauf.command.vehicle;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.vehicle.VehicleCommand.*;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.util.ArrayList;
import java.util.List;

/** What can happen to a vehicle once it is registered. */
final class Registered {
  static final String ADVERTISEMENT = "fzv-15-advertisement";

  private Registered() {}

  static Act confirmed(RecordInsuranceConfirmation c, Situation s) {
    return Act.of(new InsuranceConfirmed(c.caseId(), c.receivedAt(), c.insurer()))
        .because("§ 50 FZV");
  }

  /**
   * The order of receipt decides: what was confirmed later than the termination came leaves it
   * without effect; else the vehicle is taken out of service at once.
   */
  static Act terminated(RecordInsuranceTermination c, Situation s) {
    var newest = s.vehicle().insuredAt();
    var ignored = newest != null && newest.isAfter(c.receivedAt());
    var events = new ArrayList<CaseEvent>();
    events.add(new InsuranceTerminationReceived(c.caseId(), c.receivedAt(), c.insurer(), ignored));
    if (!ignored) {
      events.add(new ForcedDeregistrationOrdered(c.caseId(), s.today()));
      events.addAll(out(s.today(), s));
    }
    return registered(Act.of(events.toArray(CaseEvent[]::new)), s).because("§ 50 FZV", "§ 51 FZV");
  }

  static Act takeOut(TakeOutOfService c, Situation s) {
    var on = s.on(c.effectiveOn());
    return registered(Act.of(out(on, s).toArray(CaseEvent[]::new)), s).because("§ 16 FZV");
  }

  private static List<CaseEvent> out(java.time.LocalDate on, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new VehicleTakenOutOfService(s.caseId(), on));
    events.addAll(s.met(ADVERTISEMENT));
    events.addAll(s.met("provisional-proof"));
    events.addAll(CasePlate.outOfService(s, on));
    events.addAll(s.enter("out-of-service"));
    return events;
  }

  static Act sold(NotifySale c, Situation s) {
    return registered(
            Act.of(new SaleNotified(c.caseId(), c.on(), c.handoverConfirmed(), c.buyer())), s)
        .because("§ 15 Abs. 5 FZV")
        .unless(
            !c.on().isAfter(s.moment().today()),
            "sale-in-future",
            "a sale is notified after it happened",
            "§ 15 Abs. 5 FZV");
  }

  /** Duties of keepers do not apply to vehicles out of service (§ 15 Abs. 6). */
  static Act prohibit(ProhibitOperation c, Situation s) {
    return registered(
            Act.of(new OperationProhibited(c.caseId(), s.today(), c.reason()))
                .and(s.enter("prohibited")),
            s)
        .because("§ 15 FZV", "§ 28 VwVfG");
  }

  static Act advertise(AdvertiseCertificate c, Situation s) {
    var until = s.deadlines().start(c.caseId(), s.proceeding().opened(), ADVERTISEMENT, c.on());
    return registered(Act.of(new CertificateAdvertised(c.caseId(), c.on(), until.due()), until), s)
        .because("§ 15 Abs. 4 FZV", "§ 15 Abs. 5 FZV")
        .unless(
            s.proceeding().open(ADVERTISEMENT).isEmpty(),
            "already-advertised",
            "the certificate is advertised already");
  }

  private static Act registered(Act act, Situation s) {
    return act.unless(
        s.vehicle().granted(),
        "not-registered",
        "the case holds no registration that lasts",
        "§ 15 Abs. 6 FZV");
  }
}

package aktenlauf.command.vehicle;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.vehicle.VehicleCommand.*;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What can happen to a vehicle once it is registered. */
final class Registered {
  static final String ADVERTISEMENT = "fzv-15-advertisement";

  private Registered() {}

  static Act takeOut(TakeOutOfService c, Situation s) {
    var on = s.on(c.effectiveOn());
    return registered(Act.of(out(on, s).toArray(CaseEvent[]::new)), s).because("§ 16 FZV");
  }

  static List<CaseEvent> out(LocalDate on, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new VehicleTakenOutOfService(s.caseId(), on));
    events.addAll(s.met(ADVERTISEMENT));
    events.addAll(s.met(Insured.COMPLIANCE));
    events.addAll(s.met(Afterwards.DISPATCH));
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

  /** The buyer denies it, or does not exist: the seller stays the holder. */
  static Act rejectSale(RejectSaleNotice c, Situation s) {
    return Act.of(new SaleNoticeRejected(c.caseId(), s.today(), c.reason()))
        .because("§ 15 Abs. 5 FZV")
        .unless(
            s.vehicle().sold(), "no-sale-notified", "no sale was notified that could be rejected");
  }

  static Act block(SetTransmissionBlock c, Situation s) {
    return Act.of(new TransmissionBlockSet(c.caseId(), c.reason()))
        .because("§ 41 StVG")
        .unless(!s.vehicle().blocked(), "already-blocked", "a transmission block is set already");
  }

  static Act unblock(LiftTransmissionBlock c, Situation s) {
    return Act.of(new TransmissionBlockLifted(c.caseId(), c.reason()))
        .because("§ 41 StVG")
        .unless(s.vehicle().blocked(), "not-blocked", "no transmission block is set");
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

  /** Duties of keepers do not apply to vehicles out of service (§ 15 Abs. 6). */
  static Act registered(Act act, Situation s) {
    return act.unless(
        s.vehicle().granted(),
        "not-registered",
        "the case holds no registration that lasts",
        "§ 15 Abs. 6 FZV");
  }
}

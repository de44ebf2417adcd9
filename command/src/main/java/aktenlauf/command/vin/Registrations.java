package aktenlauf.command.vin;

import aktenlauf.command.kernel.Header;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.plate.Fingerprint;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.vehicle.VehicleEvent.AutomatedDecisionIssued;
import aktenlauf.shared.vin.VinCommand.Claim;
import aktenlauf.shared.vin.VinCommand.LetGo;
import aktenlauf.shared.vin.VinKey;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a machine has to know of a vehicle before it goes on with a case. */
public final class Registrations {
  /** Why a clerk goes on. */
  public static final String ALREADY_REGISTERED = "already-registered";

  public static final String PAPER_INVALID = "paper-invalid";

  private final Vins vins;
  private final Identity identity;

  /**
   * @param seals reads what was sealed of the application
   */
  public Registrations(VinLog log, Fingerprint fingerprint, UnaryOperator<String> seals) {
    this.vins = new Vins(log);
    this.identity = new Identity(fingerprint, seals);
  }

  Vins vins() {
    return vins;
  }

  Identity identity() {
    return identity;
  }

  /** The case by which the vehicle is registered; empty while it is not. */
  public Optional<CaseId> registeredBy(VinKey vin) {
    return Optional.ofNullable(vins.state(vin).registered()).map(VinState.Registration::caseId);
  }

  /** Whether a paper bears "Dokument nicht mehr gültig" for another case (§ 21 Abs. 2 FZV). */
  public boolean paperSpent(ApplicationSubmitted opened) {
    return identity.vin(opened).filter(vin -> spent(vin, opened)).isPresent();
  }

  private boolean spent(VinKey vin, ApplicationSubmitted opened) {
    var codes = identity.codes(vin, opened);
    if (codes.isEmpty()) {
      return false;
    }
    var spent = vins.state(vin).spent();
    return codes.values().stream()
        .map(spent::get)
        .anyMatch(by -> by != null && !by.equals(opened.caseId()));
  }

  /**
   * The last step before a machine decides: from then on no other one registers the vehicle.
   *
   * @param history of the case
   * @return why no machine decides; empty where it may
   */
  public Optional<String> claim(List<Recorded> history, Order order) {
    var opened = (ApplicationSubmitted) history.getFirst().event();
    var vin = identity.vin(opened).orElse(null);
    if (vin == null) {
      return Optional.empty();
    }
    if (spent(vin, opened)) {
      return Optional.of(PAPER_INVALID);
    }
    var kind = Kind.of(opened.procedure());
    if (kind != Kind.FIRST && kind != Kind.PASSED_ON) {
      return Optional.empty();
    }
    var at = order.moment().recordedAt();
    var claim = new Claim(vin, opened.caseId(), at, kind == Kind.PASSED_ON);
    return vins.order(claim, order, header(history))
        ? Optional.of(ALREADY_REGISTERED)
        : Optional.empty();
  }

  /** No machine decides the case: its claim, if there is one, binds nobody any more. */
  public void letGo(List<Recorded> history, Order order) {
    var opened = (ApplicationSubmitted) history.getFirst().event();
    if (history.stream().noneMatch(r -> r.event() instanceof AutomatedDecisionIssued)) {
      identity
          .vin(opened)
          .ifPresent(vin -> vins.order(new LetGo(vin, opened.caseId()), order, header(history)));
    }
  }

  static Header header(List<Recorded> history) {
    var e = history.getLast().envelope();
    return new Header(e.authority(), e.procedure(), e.procedureVersion());
  }
}

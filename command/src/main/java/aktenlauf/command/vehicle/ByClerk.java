package aktenlauf.command.vehicle;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.vehicle.VehicleCommand.*;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only a person decides: a grant or rejection after the machine, and a prohibition. */
final class ByClerk {
  private ByClerk() {}

  static Act decide(DecideManually c, Situation s) {
    if (c.result().equals("rejected") && (c.reasons() == null || c.reasons().isBlank())) {
      return Act.impossible(
          new Rejection.Invalid(
              List.of(new Violation("/reasons", "required", "is required for a rejection"))));
    }
    var act = c.result().equals("rejected") ? rejected(c, s) : granted(c, s);
    return act.unless(
            s.vehicle().withClerk(), "not-with-clerk", "the machine has not handed the case over")
        .unless(s.vehicle().open(), "already-decided", "the case has its outcome");
  }

  private static Act rejected(DecideManually c, Situation s) {
    return heard(
        Act.of(new ApplicationRejected(c.caseId(), s.today(), c.reasons()))
            .and(CasePlate.givenUp(s, "rejected"))
            .and(s.enter("rejected"))
            .because("§ 28 VwVfG", "§ 37 Abs. 6 VwVfG", "§ 39 VwVfG"),
        c.hearingWaived(),
        s);
  }

  private static Act granted(DecideManually c, Situation s) {
    return s.definition().id().equals(Dialogue.OUT_OF_SERVICE)
        ? Act.of(new VehicleTakenOutOfService(c.caseId(), s.today()))
            .and(CasePlate.outOfService(s, s.today()))
            .and(s.enter("out-of-service"))
            .because("§ 16 FZV")
        : Act.of(new RegistrationGranted(c.caseId(), s.today()))
            .and(CasePlate.granted(s))
            .and(s.enter("granted"))
            .because(s.definition().legalBasis());
  }

  static Act prohibit(ProhibitOperation c, Situation s) {
    return heard(
        Registered.registered(
                Act.of(new OperationProhibited(c.caseId(), s.today(), c.reason()))
                    .and(s.enter("prohibited")),
                s)
            .because("§ 15 FZV", "§ 28 VwVfG"),
        c.hearingWaived(),
        s);
  }

  private static Act heard(Act act, @Nullable String waived, Situation s) {
    return act.unless(
        waived != null && !waived.isBlank() || s.vehicle().hadItsSay(s.today()),
        "hearing-missing",
        "the party is heard first, or the order says why it need not be",
        "§ 28 VwVfG");
  }
}

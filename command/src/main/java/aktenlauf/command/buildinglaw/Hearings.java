package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.Result.Hearing;
import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.WithoutHearing;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.HearingDispensedWith;
import org.jspecify.annotations.Nullable;

/** Nobody loses a permit unheard (§ 28 VwVfG). */
final class Hearings {
  private static final String BASIS = "§ 28 Abs. 1 VwVfG";

  private Hearings() {}

  /** The holder was heard about the permit, or a ground is named to do without. */
  static Act heldOrWaived(Act act, @Nullable WithoutHearing without, Situation s) {
    return without == null
        ? held(act, s, BASIS)
        : act.and(new HearingDispensedWith(s.caseId(), without.ground(), without.reason()));
  }

  /** A statement has come since the permit, or its day has passed. */
  static Act held(Act act, Situation s, String basis) {
    var hearing = s.building().result().hearing();
    return act.unless(
            hearing != null,
            "hearing-missing",
            "the permit's holder has not been heard about its end",
            basis)
        .unless(
            hearing == null || hearing.answered() || s.today().isAfter(hearing.until()),
            "hearing-running",
            "the permit's holder may still make a statement"
                + (hearing instanceof Hearing h ? ", until " + h.until() : ""),
            basis);
  }
}

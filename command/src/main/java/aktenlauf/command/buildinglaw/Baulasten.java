package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.EnterBaulast;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.WaiveBaulast;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.BaulastDeleted;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.BaulastEntered;

/** Obligations of a plot under public law: their entry makes them effective (§ 83). */
final class Baulasten {
  private static final String BASIS = "§ 83 SächsBO";
  private static final String WAIVER = "§ 83 Abs. 3 SächsBO";

  private Baulasten() {}

  static Act enter(EnterBaulast c, Situation s) {
    return s.building().open()
        ? Act.of(
                new BaulastEntered(c.caseId(), c.sheet(), s.today(), s.applied().plots(), c.text()))
            .and(s.enter("entered"))
            .because(BASIS)
            .unless(
                !deletes(s),
                "baulast-deletion",
                "the application asks for a deletion, not for an entry",
                BASIS)
        : Act.refused("baulast-entered", "the Baulast has been entered", BASIS);
  }

  /** Of the Baulast entered here, or of an older one whose deletion is applied for. */
  static Act waive(WaiveBaulast c, Situation s) {
    return s.building().outcome() == Outcome.ENTERED || s.building().open() && deletes(s)
        ? Act.of(new BaulastDeleted(c.caseId(), s.today(), c.reason()))
            .and(s.enter("deleted"))
            .because(WAIVER)
        : Act.refused("no-baulast", "no Baulast is entered", WAIVER);
  }

  private static boolean deletes(Situation s) {
    return "delete".equals(s.application().get("action"));
  }
}

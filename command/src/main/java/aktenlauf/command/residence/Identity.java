package aktenlauf.command.residence;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.residence.ResidenceCommand.CheckIdentity;
import aktenlauf.shared.residence.ResidenceEvent.IdentityChecked;

/** Who gives the notice is known (§ 23 Abs. 1, § 23a). */
final class Identity {
  private Identity() {}

  static Act check(CheckIdentity c, Situation s) {
    return s.residence().identified()
        ? Act.refused("identity-checked", "it has been checked", "§ 23 Abs. 1 BMG")
        : Act.of(new IdentityChecked(c.caseId(), c.method()))
            .because("§ 23 Abs. 1 BMG", "§ 23a BMG");
  }
}

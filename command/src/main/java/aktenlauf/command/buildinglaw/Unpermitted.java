package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.DetermineUnpermittedWork;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.UnpermittedWorkDetermined;

/** Work that was begun without the permit it needs costs the double (10. SächsKVZ Nr. 17). */
final class Unpermitted {
  private Unpermitted() {}

  /** While the fee is not set: before the decision, which sets it, or after a deemed approval. */
  static Act determine(DetermineUnpermittedWork c, Situation s) {
    var fee = Fees.own(s).map(f -> f.id());
    return Act.of(new UnpermittedWorkDetermined(c.caseId(), c.found(), c.reason()))
        .because(Fees.KVZ)
        .unless(
            s.building().result().unpermitted() != c.found(),
            "unpermitted-work-determined",
            c.found()
                ? "that work was begun without a permit is in the file"
                : "nobody found that work was begun without a permit",
            Fees.KVZ)
        .unless(
            s.building().open()
                || s.building().outcome() == Outcome.DEEMED_APPROVED
                    && fee.filter(s.building().result().fees()::contains).isEmpty(),
            "fee-set",
            "the fee of the permit is set",
            Fees.KVZ);
  }
}

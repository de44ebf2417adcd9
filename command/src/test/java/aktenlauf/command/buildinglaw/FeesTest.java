package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Acts.*;
import static aktenlauf.command.buildinglaw.Shipped.CASE;
import static aktenlauf.command.buildinglaw.Story.given;
import static aktenlauf.command.buildinglaw.Who.ANNA;
import static aktenlauf.command.buildinglaw.Who.CLARA;

import aktenlauf.shared.buildinglaw.BuildingLawCommand.AssessFee;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.FeeAssessed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fees that no decision sets (10. SächsKVZ Nr. 17). */
class FeesTest {
  private static final String KVZ = "10. SächsKVZ Nr. 17";

  private static AssessFee fee(String id, @Nullable String amount) {
    return new AssessFee(CASE, id, amount);
  }

  private static Story deemed() {
    return given("building-permit-simplified")
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .night("2026-04-16");
  }

  /** 168,000 EUR of shell cost at 6.50 EUR for each thousand. */
  @Test
  void aDeemedApprovalCostsWhatThePermitWouldHaveCost() {
    deemed()
        .when(ANNA, fee("permit-simplified", null))
        .then(
            new FeeAssessed(
                CASE, "permit-simplified", "1092.00", "10. SächsKVZ", day("2026-04-16")))
        .when(ANNA, fee("permit-simplified", null))
        .refused("fee-assessed", KVZ);
    deemed().when(ANNA, fee("permit-simplified", "95.00")).refused("fee-is-computed", KVZ);
  }

  @ParameterizedTest
  @CsvSource({
    "neighbours, 61.99, fee-outside-frame",
    "neighbours, 650.01, fee-outside-frame",
    "neighbours, , fee-without-amount",
    "parking, 10.00, fee-unknown"
  })
  void aFrameIsKept(String id, @Nullable String amount, String rule) {
    deemed().when(ANNA, fee(id, amount)).refused(rule, KVZ);
  }

  @Test
  void whatCountsAsWithdrawnCostsItsTerminationOnly() {
    deemed().when(ANNA, fee("termination", "100.00")).refused("fee-of-other-outcome", KVZ);
  }

  @ParameterizedTest
  @CsvSource({"62.00", "650.00"})
  void bothEndsOfAFrameAreWithinIt(String amount) {
    deemed().when(ANNA, fee("neighbours", amount)).then();
  }

  @Test
  void aTerminationCostsToo() {
    given("building-permit-simplified")
        .on("2026-01-15")
        .and(ANNA, demand("2026-02-05", true, "drawings"))
        .night("2026-02-06")
        .when(ANNA, fee("termination", "100.00"))
        .then(new FeeAssessed(CASE, "termination", "100.00", "10. SächsKVZ", day("2026-02-06")));
  }

  @Test
  void aPermitNamesItsFeeItselfAndBeforeTheDecisionNothingIsSet() {
    var story =
        given("building-permit-simplified").on("2026-01-15").and(ANNA, confirm("2026-01-15"));
    story.when(ANNA, fee("neighbours", "100.00")).refused("case-undecided", KVZ);
    story.and(ANNA, draft("granted")).and(CLARA, grant());
    story.when(ANNA, fee("permit-simplified", null)).refused("fee-set-with-permit", KVZ);
  }
}

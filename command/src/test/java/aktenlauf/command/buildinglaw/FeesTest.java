package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Acts.*;
import static aktenlauf.command.buildinglaw.Shipped.CASE;
import static aktenlauf.command.buildinglaw.Story.given;
import static aktenlauf.command.buildinglaw.Who.ANNA;
import static aktenlauf.command.buildinglaw.Who.CLARA;
import static aktenlauf.command.buildinglaw.Who.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.buildinglaw.BuildingLawCommand.AssessFee;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.DetermineProcedure;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.DetermineUnpermittedWork;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.FeeAssessed;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.FeeComputed;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitGranted;
import aktenlauf.shared.proceeding.ProceedingCommand.WithdrawApplication;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fees that no decision sets (10. SächsKVZ Nr. 17). */
class FeesTest {
  private static final String KVZ = "10. SächsKVZ Nr. 17";

  private static AssessFee fee(String id, @Nullable String amount) {
    return new AssessFee(CASE, id, amount, null);
  }

  private static AssessFee share(String id, @Nullable String amount, @Nullable String base) {
    return new AssessFee(CASE, id, amount, base);
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

  /** 168,000 EUR of shell cost at 8.50 EUR for each thousand instead of 6.50. */
  @Test
  void theTariffOfTheProcedureThatWasDeterminedApplies() {
    var story =
        given(SIMPLIFIED)
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .and(ANNA, new DetermineProcedure(CASE, FULL, "a Sonderbau"))
            .and(ANNA, draft("granted"))
            .and(CLARA, grant());
    assertThat(story.events())
        .filteredOn(PermitGranted.class::isInstance)
        .singleElement()
        .satisfies(e -> assertThat(((PermitGranted) e).fee()).isEqualTo("1428.00"));
    given(FULL, "minimal")
        .with("rohbausumme", Map.of("amount", "168000.01", "currency", "EUR"))
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .and(ANNA, new DetermineProcedure(CASE, SIMPLIFIED, "no Sonderbau"))
        .night("2026-04-16")
        .when(ANNA, fee("permit-simplified", null))
        .then(
            new FeeAssessed(
                CASE, "permit-simplified", "1098.50", "10. SächsKVZ", day("2026-04-16")));
  }

  @Test
  void eachDeviationHasAFeeOfItsOwn() {
    given(SIMPLIFIED)
        .with(
            "deviations",
            List.of(
                Map.of("norm", "§ 6 SächsBO", "reason", "narrow", "neighbourRelevant", true),
                Map.of("norm", "§ 48 SächsBO", "reason", "flat", "neighbourRelevant", false)))
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .night("2026-04-16")
        .and(ANNA, fee("deviation", "62.00"))
        .and(ANNA, fee("deviation", "3200.00"))
        .when(ANNA, fee("deviation", "62.00"))
        .refused("fee-assessed", KVZ);
  }

  /** Of 1,092 EUR between 10 and 75 percent. */
  @ParameterizedTest
  @CsvSource({"109.20, true", "819.00, true", "109.19, false", "819.01, false"})
  void aWithdrawalCostsAShareOfWhatTheDecisionWouldHaveCost(String amount, boolean within) {
    var withdrawn =
        given(SIMPLIFIED)
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .and(PORTAL, new WithdrawApplication(CASE, null));
    var outcome = withdrawn.when(ANNA, share("withdrawal", amount, null));
    if (within) {
      outcome
          .then(new FeeAssessed(CASE, "withdrawal", amount, "10. SächsKVZ", day("2026-01-15")))
          .when(ANNA, share("withdrawal", amount, null))
          .refused("fee-assessed", KVZ);
    } else {
      outcome.refused("fee-outside-frame", "SächsVwKG");
    }
  }

  @Test
  void aWithdrawalCostsNothingElse() {
    var withdrawn =
        given(SIMPLIFIED).on("2026-01-15").and(PORTAL, new WithdrawApplication(CASE, null));
    withdrawn.when(ANNA, fee("neighbours", "100.00")).refused("fee-of-other-outcome", KVZ);
    withdrawn.when(ANNA, fee("termination", "100.00")).refused("fee-of-other-outcome", KVZ);
    withdrawn.when(ANNA, fee("withdrawal", null)).refused("fee-without-amount", "SächsVwKG");
    withdrawn
        .when(ANNA, share("withdrawal", "200.00", "2000.00"))
        .refused("fee-is-computed", "SächsVwKG");
    deemed().when(ANNA, share("withdrawal", "200.00", null)).refused("fee-of-other-outcome", KVZ);
    deemed().when(ANNA, share("neighbours", "100.00", "200.00")).refused("fee-is-no-share", KVZ);
  }

  /** 20 percent, at least 67 and at most 650 EUR. */
  @ParameterizedTest
  @CsvSource({"1092.00, 218.40", "95.00, 67.00", "13770.00, 650.00"})
  void anExtensionCostsAFifthOfItsPermit(String permit, String fee) {
    var extension =
        given("building-extension")
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .and(ANNA, draft("granted"))
            .and(CLARA, grant());
    extension.when(ANNA, fee("extension", null)).refused("fee-without-base", KVZ);
    extension.when(ANNA, share("extension", "66.99", permit)).refused("fee-outside-frame", KVZ);
    extension
        .when(ANNA, share("extension", null, permit))
        .then(new FeeAssessed(CASE, "extension", fee, "10. SächsKVZ", day("2026-01-15")));
  }

  private static DetermineUnpermittedWork unpermitted(boolean found) {
    return new DetermineUnpermittedWork(CASE, found, "the shell stood already");
  }

  private static FeeComputed computed(String basis, String sum, int factor, String amount) {
    return new FeeComputed(
        CASE, "permit-simplified", basis, sum, 100, "6.50", factor, amount, "10. SächsKVZ");
  }

  @Test
  void workWithoutAPermitCostsTheDouble() {
    var story =
        given(SIMPLIFIED)
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .and(ANNA, unpermitted(true))
            .and(ANNA, draft("granted"))
            .when(CLARA, grant())
            .then(computed("rohbausumme", "168000.00", 2, "2184.00"));
    assertThat(story.events())
        .filteredOn(PermitGranted.class::isInstance)
        .singleElement()
        .satisfies(e -> assertThat(((PermitGranted) e).fee()).isEqualTo("2184.00"));
    story.when(ANNA, unpermitted(false)).refused("fee-set", KVZ);
  }

  @Test
  void whatCountsAsGrantedCostsTheDoubleTooUntilItsFeeIsSet() {
    deemed()
        .and(ANNA, unpermitted(true))
        .when(ANNA, fee("permit-simplified", null))
        .then(
            new FeeAssessed(
                CASE, "permit-simplified", "2184.00", "10. SächsKVZ", day("2026-04-16")),
            computed("rohbausumme", "168000.00", 2, "2184.00"))
        .when(ANNA, unpermitted(false))
        .refused("fee-set", KVZ);
  }

  @Test
  void whatWasFoundIsTakenBackBeforeTheDecision() {
    given(SIMPLIFIED)
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .and(ANNA, unpermitted(true))
        .when(ANNA, unpermitted(true))
        .refused("unpermitted-work-determined", KVZ)
        .and(ANNA, unpermitted(false))
        .when(ANNA, unpermitted(false))
        .refused("unpermitted-work-determined", KVZ)
        .and(ANNA, draft("granted"))
        .when(CLARA, grant())
        .then(computed("rohbausumme", "168000.00", 1, "1092.00"));
  }

  /** The frame is that of what had no work begun. */
  @Test
  void inAFrameTheAmountWithinItIsDoubled() {
    var change =
        given("building-change-of-use")
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .and(ANNA, unpermitted(true))
            .and(ANNA, draft("granted"))
            .and(CLARA, grant());
    change.when(ANNA, fee("change-of-use", "3200.01")).refused("fee-outside-frame", KVZ);
    change
        .when(ANNA, fee("change-of-use", "3200.00"))
        .then(new FeeAssessed(CASE, "change-of-use", "6400.00", "10. SächsKVZ", day("2026-01-15")));
    change
        .when(ANNA, fee("neighbours", "100.00"))
        .then(new FeeAssessed(CASE, "neighbours", "100.00", "10. SächsKVZ", day("2026-01-15")));
  }

  /** The share of the construction costs that counts is a parameter of the tariff: all of them. */
  @Test
  void withoutTheShellsCostThoseOfTheConstructionCountAndTheComputationSaysSo() {
    given(SIMPLIFIED)
        .leavingOut("rohbausumme")
        .with("constructionCosts", Map.of("amount", "200000.01", "currency", "EUR"))
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .and(ANNA, draft("granted"))
        .when(CLARA, grant())
        .then(computed("construction-costs", "200000.01", 1, "1306.50"));
  }

  /** Of 1,092 EUR between 10 and 75 percent, by a notice of its own after that of the refusal. */
  @ParameterizedTest
  @CsvSource({"109.20, true", "819.00, true", "109.19, false", "819.01, false"})
  void aRefusalCostsAShareOfWhatTheGrantWouldHaveCost(String amount, boolean within) {
    var refused =
        given(SIMPLIFIED)
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .and(ANNA, draft("refused"))
            .and(CLARA, refuse());
    refused
        .when(ANNA, share("refusal", amount, null))
        .refused("decision-not-notified", "§ 43 Abs. 1 VwVfG");
    var outcome =
        refused
            .and(ANNA, notice("counter", "2026-01-15"))
            .when(ANNA, share("refusal", amount, null));
    if (within) {
      outcome.then(new FeeAssessed(CASE, "refusal", amount, "10. SächsKVZ", day("2026-01-15")));
    } else {
      outcome.refused("fee-outside-frame", "SächsVwKG");
    }
    refused.when(ANNA, fee("deviation", "62.00")).refused("fee-of-other-outcome", KVZ);
    deemed().when(ANNA, share("refusal", amount, null)).refused("fee-of-other-outcome", KVZ);
  }
}

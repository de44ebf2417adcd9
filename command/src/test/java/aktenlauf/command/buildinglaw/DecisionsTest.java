package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Acts.*;
import static aktenlauf.command.buildinglaw.Shipped.CASE;
import static aktenlauf.command.buildinglaw.Story.given;
import static aktenlauf.command.buildinglaw.Who.*;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.proceeding.ProceedingCommand.*;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** § 72 SächsBO: grant and refusal, by whom and when, and how they become known and final. */
class DecisionsTest {
  private static final String BASIS = "§ 72 Abs. 1 SächsBO";

  private final Story story = given(SIMPLIFIED).on("2026-01-15").and(ANNA, confirm("2026-01-15"));

  @Test
  void thePermitNamesPlotsDrawingsSideConditionsAndFee() {
    story
        .and(ANNA, draft("granted"))
        .state("drafted")
        .when(CLARA, grant())
        .then(
            new PermitGranted(
                CASE,
                "permit",
                day("2026-01-15"),
                List.of("140407___012350001__"),
                List.of(
                    "9815ec82862967c4f609e72d95d7c8b9341735fd587c7cf4b4a92e19ef97d8d0",
                    "5c80a4ca74408ca7642155de5d8478a016f02693e0ff062bcdb726b1bc95eece",
                    "a8846b18182b1da2df391ca6cdd67c27f3ddb88a4e9196b5682087598bdcb82a",
                    "86a62ec6a052536cec9771920004bc2ca649f9c629e2eb8f9de524a6037621cb",
                    "2c156e46dce750446049992da746422c5aee802758abc7c7a1d6037d303218b9",
                    "97afe47c453816a2425f54620a5b659c5bc05c1481d0f954a53bf5fcdd6979a3",
                    "425fa229bd73f2d5601fda03e52f9c3c7310235f69b948c2274b1dc90fd32e18",
                    "7b38359e0b04e15f41b13d8b13ffa1cd6f952ec8fd479a9b80b24829b1fcbc9f"),
                "1092.00",
                "10. SächsKVZ",
                List.of("Keep to the plan.")),
            new DecisionSigned(CASE, "granted"))
        .state("signed");
  }

  @Test
  void whatWasSuppliedLaterTakesThePlaceOfWhatCameBefore() {
    story.and(PORTAL, supply("site-plan")).and(ANNA, draft("granted")).and(CLARA, grant());
    assertThat(granted(story).drawings())
        .hasSize(8)
        .contains("0".repeat(64))
        .doesNotContain("9815ec82862967c4f609e72d95d7c8b9341735fd587c7cf4b4a92e19ef97d8d0");
  }

  @Test
  void theFeeIsTheRateWithItsMinimumByTheTariffThatApplies() {
    fee("1000.01", "95.00");
    fee("100000.01", "656.50");
    story.and(ANNA, new DetermineProcedure(CASE, FULL, "r")).and(ANNA, draft("granted"));
    story.and(CLARA, grant());
    assertThat(granted(story).fee()).isEqualTo("1428.00");
  }

  private static void fee(String shell, String fee) {
    var cheap =
        given(SIMPLIFIED)
            .with("rohbausumme", Map.of("amount", shell, "currency", "EUR"))
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .and(ANNA, draft("granted"))
            .and(CLARA, grant());
    assertThat(granted(cheap).fee()).isEqualTo(fee);
  }

  private static PermitGranted granted(Story story) {
    return story.events().stream()
        .filter(PermitGranted.class::isInstance)
        .map(PermitGranted.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSignatorysOwnSideConditionsReplaceTheDrafts() {
    story.and(ANNA, draft("granted")).and(CLARA, new GrantPermit(CASE, List.of("Revocable.")));
    assertThat(granted(story).conditions()).containsExactly("Revocable.");
  }

  @Test
  void aSignatureNeedsADraftThatSaysTheSame() {
    story.when(CLARA, grant()).refused("no-draft", BASIS);
    story.when(CLARA, refuse()).refused("no-draft", BASIS);
    story.when(ANNA, draft("perhaps")).refused("unknown-result", BASIS);
    story.and(ANNA, draft("granted"));
    story.when(CLARA, refuse()).refused("draft-says-otherwise", BASIS);
    story.and(CLARA, new ReturnDraft(CASE, "no")).state("assessment").and(ANNA, draft("refused"));
    story.when(CLARA, grant()).refused("draft-says-otherwise", BASIS);
    story
        .when(CLARA, refuse())
        .then(new PermitRefused(CASE, "permit", day("2026-01-15"), "it does not fit in"));
  }

  @Test
  void whoDraftedDoesNotSignAndNobodyDecidesOnesOwnApplication() {
    story.and(ANNA, draft("granted"));
    story.when(ANNA_SIGNING, grant()).refused("four-eyes-grant", "§ 20 VwVfG");
    story.when(KATRIN, grant()).refused("conflict-of-interest", "§ 20 Abs. 1 VwVfG");
    story.and(ANNA, draft("refused"));
    story.when(ANNA_SIGNING, refuse()).refused("four-eyes-refusal", "§ 20 VwVfG");
    story.when(KATRIN, refuse()).refused("conflict-of-interest", "§ 20 Abs. 1 VwVfG");
  }

  @Test
  void aDecisionNeedsTheVersionSeenAndACompleteApplication() {
    story.and(ANNA, draft("granted")).unseen(CLARA, grant()).needsVersion();
    var incomplete = given(SIMPLIFIED).on("2026-01-15").and(ANNA, draft("granted"));
    incomplete.when(CLARA, grant()).refused("completeness-not-confirmed", "§ 69 Abs. 2 SächsBO");
    incomplete.and(ANNA, draft("refused"));
    incomplete.when(CLARA, refuse()).refused("completeness-not-confirmed", "§ 69 Abs. 2 SächsBO");
  }

  @Test
  void nothingIsSignedWhileTheProceedingsStandStill() {
    story.and(ANNA, draft("granted")).and(ANNA, suspend("§ 15 BauGB"));
    story.when(CLARA, grant()).refused("proceedings-suspended", "§ 15 BauGB");
    story.when(ANNA, suspend("§ 15 BauGB"));
    given(SIMPLIFIED)
        .on("2026-01-15")
        .and(ANNA, suspend("§ 10 VwVfG"))
        .when(ANNA, confirm("2026-01-15"))
        .refused("proceedings-suspended", "§ 10 VwVfG");
  }

  @Test
  void aCaseIsDecidedOnce() {
    story.and(ANNA, draft("granted")).and(CLARA, grant());
    for (var command :
        List.of(
            ask("opinion", "2026-01-15"),
            askGemeinde("36", "2026-01-15"),
            tell(1, 1, false, "2026-01-15"),
            demand("2026-02-15", true, "site-plan"),
            correct("2026-01-15"),
            extend("2026-06-15", "opinions"),
            draft("refused"))) {
      story.when(ANNA, command).refused("already-decided", "§ 43 Abs. 2 VwVfG");
    }
    story.when(CLARA, grant()).refused("already-decided", "§ 43 Abs. 2 VwVfG");
    story.when(CLARA, refuse()).refused("already-decided", "§ 43 Abs. 2 VwVfG");
  }

  @Test
  void anImportedHistoryKeepsWhatRulesItBroke() {
    story.and(IMPORT, draft("granted")).when(IMPORT, grant()).deviating("four-eyes-grant");
  }

  /** § 70 VwGO; the fourth day after posting is a Sunday: the citizen reads the earlier end. */
  @Test
  void theObjectionPeriodIsToldByTheEarlierOfTheDisputedDays() {
    var posted =
        given(SIMPLIFIED)
            .on("2026-11-18")
            .and(ANNA, confirm("2026-11-18"))
            .and(ANNA, draft("granted"))
            .and(CLARA, grant());
    posted
        .when(ANNA, notice("post", "2026-11-18"))
        .then(new DecisionNotified(CASE, "granted", "post", day("2026-11-18")))
        .due("vwgo-70-objection", "2026-12-22")
        .state("decided");
    posted
        .night("2026-12-23")
        .never(DecisionBecameFinal.class)
        .and(PORTAL, new FileObjection(CASE, "no", day("2026-12-23")));
  }

  @Test
  void anObjectionKeepsTheDecisionFromBecomingFinal() {
    story.and(ANNA, draft("refused")).and(CLARA, refuse());
    story
        .when(PORTAL, new FileObjection(CASE, "no", day("2026-01-15")))
        .refused("no-decision", "§ 70 VwGO");
    story.and(ANNA, notice("counter", "2026-01-15")).due("vwgo-70-objection", "2026-02-16");
    story
        .without("saechsbo-73-validity")
        .and(PORTAL, new FileObjection(CASE, "no", day("2026-01-15")));
    story.closed("vwgo-70-objection", Phase.MET);
    story.night("2026-03-01").never(DecisionBecameFinal.class).state("decided");
  }

  @Test
  void aClosedCaseStillBecomesFinalAndItsPermitStillLapses() {
    story
        .and(ANNA, draft("granted"))
        .and(CLARA, grant())
        .and(ANNA, notice("counter", "2026-01-15"));
    story.and(ANNA, new CloseCase(CASE, "granted")).night("2029-01-16");
    story.happened(new DecisionBecameFinal(CASE, day("2026-02-16")));
    story.happened(new PermitLapsed(CASE, day("2029-01-15")));
  }

  @Test
  void anExtensionOfAnotherCasesPermitIsAppliedForBeforeItsEndAndIsTwoYearsAtMost() {
    extension("2026-01-14", "2027-01-14")
        .when(CLARA, grant())
        .refused("extension-applied-too-late", "§ 73 Abs. 2 SächsBO");
    extension("2026-02-15", "2028-02-16")
        .when(CLARA, grant())
        .refused("extension-too-long", "§ 73 Abs. 2 SächsBO");
    extension("2026-01-15", "2028-01-15").and(CLARA, grant());
  }

  private static Story extension(String validUntil, String extendUntil) {
    return given("building-extension")
        .with("validUntil", validUntil)
        .with("extendUntil", extendUntil)
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .and(ANNA, draft("granted"));
  }
}

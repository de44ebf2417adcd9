package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Acts.*;
import static aktenlauf.command.buildinglaw.Shipped.CASE;
import static aktenlauf.command.buildinglaw.Story.given;
import static aktenlauf.command.buildinglaw.Who.ANNA;
import static aktenlauf.command.buildinglaw.Who.CLARA;
import static aktenlauf.command.buildinglaw.Who.PORTAL;

import aktenlauf.shared.buildinglaw.BuildingLawCommand.RecordInterruption;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.RecordResumption;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitLapsed;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.TerminationNoticeIssued;
import aktenlauf.shared.proceeding.ProceedingCommand.FileNotice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Work that begins only with its proofs, and that may not stand still for ever. */
class InterruptionTest {
  private static final String RULE = "saechsbo-73-interruption";
  private static final String BASIS = "§ 73 Abs. 1 SächsBO";

  private static Story permitted(Story story) {
    return story
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .and(ANNA, draft("granted"))
        .and(CLARA, grant())
        .and(ANNA, notice("counter", "2026-01-15"));
  }

  private static Story begun() {
    return permitted(given("building-permit-simplified")).and(PORTAL, start("2026-02-02"));
  }

  private static RecordInterruption interrupted(String on) {
    return new RecordInterruption(CASE, day(on));
  }

  private static RecordResumption resumed(String on) {
    return new RecordResumption(CASE, day(on));
  }

  @Test
  void workThatStandsStillForTwoYearsLosesItsPermit() {
    begun()
        .on("2026-06-01")
        .and(ANNA, interrupted("2026-06-01"))
        .due(RULE, "2028-06-01")
        .night("2028-06-02")
        .happened(new PermitLapsed(CASE, day("2028-06-01")))
        .state("lapsed");
  }

  @Test
  void workThatGoesOnKeepsIt() {
    begun()
        .on("2026-06-01")
        .and(ANNA, interrupted("2026-06-01"))
        .on("2028-06-01")
        .and(ANNA, resumed("2028-06-01"))
        .night("2028-06-02")
        .never(PermitLapsed.class)
        .and(ANNA, interrupted("2028-06-02"))
        .due(RULE, "2030-06-03");
  }

  @Test
  void onlyWorkThatHasBegunIsInterruptedAndOnlyOnce() {
    permitted(given("building-permit-simplified"))
        .when(ANNA, interrupted("2026-01-15"))
        .refused("work-not-started", BASIS);
    begun().when(ANNA, resumed("2026-01-15")).refused("work-not-interrupted", BASIS);
    begun()
        .and(ANNA, interrupted("2026-01-15"))
        .when(ANNA, interrupted("2026-01-15"))
        .refused("work-interrupted", BASIS);
  }

  /** A building of class 4 needs its structural and fire protection proofs (§§ 66, 72 Abs. 6). */
  @Test
  void workStartsOnlyWithItsProofs() {
    var papers = List.of(Map.of("type", "structural-proof", "sha256", "ab".repeat(32)));
    var story =
        permitted(
            given("building-permit-simplified").with("buildingClass", 4).with("documents", papers));
    story.when(PORTAL, start("2026-02-02")).refused("proofs-missing", "§ 72 Abs. 6 SächsBO");
    story.and(PORTAL, supply("fire-protection-proof")).and(PORTAL, start("2026-02-02"));
  }

  @Test
  void aTerminationIsRecordedWithItsNotice() {
    given("building-permit-simplified")
        .on("2026-01-15")
        .and(ANNA, demand("2026-02-05", true, "drawings"))
        .night("2026-02-06")
        .when(
            Who.LINKS,
            new FileNotice(
                CASE,
                "d1",
                "termination",
                "notices/termination",
                1,
                null,
                "ab",
                9,
                "application/pdf",
                5))
        .then(new TerminationNoticeIssued(CASE, "d1"));
  }
}

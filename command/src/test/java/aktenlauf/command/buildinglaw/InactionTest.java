package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Acts.FULL;
import static aktenlauf.command.buildinglaw.Acts.SIMPLIFIED;
import static aktenlauf.command.buildinglaw.Acts.confirm;
import static aktenlauf.command.buildinglaw.Acts.day;
import static aktenlauf.command.buildinglaw.Acts.draft;
import static aktenlauf.command.buildinglaw.Acts.grant;
import static aktenlauf.command.buildinglaw.Acts.notice;
import static aktenlauf.command.buildinglaw.Shipped.CASE;
import static aktenlauf.command.buildinglaw.Story.given;
import static aktenlauf.command.buildinglaw.Who.ANNA;
import static aktenlauf.command.buildinglaw.Who.CLARA;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.DetermineProcedure;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import org.junit.jupiter.api.Test;

/** Alarms before an action for inaction (§ 75 VwGO): after 60, 80 and 90 days. */
class InactionTest {
  private static final String AFTER_60 = "vwgo-75-inaction-60";
  private static final String AFTER_80 = "vwgo-75-inaction-80";
  private static final String AFTER_90 = "vwgo-75-inaction-90";

  private static DeadlineExpired alarm(String rule, String on) {
    return new DeadlineExpired(CASE, rule, rule, day(on), "alarm");
  }

  @Test
  void whoDoesNotDecideIsWarnedThreeTimes() {
    var story = given(FULL).on("2026-01-01").due(AFTER_60, "2026-03-02").without(AFTER_80);
    story.night("2026-03-03").due(AFTER_80, "2026-03-22");
    story.night("2026-03-23").due(AFTER_90, "2026-04-01");
    story.night("2026-04-02").without(AFTER_60).without(AFTER_80).without(AFTER_90);
    assertThat(story.events())
        .containsSubsequence(
            alarm(AFTER_60, "2026-03-02"),
            alarm(AFTER_80, "2026-03-22"),
            alarm(AFTER_90, "2026-04-01"));
  }

  @Test
  void onlyADecisionThatIsMadeKnownEndsThem() {
    given(FULL)
        .on("2026-01-01")
        .and(ANNA, confirm("2026-01-01"))
        .and(ANNA, draft("granted"))
        .and(CLARA, grant())
        .due(AFTER_60, "2026-03-02")
        .and(ANNA, notice("counter", "2026-01-01"))
        .closed(AFTER_60, Phase.MET);
  }

  @Test
  void whatCountsAsGrantedUnlessDecidedNeedsNone() {
    var story =
        given(SIMPLIFIED)
            .on("2026-01-15")
            .due(AFTER_60, "2026-03-16")
            .and(ANNA, confirm("2026-01-15"))
            .closed(AFTER_60, Phase.MET);
    story.on("2026-03-20").and(ANNA, new DetermineProcedure(CASE, FULL, "a Sonderbau"));
    story.due(AFTER_80, "2026-04-05").without(AFTER_60);
    story.and(ANNA, new DetermineProcedure(CASE, SIMPLIFIED, "none")).closed(AFTER_80, Phase.MET);
  }

  /** Nobody sues for what needs no decision. */
  @Test
  void whatIsOnlyAnnouncedHasNone() {
    given("building-demolition").on("2026-01-15").without(AFTER_60);
    given("building-exemption").on("2026-01-15").without(AFTER_60);
  }
}

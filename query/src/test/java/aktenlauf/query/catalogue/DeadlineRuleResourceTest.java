package aktenlauf.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.testing.Problems;
import aktenlauf.shared.calendar.DeadlineRules;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadlineRuleResourceTest {
  private static final String DECISION = "saechsbo-69-4-decision";
  private static final LegalCalendar SAXONY = LegalCalendar.saxony();

  private final DeadlineRuleResource resource = at(DeadlineRules.shipped(), "2026-11-23T12:00:00Z");

  private static DeadlineRuleResource at(DeadlineRules rules, String now) {
    return new DeadlineRuleResource(rules, SAXONY, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }

  @Test
  void everyRuleIsListedOnce() {
    var all = resource.all("en");
    assertThat(all).extracting(r -> r.get("id")).doesNotHaveDuplicates().contains(DECISION);
    assertThat(all)
        .filteredOn(r -> DECISION.equals(r.get("id")))
        .singleElement()
        .satisfies(r ->
            assertThat(r)
                .containsEntry("title", "Decision on the building application")
                .containsEntry("legalBasis", List.of("§ 69 Abs. 4 SächsBO", "§ 69 Abs. 5 SächsBO"))
                .containsEntry("start", "Confirmed receipt date")
                .containsEntry("startEvent", "building-law.completeness-confirmed")
                .containsEntry("n", 3)
                .containsEntry("unit", "month")
                .containsEntry("countFirstDay", false)
                .containsEntry("shiftEnd", true)
                .containsEntry("disputed", List.of("shift-of-end", "start-of-extension"))
                .containsEntry(
                    "extension", Map.of("max", "P2M", "times", 1, "onlyBeforeExpiry", true))
                .containsEntry("suspendedBy", List.of("§ 15 BauGB"))
                .containsEntry("effect", "fiction"));
  }

  @Test
  void aRuleIsShownAsItIsInForceTodayInBerlinWithItsVersions() {
    var use = "fzv-31-immediate-use";
    assertThat(resource.one(use, null)).containsEntry("n", 14);
    var before = at(DeadlineRules.shipped(), "2025-12-30T22:59:59Z");
    assertThat(before.one(use, null)).containsEntry("n", 10);
    assertThat(at(DeadlineRules.shipped(), "2025-12-30T23:00:00Z").one(use, null))
        .containsEntry("n", 14);
    assertThat((List<?>) resource.one(use, null).get("versions")).hasSize(2);
    assertThat(resource.one(use, "de")).containsEntry("title", "Sofortige Inbetriebnahme");
  }

  @Test
  void aPreviewIsTheWholeLedger() {
    var preview = resource.preview(DECISION, "2026-11-30", "en");
    assertThat(preview)
        .containsEntry("rule", DECISION)
        .containsEntry("start", LocalDate.of(2026, 11, 30))
        .containsEntry("due", LocalDate.of(2027, 3, 1))
        .containsEntry("unshiftedEnd", LocalDate.of(2027, 2, 28))
        .containsEntry("internalTarget", LocalDate.of(2027, 2, 26))
        .containsEntry("calendar", "sn-1");
    assertThat((List<?>) preview.get("explanation"))
        .hasSize(3)
        .last()
        .isEqualTo(
            Map.of(
                "kind",
                "shift",
                "text",
                "28 Feb 2027 is a Sunday → 1 Mar 2027",
                "legalBasis",
                List.of("§ 31 Abs. 3 VwVfG"),
                "date",
                LocalDate.of(2027, 3, 1)));
    assertThat(preview.get("alternatives"))
        .isEqualTo(List.of(Map.of("point", "shift-of-end", "due", LocalDate.of(2027, 2, 28))));
  }

  @Test
  void theVersionIsChosenByTheStartNotByToday() {
    assertThat(resource.preview("fzv-31-immediate-use", "2025-12-30", null))
        .containsEntry("due", LocalDate.of(2026, 1, 9));
    assertThat(resource.preview("fzv-31-immediate-use", "2020-01-01", null))
        .containsEntry("due", LocalDate.of(2020, 1, 11));
  }

  @Test
  void startsLieFrom2020To2040() {
    assertThat(resource.preview(DECISION, "2020-01-01", null)).containsKey("due");
    assertThat(resource.preview(DECISION, "2040-12-31", null)).containsKey("due");
    for (var wrong : List.of("2019-12-31", "2041-01-01", "")) {
      var problem = Problems.of(() -> resource.preview(DECISION, wrong, null));
      assertThat(problem.status()).isEqualTo(422);
      assertThat(problem.type()).isEqualTo("invalid");
      assertThat(problem.body().get("errors")).asString().contains("pointer=/start");
    }
    assertThat(Problems.of(() -> resource.preview(DECISION, "tomorrow", null)).status())
        .isEqualTo(400);
  }

  @Test
  void anEndThatIsSetInEachCaseCannotBeComputed() {
    var problem = Problems.of(() -> resource.preview("saechsbo-69-2-defects", "2026-11-23", null));
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.body())
        .containsEntry("type", "urn:aktenlauf:problem:rule-refused")
        .containsEntry("rule", "end-set-in-each-case")
        .containsEntry("legalBasis", List.of("§ 69 Abs. 2 SächsBO", "Nr. 69.2.3 VwVSächsBO"));
    assertThat(resource.one("saechsbo-69-2-defects", null)).containsEntry("n", null);
  }

  @Test
  void aRuleThatHasEndedIsStillDescribed() {
    var yaml =
        """
        - id: old
          validTo: 2025-12-31
          legalBasis: ["§ 1 TestG"]
          title: { de: Alt, en: Old }
          start: { de: Anfang, en: Start }
          n: 1
          unit: day
          shiftEnd: false
          effect: none
        """;
    var rules = DeadlineRules.read(Map.of("x.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    var old = at(rules, "2026-11-23T12:00:00Z");
    assertThat(old.one("old", "en")).containsEntry("title", "Old");
    assertThat(old.preview("old", "2025-12-31", null)).containsKey("due");
    assertThat(Problems.of(() -> old.preview("old", "2026-01-01", null)).body())
        .containsEntry("rule", "rule-has-ended");
  }

  @Test
  void anUnknownRuleIsNotFound() {
    assertThat(Problems.of(() -> resource.one("x", null))).isEqualTo(Problem.notFound());
    assertThat(Problems.of(() -> resource.preview("x", "1999", null)))
        .isEqualTo(Problem.notFound());
  }
}

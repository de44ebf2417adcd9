package aktenlauf.shared.calendar;

import static aktenlauf.shared.calendar.Tables.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineRulesTest {
  private static final String RULE =
      """
      - id: a-rule
        validFrom: 2026-01-01
        validTo: 2026-12-31
        legalBasis: ["§ 1 TestG"]
        title: { de: Regel, en: Rule }
        start: { event: proceeding.case-closed, de: Anfang, en: Start }
        n: 2
        unit: week
        shiftEnd: true
        extension: { max: P2M, times: 1, onlyBeforeExpiry: true }
        effect: none
      """;

  private static DeadlineRules read(String yaml) {
    return DeadlineRules.read(Map.of("x.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theRulesOfTheContractAreShipped() {
    assertThat(RULES.ids())
        .contains(
            "saechsbo-69-4-decision",
            "saechsbo-69-1-opinion",
            "saechsbo-69-2-defects",
            "saechsbo-69-completeness",
            "saechsbo-70-neighbour",
            "saechsbo-62-check",
            "saechsbo-62-start",
            "saechsbo-72-8-start",
            "saechsbo-73-validity",
            "saechsbo-75-validity",
            "saechsbo-82-use",
            "baugb-15-deferral",
            "baugb-36-consent",
            "baugb-36a-consent",
            "baugb-145-redevelopment",
            "saechsdschg-13-monument",
            "bmg-17-move-in",
            "bmg-33-back-notification",
            "vwgo-58-objection-year",
            "vwgo-70-objection",
            "vwgo-75-inaction-60",
            "vwgo-75-inaction-80",
            "vwgo-75-inaction-90",
            "vwvfg-41-notification",
            "fzv-26-review-reservation");
  }

  @Test
  void everyChannelHasItsRule() {
    for (var channel : Channel.values()) {
      assertThat(RULES.versions(channel.rule())).as(channel.name()).isNotEmpty();
    }
  }

  @Test
  void aRuleSaysAllThatItsFileSays() {
    var rule = read(RULE).versions("a-rule").getFirst();
    assertThat(rule)
        .isEqualTo(
            new DeadlineRule(
                "a-rule",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of("§ 1 TestG"),
                new Bilingual("Regel", "Rule"),
                new StartEvent("proceeding.case-closed", new Bilingual("Anfang", "Start")),
                new Length(2, Unit.WEEK),
                false,
                false,
                true,
                false,
                new ExtensionLimit(Period.ofMonths(2), 1, true),
                List.of(),
                Effect.NONE,
                Reckoning.VWVFG));
  }

  @Test
  void theVersionIsChosenByTheDayOfTheStart() {
    var next =
        RULE.replace("validFrom: 2026-01-01", "validFrom: 2027-01-01")
            .replace("validTo: 2026-12-31", "validTo: 2028-12-31")
            .replace("n: 2", "n: 3");
    var rules = read(next + RULE);
    assertThat(length(rules, "2025-01-01")).as("before the first").isEqualTo(2);
    assertThat(length(rules, "2026-12-31")).isEqualTo(2);
    assertThat(length(rules, "2027-01-01")).isEqualTo(3);
    assertThat(rules.find("a-rule", LocalDate.of(2029, 1, 1))).as("after the last").isEmpty();
    assertThat(rules.find("no-rule", LocalDate.of(2027, 1, 1))).isEmpty();
    assertThatThrownBy(() -> rules.require("a-rule", LocalDate.of(2029, 1, 1)))
        .hasMessage("there is no deadline rule a-rule for a start on 2029-01-01");
  }

  private static int length(DeadlineRules rules, String start) {
    var length = rules.require("a-rule", LocalDate.parse(start)).length();
    return length == null ? -1 : length.n();
  }

  @Test
  void versionsFollowEachOtherDayByDay() {
    var late = RULE.replace("2026-01-01", "2027-01-02").replace("2026-12-31", "2027-12-31");
    assertThatThrownBy(() -> read(RULE + late))
        .hasMessageContaining("x.yaml:12: [1]: the versions of 'a-rule' must follow each other")
        .hasMessageContaining("valid from 2027-01-02, the one before until 2026-12-31");
    assertThatThrownBy(() -> read(RULE + RULE))
        .hasMessageContaining("x.yaml:12: [1]: the versions");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unit: week               | unit: weeks              | :8: [0].unit: there is no unit 'weeks'
          unit: week               |                          | :1: [0]: 'unit' is missing
          n: 2                     | n: two                   | :7: [0].n: must be a whole number
          n: 2                     | n: 0                     | :7: [0].n: can be 0 only for days
          shiftEnd: true           |                          | :1: [0]: 'shiftEnd' is missing
          shiftEnd: true           | shiftEnds: true          | :9: [0].shiftEnds: is not known here
          shiftEnd: true           | shiftEnd: yes            | :9: [0].shiftEnd: must be true or false
          max: P2M                 | max: two                 | :10: [0].extension.max: must be a positive period
          max: P2M                 | max: P-2M                | :10: [0].extension.max: must be a positive period
          times: 1                 | times: -1                | :10: [0].extension.times: must be a whole number
          effect: none             | effect: doom             | :11: [0].effect: there is no effect 'doom'
          effect: none             | backwards: true          | :11: [0].backwards: a period counted backwards
          id: a-rule               | id: A rule               | :1: [0].id: 'A rule' is not in kebab-case
          validTo: 2026-12-31      | validTo: 2025-12-31      | :3: [0].validTo: 2025-12-31 lies before
          validFrom: 2026-01-01    | validFrom: 1.1.2026      | :2: [0].validFrom: must be a day
          ["§ 1 TestG"]            | []                       | :4: [0].legalBasis: must name a paragraph
          en: Rule                 | fr: Règle                | :5: [0].title.fr: is not known here
          event: proceeding        | event: Proceeding        | :6: [0].start.event: 'Proceeding.case-closed' is not an event
          effect: none             | reckoning: zpo           | :11: [0].reckoning: there is no reckoning 'zpo'
          """)
  void whatIsWrongIsToldWithFileLineAndPath(String right, String wrong, String error) {
    assertThat(RULE).contains(right);
    assertThatThrownBy(() -> read(RULE.replace(right, wrong == null ? "" : wrong)))
        .isInstanceOf(InvalidDeadlineRules.class)
        .hasMessageContaining("x.yaml" + error);
  }

  @Test
  void aFileThatIsNoListIsToldToo() {
    assertThatThrownBy(() -> read("id: a-rule")).hasMessageContaining("x.yaml:1: must be a list");
    assertThatThrownBy(() -> read("- [")).hasMessageContaining("is no YAML");
  }
}

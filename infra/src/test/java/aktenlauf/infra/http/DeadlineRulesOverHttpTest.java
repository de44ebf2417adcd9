package aktenlauf.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalogue of deadlines, without a token. */
@ExtendWith(SharedSystem.class)
class DeadlineRulesOverHttpTest {
  private static final String RULES = "/api/v1/deadline-rules";
  private final Http http;

  DeadlineRulesOverHttpTest(Http http) {
    this.http = http;
  }

  @Test
  void everyRuleCanBeReadAndPreviewedOnAnyDayOfTheSpan() {
    var ids = new ArrayList<String>();
    for (var rule : http.get(null, RULES).json()) {
      var id = rule.get("id").asString();
      ids.add(id);
      assertThat(http.get(null, RULES + "/" + id).json().get("versions")).isNotEmpty();
      for (var start : List.of("2020-01-01", "2028-02-29", "2040-12-31")) {
        var preview = http.get(null, RULES + "/" + id + "/preview?start=" + start);
        assertThat(preview.status()).as(id).isEqualTo(rule.get("n").isNull() ? 409 : 200);
        if (preview.status() == 200) {
          assertThat(preview.text("/rule")).isEqualTo(id);
          assertThat(preview.text("/start")).isEqualTo(start);
          assertThat(preview.text("/due")).matches("20[1-4]\\d-\\d\\d-\\d\\d");
          assertThat(preview.text("/internalTarget")).matches("20[1-4]\\d-\\d\\d-\\d\\d");
          assertThat(preview.json().get("explanation")).isNotEmpty();
        }
      }
    }
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(60);
  }

  @Test
  void theWorkedExamplesOfBuildingLaw() {
    assertThat(due("saechsbo-69-4-decision", "2026-01-15")).isEqualTo("2026-04-15");
    assertThat(due("saechsbo-69-4-decision", "2026-02-25")).isEqualTo("2026-05-26");
    assertThat(due("saechsbo-69-4-decision", "2026-11-30")).isEqualTo("2027-03-01");
    assertThat(due("saechsbo-62-check", "2026-11-16")).isEqualTo("2026-11-23");
  }

  private String due(String rule, String start) {
    return http.get(null, RULES + "/" + rule + "/preview?start=" + start).text("/due");
  }

  @Test
  void theLedgerIsToldInTheReadersLanguage() {
    var path = RULES + "/saechsbo-69-4-decision/preview?start=2026-11-30";
    var english = http.get(null, path, "Accept-Language", "en");
    assertThat(english.text("/explanation/2/text"))
        .isEqualTo("28 Feb 2027 is a Sunday → 1 Mar 2027");
    assertThat(english.text("/explanation/2/legalBasis/0")).isEqualTo("§ 31 Abs. 3 VwVfG");
    assertThat(http.get(null, path).text("/explanation/2/text"))
        .isEqualTo("28.02.2027 ist ein Sonntag → 01.03.2027");
  }

  @Test
  void whatCannotBeComputedIsAProblem() {
    var outside = http.get(null, RULES + "/vwgo-70-objection/preview?start=2041-01-01");
    assertThat(outside.status()).isEqualTo(422);
    assertThat(outside.text("/type")).isEqualTo("urn:aktenlauf:problem:invalid");
    assertThat(outside.text("/errors/0/pointer")).isEqualTo("/start");
    var set = http.get(null, RULES + "/saechsbo-69-2-defects/preview?start=2026-11-23");
    assertThat(set.text("/rule")).isEqualTo("end-set-in-each-case");
    assertThat(http.get(null, RULES + "/no-rule").status()).isEqualTo(404);
    assertThat(http.get(null, RULES + "/no-rule/preview?start=2041-01-01").status()).isEqualTo(404);
  }
}

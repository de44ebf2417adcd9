package aktenlauf.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A building application's deadlines, as clerk and citizen see them. */
@ExtendWith(SharedSystem.class)
class DeadlinesOverHttpTest {
  private static final String DECISION = "saechsbo-69-4-decision";

  private final Http http;

  DeadlinesOverHttpTest(Http http) {
    this.http = http;
  }

  private static JsonNode find(JsonNode list, String field, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(n -> n.get(field).asString().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no %s %s in %s".formatted(field, value, list)));
  }

  private static boolean is(JsonNode row, OpenCase permit, String rule) {
    return row.get("caseId").asString().equals(permit.id())
        && row.get("rule").asString().equals(rule);
  }

  private static long open(JsonNode load, String assignee) {
    return StreamSupport.stream(load.spliterator(), false)
        .filter(r -> r.get("assignee").asString("").equals(assignee))
        .mapToLong(r -> r.get("open").asLong())
        .sum();
  }

  @Test
  void aConfirmedApplicationRunsTowardsItsDecision() {
    var permit = OpenCase.of(http, "building-permit-simplified");
    assertThat(permit.status().get("status").asString()).isEqualTo("RECEIVED");
    var received = permit.file("anna").get("receivedOn").asString();
    permit.act("anna", "claim-case", Map.of());
    permit.act("anna", "confirm-completeness", Map.of("confirmedReceiptDate", received));
    permit.act(
        "anna",
        "request-opinion",
        Map.of("authority", "Umweltamt", "kind", "opinion", "text", "Bitte um Stellungnahme."));

    var file = permit.file("anna");
    var decision = find(file.get("deadlines"), "rule", DECISION);
    var due = decision.get("due").asString();
    assertThat(decision.get("effect").asString()).isEqualTo("fiction");
    assertThat(decision.get("explanation").get(0).get("legalBasis").toString()).contains("§");
    assertThat(file.at("/building/confirmedReceiptDate").asString()).isEqualTo(received);
    assertThat(file.at("/opinions/0/authority").asString()).isEqualTo("Umweltamt");
    var asked = file.at("/opinions/0/due").asString();

    var row = permit.row("anna");
    assertThat(row.get("due").asString()).isEqualTo(asked);
    assertThat(row.get("dueRule").asString()).isEqualTo("saechsbo-69-1-opinion");
    assertThat(row.get("waitingFor").asString()).isEqualTo("other");

    var listed =
        http.eventuallyListed(
            "anna",
            "/api/v1/deadlines?effect=fiction&unit=building-permits&limit=200",
            r -> is(r, permit, DECISION));
    assertThat(listed.get("due").asString()).isEqualTo(due);
    assertThat(listed.get("assignee").asString()).isEqualTo("anna");
    assertThat(LocalDate.parse(listed.get("dispatchBy").asString()))
        .isBeforeOrEqualTo(LocalDate.parse(due).minusDays(4));
    assertThat(http.items("kfz", "/api/v1/deadlines?limit=200").toString())
        .doesNotContain(permit.id());

    var status = permit.status();
    assertThat(status.get("status").asString()).isEqualTo("CONSULTING");
    assertThat(status.get("legalDeadline").asString()).isEqualTo(due);
    assertThat(status.at("/consultations/0/authority").asString()).isEqualTo("Umweltamt");
    assertThat(status.toString()).doesNotContain("Stellungnahme.");
    // Other cases may have left her a row without any that is open.
    var load = http.eventually("anna", "/api/v1/workload", l -> open(l, "anna") > 0);
    assertThat(find(load, "assignee", "anna").get("open").asLong()).isPositive();
  }
}

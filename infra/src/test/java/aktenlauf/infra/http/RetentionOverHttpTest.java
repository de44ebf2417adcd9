package aktenlauf.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What is beyond its time, as auditors ask. */
@ExtendWith(SharedSystem.class)
class RetentionOverHttpTest {
  private static final String PATH =
      "/api/v1/retention?procedure=dog-tax&limit=200&dueBefore=2199-01-01";

  private final Http http;

  RetentionOverHttpTest(Http http) {
    this.http = http;
  }

  private boolean lists(String path, OpenCase opened) {
    return http.items("auditor", path).stream().anyMatch(r -> of(r, opened));
  }

  private static boolean of(JsonNode row, OpenCase opened) {
    return row.get("caseId").asString().equals(opened.id());
  }

  @Test
  void aClosedCaseIsDueByItsProceduresRuleUnlessItIsHeld() {
    var opened = OpenCase.of(http, "dog-tax");
    http.command("paula", opened.id(), "close-case", Map.of("outcome", outcome()));

    var due = http.eventuallyListed("auditor", PATH, r -> of(r, opened)).get("due").get(0);
    assertThat(due.get("action").asString()).isEqualTo("offer-to-archive");
    assertThat(due.get("since").asString()).endsWith("-01-01");
    assertThat(due.get("legalBasis").asString()).isNotEmpty();

    http.command("paula", opened.id(), "place-hold", Map.of("reason", "Rechnungsprüfung"));
    http.eventually("auditor", PATH, _ -> !lists(PATH, opened));
    assertThat(lists(PATH + "&state=held", opened)).isTrue();
  }

  private String outcome() {
    return http.get(null, "/api/v1/procedures/dog-tax").text("/outcomes/0/id");
  }

  @Test
  void nothingIsDueToday() {
    var opened = OpenCase.of(http, "dog-tax");
    http.command("paula", opened.id(), "close-case", Map.of("outcome", outcome()));
    http.eventuallyListed("auditor", PATH, r -> of(r, opened));

    assertThat(lists("/api/v1/retention?procedure=dog-tax&limit=200", opened)).isFalse();
  }

  @Test
  void itIsForAuditors() {
    assertThat(http.get("paula", PATH).status()).isEqualTo(403);
    assertThat(http.get(null, PATH).status()).isEqualTo(401);
    assertThat(http.get("auditor", "/api/v1/retention?dueBefore=soon").status()).isEqualTo(400);
    assertThat(http.get("auditor", "/api/v1/retention?state=gone").status()).isEqualTo(422);
  }

  @Test
  void aReplayOfTheLogGivesTheSame() {
    var started = http.post("auditor", "/api/v1/audit/replays", Map.of("readModel", "retention"));
    assertThat(started.status()).as(started.body()).isEqualTo(202);

    var done =
        http.eventually(
            "auditor",
            started.headers().get("location"),
            r -> !r.get("state").asString().equals("running"));

    assertThat(done.get("state").asString()).isEqualTo("done");
    assertThat(done.get("differences")).isEmpty();
  }
}

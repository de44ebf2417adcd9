package aktenlauf.infra.http.story;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.http.SharedSystem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A parking permit: entitled or not, paid, issued. */
@ExtendWith(SharedSystem.class)
class ResidentParkingStoryTest {
  private static final Map<String, Object> REFUSAL = Map.of("reason", "Wohnt anderswo.");

  private final Http http;

  ResidentParkingStoryTest(Http http) {
    this.http = http;
  }

  @Test
  void whoIsEntitledPaysAndGetsThePermit() {
    var permit = OpenCase.of(http, "resident-parking");
    permit.refused("paula", "record-payment", payment(permit), "step-order");
    finding(permit, "incomplete");
    assertThat(permit.status().get("status").asString()).isEqualTo("CHECKING");
    finding(permit, "entitled");
    var asked = permit.status();
    assertThat(asked.get("status").asString()).isEqualTo("PAY");
    assertThat(asked.get("nextStep").asString()).contains("zahlen Sie die Gebühr");
    assertThat(asked.at("/fees/0/amount").asString()).isEqualTo("30.70");
    assertThat(permit.row("paula").get("waitingFor").asString()).isEqualTo("applicant");
    permit.refused("paula", "refuse-permit", REFUSAL, "step-order");
    var issue = permit.example("paula", "issue-permit");
    permit.refused("paula", "issue-permit", issue, "step-order");

    permit.act("paula", "record-payment", payment(permit));
    permit.refused("paula", "record-payment", payment(permit), "step-order");
    assertThat(permit.send("paula", "issue-permit", issue).status()).isEqualTo(428);
    permit.act("paula", "issue-permit", issue);
    assertThat(permit.row("paula").get("state").asString()).isEqualTo("issued");
    permit.act("paula", "close-case", Map.of("outcome", "issued"));
    assertThat(permit.status().get("outcome").asString()).isEqualTo("issued");
  }

  @Test
  void whoIsNotEntitledIsRefused() {
    var permit = OpenCase.of(http, "resident-parking");
    finding(permit, "not-entitled");
    permit.refused("paula", "record-payment", payment(permit), "step-order");
    permit.act("paula", "refuse-permit", REFUSAL);
    assertThat(permit.row("paula").get("state").asString()).isEqualTo("refused");
    assertThat(permit.status().toString()).doesNotContain("REJECTED");
  }

  @Test
  void theZoneSaysWhichUnitAndTheFirstDayWhenItIsDue() {
    var example = OpenCase.example(http, "resident-parking");
    var centre = OpenCase.submit(http, example).row("paula");
    assertThat(centre.get("unit").asString()).isEqualTo("parking-centre");
    assertThat(centre.get("due").asString())
        .isEqualTo(example.at("/application/validFrom").asString());
    assertThat(centre.get("dueRule").asString()).isEqualTo("resident-parking-decision");
    example.withObject("/application").put("zone", "11B");
    var districts = OpenCase.submit(http, example).row("paula");
    assertThat(districts.get("unit").asString()).isEqualTo("parking-districts");
  }

  private static void finding(OpenCase permit, String finding) {
    permit.act("paula", "check-entitlement", Map.of("finding", finding));
  }

  private static Object payment(OpenCase permit) {
    return permit.example("paula", "record-payment");
  }
}

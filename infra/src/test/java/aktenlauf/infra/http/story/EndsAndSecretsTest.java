package aktenlauf.infra.http.story;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.http.SharedSystem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What has ended can be taken up again; what is internal stays so. */
@ExtendWith(SharedSystem.class)
class EndsAndSecretsTest {
  private final Http http;

  EndsAndSecretsTest(Http http) {
    this.http = http;
  }

  @Test
  void aClosedCaseTakesNothingUntilItIsReopened() {
    var dog = OpenCase.of(http, "dog-tax");
    dog.act("paula", "check-registration", Map.of("finding", "complete"));
    dog.refused("paula", "reopen-case", Map.of("reason", "Irrtum."), "not-ended");
    dog.act("paula", "close-case", Map.of("outcome", "rejected"));
    dog.refused("paula", "claim-case", Map.of(), "case-ended");
    dog.refused("paula", "check-registration", Map.of("finding", "complete"), "case-ended");
    assertThat(dog.row("paula").get("open").asBoolean()).isFalse();

    dog.act("paula", "reopen-case", Map.of("reason", "Neue Unterlagen."));
    var status = dog.status();
    assertThat(status.get("status").asString()).isEqualTo("CHECKING");
    assertThat(status.get("outcome").isNull()).isTrue();
    assertThat(dog.row("paula").get("open").asBoolean()).isTrue();
    dog.act("paula", "claim-case", Map.of());
  }

  @Test
  void anApplicantMayWithdrawOnce() {
    var dog = OpenCase.of(http, "dog-tax");
    dog.act("portal", "withdraw-application", Map.of("reason", "Der Hund ist verkauft."));
    assertThat(dog.status().get("status").asString()).isEqualTo("WITHDRAWN");
    dog.refused("portal", "withdraw-application", Map.of(), "case-ended");
  }

  @Test
  void notesAndHoldsNeverShowInTheStatus() {
    var dog = OpenCase.of(http, "dog-tax");
    var fresh = withoutVersion(dog.status());
    dog.act("paula", "add-note", Map.of("text", "Hinweis der Nachbarin."));
    dog.act("paula", "place-hold", Map.of("reason", "Klage anhängig."));
    assertThat(withoutVersion(dog.status())).isEqualTo(fresh);
    dog.act("paula", "lift-hold", Map.of());
    assertThat(withoutVersion(dog.status())).isEqualTo(fresh);

    dog.act("paula", "check-registration", Map.of("finding", "complete"));
    var checking = withoutVersion(dog.status());
    dog.act("paula", "add-note", Map.of("text", "Hinweis der Nachbarin."));
    assertThat(withoutVersion(dog.status())).isEqualTo(checking);
    assertThat(dog.file("paula").toString()).contains("Hinweis der Nachbarin.");
  }

  private static JsonNode withoutVersion(JsonNode status) {
    return ((ObjectNode) status).without("version");
  }
}

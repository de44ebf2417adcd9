package aktenlauf.infra.http.story;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.http.SharedSystem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

/** A decision is drafted, returned, drafted again, signed by somebody else, notified, objected. */
@ExtendWith(SharedSystem.class)
class DecisionStoryTest {
  private static final Map<String, Object> DRAFT =
      Map.of(
          "result", "rejected", "text", "Die Anmeldung wird abgelehnt.", "conditions", List.of());

  private final Http http;

  DecisionStoryTest(Http http) {
    this.http = http;
  }

  @Test
  void aDraftIsSignedBySomebodyElseAndShownOnceNotified() {
    var dog = OpenCase.of(http, "dog-tax");
    dog.refused("import", "return-draft", Map.of("remarks", "Begründung fehlt."), "no-draft");
    dog.act("paula", "draft-decision", DRAFT);
    forbidden(dog, "paula", "sign-decision", Map.of(), "signatory");
    forbidden(dog, "paula", "return-draft", Map.of("remarks", "x"), "signatory");
    forbidden(dog, "clara", "sign-decision", Map.of(), "does not cover the procedure dog-tax");
    dog.refused("paula", "notify-decision", notice(dog), "not-signed");

    dog.act("import", "return-draft", Map.of("remarks", "Begründung fehlt."));
    dog.refused("import", "sign-decision", Map.of(), "no-draft");
    dog.act("paula", "draft-decision", DRAFT);
    assertThat(dog.status().toString()).doesNotContain("rejected").doesNotContain("abgelehnt");
    dog.act("import", "sign-decision", Map.of());
    assertThat(dog.status().get("decision").isNull()).isTrue();
    assertThat(dog.status().toString()).doesNotContain("rejected").doesNotContain("abgelehnt");

    var notice = notice(dog);
    dog.act("paula", "notify-decision", notice);
    var told = dog.status();
    assertThat(told.at("/decision/availableSince").asString())
        .isEqualTo(notice.get("on").asString());
    assertThat(told.at("/decision/objectionUntil").asString())
        .isGreaterThan(told.at("/decision/notifiedOn").asString());
    assertThat(told.get("status").asString()).isEqualTo("DECIDED");
    dog.refused("paula", "draft-decision", DRAFT, "decision-notified");
    dog.refused("portal", "withdraw-application", Map.of(), "decision-notified");

    dog.act("portal", "file-objection", dog.example("portal", "file-objection"));
    assertThat(dog.status().get("status").asString()).isEqualTo("OBJECTION");
  }

  private static ObjectNode notice(OpenCase dog) {
    return dog.example("paula", "notify-decision");
  }

  private static void forbidden(
      OpenCase dog, String who, String command, Object body, String detail) {
    var answer = dog.attempt(who, command, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.text("/detail")).contains(detail);
  }

  @Test
  void aSignatureNeedsTheVersionSeen() {
    var dog = OpenCase.of(http, "dog-tax");
    dog.act("paula", "draft-decision", DRAFT);
    var version = dog.version();
    var stale = dog.send("import", "sign-decision", Map.of(), "If-Match", "\"1\"");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().get("currentVersion").asLong()).isEqualTo(version);
  }
}

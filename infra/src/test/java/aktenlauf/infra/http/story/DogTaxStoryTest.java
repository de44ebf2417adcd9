package aktenlauf.infra.http.story;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.http.SharedSystem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dog is registered: papers are missing, come, are checked, and the tax is set. */
@ExtendWith(SharedSystem.class)
class DogTaxStoryTest {
  private static final Map<String, Object> TAX =
      Map.of("taxNumber", "4711001234", "yearlyTax", Map.of("amount", "96.00", "currency", "EUR"));
  private static final String DIGEST =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private final Http http;

  DogTaxStoryTest(Http http) {
    this.http = http;
  }

  @Test
  void fromTheApplicationToTheTaxNumber() {
    var dog = OpenCase.of(http, "dog-tax");
    assertThat(dog.status().get("status").asString()).isEqualTo("RECEIVED");
    assertThat(dog.status().get("nextStep").asString()).isEqualTo("Wir prüfen Ihre Anmeldung.");
    dog.act("paula", "claim-case", Map.of());
    assertThat(dog.row("paula").get("assignee").asString()).isEqualTo("paula");

    var until = dog.example("paula", "demand-documents").get("until").asString();
    dog.act(
        "paula",
        "demand-documents",
        Map.of(
            "until",
            until,
            "documents",
            List.of(Map.of("type", "chip-proof"), Map.of("type", "breed-certificate"))));
    var asked = dog.status();
    assertThat(asked.get("status").asString()).isEqualTo("NEED_INFO");
    assertThat(asked.get("missing")).hasSize(2);
    assertThat(asked.at("/missing/0/document").asString()).isEqualTo("chip-proof");
    assertThat(asked.at("/missing/0/title").asString()).isEqualTo("Nachweis des Transponders");
    assertThat(asked.at("/missing/0/until").asString()).isEqualTo(until);
    assertThat(asked.get("text").asString()).contains("Unterlagen fehlen");
    assertThat(dog.status("en").at("/missing/0/title").asString())
        .isNotEqualTo("Nachweis des Transponders");
    assertThat(dog.row("paula").get("waitingFor").asString()).isEqualTo("applicant");

    supply(dog, "chip-proof", until);
    assertThat(dog.status().get("missing")).hasSize(1);
    assertThat(dog.status().at("/missing/0/document").asString()).isEqualTo("breed-certificate");
    supply(dog, "breed-certificate", until);
    assertThat(dog.status().get("status").asString()).isEqualTo("RECEIVED");
    assertThat(dog.status().get("missing")).isEmpty();
    assertThat(dog.row("paula").get("waitingFor").asString()).isEqualTo("clerk");

    dog.act("paula", "check-registration", Map.of("finding", "complete"));
    assertThat(dog.status().get("status").asString()).isEqualTo("CHECKING");
    assertThat(dog.send("paula", "issue-tax-number", TAX).status()).isEqualTo(428);
    dog.act("paula", "issue-tax-number", TAX);
    assertThat(dog.row("paula").get("state").asString()).isEqualTo("decided");
    dog.refused("paula", "issue-tax-number", TAX, "step-order");

    dog.act("paula", "close-case", Map.of("outcome", "registered"));
    var closed = dog.status();
    assertThat(closed.get("status").asString()).isEqualTo("CLOSED");
    assertThat(closed.get("outcome").asString()).isEqualTo("registered");
    assertThat(closed.get("nextStep").isNull()).isTrue();
    assertThat(dog.row("paula").get("open").asBoolean()).isFalse();
    assertThat(dog.history("paula"))
        .extracting(entry -> entry.get("type").asString())
        .containsExactly(
            "proceeding.application-submitted",
            "proceeding.case-assigned",
            "proceeding.documents-demanded",
            "proceeding.documents-supplied",
            "proceeding.documents-supplied",
            "proceeding.step-completed",
            "proceeding.step-completed",
            "proceeding.case-closed");
  }

  private static void supply(OpenCase dog, String type, String day) {
    dog.act(
        "portal",
        "supply-documents",
        Map.of("documents", List.of(Map.of("type", type, "sha256", DIGEST, "date", day))));
  }

  @Test
  void anExemptionIsCheckedOnlyWhereOneWasAskedFor() {
    var plain = OpenCase.of(http, "dog-tax");
    plain.act("paula", "check-registration", Map.of("finding", "complete"));
    plain.refused("paula", "check-exemption", Map.of("granted", true), "step-not-applicable");
    var example = OpenCase.example(http, "dog-tax");
    example.withObject("/application").put("exemption", "assistance-dog");
    var exempt = OpenCase.submit(http, example);
    exempt.refused("paula", "check-exemption", Map.of("granted", true), "step-order");
    exempt.act("paula", "check-registration", Map.of("finding", "complete"));
    exempt.act("paula", "check-exemption", Map.of("granted", true));
    exempt.refused("paula", "check-exemption", Map.of("granted", true), "step-once");
  }

  @Test
  void anOutcomeThatTheProcedureDoesNotKnowIsInvalid() {
    var dog = OpenCase.of(http, "dog-tax");
    var answer = dog.attempt("paula", "close-case", Map.of("outcome", "eaten"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/outcome");
  }
}

package aktenlauf.infra.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is personal is told over HTTP and lies in clear in no file and in no line of the log. */
@ExtendWith(OutputCaptureExtension.class)
class NothingPersonalInClearTest {
  private static final String CANARY = "Kanari7x";

  private final List<String> canaries = new ArrayList<>();

  @TempDir Path data;

  private String canary() {
    var text = CANARY + (100 + canaries.size());
    canaries.add(text);
    return text;
  }

  @Test
  void noFileAndNoLineOfTheLogHoldsIt(CapturedOutput output) throws Exception {
    try (var system = RunningSystem.on(data)) {
      var dog = story(system.http());
      dog.row("paula");
      var shown =
          dog.file("paula").toString()
              + dog.history("paula")
              + system.http().get("paula", "/api/v1/worklist?q=" + canaries.getFirst()).body();
      assertThat(canaries).allMatch(shown::contains);
      assertThat(data.resolve("events.db-wal")).exists();
      noneIn(data);
    }
    noneIn(data);
    assertThat(data.resolve("keys.db")).exists();
    assertThat(output.getAll()).doesNotContain(CANARY);
  }

  /** Refused and accepted, good and bad. */
  private OpenCase story(Http http) {
    var example = OpenCase.example(http, "dog-tax");
    var applicant = example.withObject("/applicant");
    applicant.put("familyName", canary());
    applicant.put("givenNames", canary());
    applicant.put("birthName", canary());
    applicant.put("email", canary() + "@example.org");
    applicant.put("phone", "0341 47110815");
    applicant.withObject("/address").put("street", canary()).put("houseNumber", "1");
    applicant.withObject("/address").put("postalCode", "04109").put("city", canary());
    example.withObject("/application").put("dogName", canary());
    var dog = OpenCase.submit(http, example);
    dog.act("paula", "add-note", Map.of("text", canary()));
    dog.act("paula", "place-hold", Map.of("reason", canary()));
    dog.act("portal", "record-statement", Map.of("text", canary()));
    dog.act("paula", "check-registration", Map.of("finding", "complete", "remarks", canary()));
    dog.refused("paula", "check-exemption", Map.of("granted", true), "step-not-applicable");
    var hearing = dog.example("paula", "send-hearing").put("text", canary());
    dog.act("paula", "send-hearing", hearing);
    dog.act(
        "paula",
        "draft-decision",
        Map.of("result", "rejected", "text", canary(), "conditions", List.of(canary())));
    dog.act("import", "return-draft", Map.of("remarks", canary()));
    var wrong = Map.of("finding", CANARY, CANARY, CANARY);
    assertThat(dog.attempt("paula", "check-registration", wrong).status()).isEqualTo(400);
    dog.act("portal", "withdraw-application", Map.of("reason", canary()));
    dog.act("paula", "reopen-case", Map.of("reason", canary()));
    return dog;
  }

  private static void noneIn(Path data) throws IOException {
    try (var files = Files.walk(data)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1)).as(file.toString()).doesNotContain(CANARY);
      }
    }
  }
}

package aktenlauf.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A case as those know it who deal with it over HTTP; its reads wait for its own writes. */
public final class OpenCase {
  private final Http http;
  private final Http.Answer submitted;
  private long version;

  private OpenCase(Http http, Http.Answer submitted) {
    this.http = http;
    this.submitted = submitted;
    this.version = submitted.json().get("version").asLong();
  }

  /** Submitted by the portal, or a clerk where no portal may, and accepted. */
  public static OpenCase submit(Http http, JsonNode submission) {
    var fine = submission.at("/procedure").asString().equals("fine-proceedings");
    var answer = http.post(fine ? "paula" : "portal", "/api/v1/cases", submission);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new OpenCase(http, answer);
  }

  /** Opened by the procedure's first example. */
  public static OpenCase of(Http http, String procedure) {
    return submit(http, example(http, procedure));
  }

  /** The submission of the procedure's first example, to be changed at will. */
  public static ObjectNode example(Http http, String procedure) {
    return (ObjectNode)
        http.get(null, "/api/v1/procedures/" + procedure + "/examples").json().at("/0/submission");
  }

  public Http.Answer submitted() {
    return submitted;
  }

  public String id() {
    return submitted.text("/caseId");
  }

  public String fileNumber() {
    return submitted.text("/fileNumber");
  }

  public String accessCode() {
    return submitted.text("/accessCode");
  }

  public long version() {
    return version;
  }

  /** Sends a command with the version seen last. */
  public Http.Answer attempt(String who, String command, Object body) {
    return send(who, command, body, "If-Match", "\"%d\"".formatted(version));
  }

  public Http.Answer send(String who, String command, Object body, String... headers) {
    var path = "/api/v1/cases/%s/commands/%s".formatted(id(), command);
    var answer = http.post(who, path, body, headers);
    if (answer.status() == 200) {
      version = answer.json().get("version").asLong();
    }
    return answer;
  }

  /** Sends a command with the version seen last; it has to be accepted. */
  public OpenCase act(String who, String command, Object body) {
    var answer = attempt(who, command, body);
    assertThat(answer.status()).as("%s by %s: %s", command, who, answer.body()).isEqualTo(200);
    return this;
  }

  /** Sends a command with the version seen last; it has to be refused by the rule. */
  public OpenCase refused(String who, String command, Object body, String rule) {
    var answer = attempt(who, command, body);
    assertThat(answer.status()).as("%s by %s: %s", command, who, answer.body()).isEqualTo(409);
    assertThat(answer.text("/rule")).isEqualTo(rule);
    return this;
  }

  /** The version that the write side has by now: the clock or a machine may have acted. */
  public OpenCase seen(String who) {
    var answer = http.get(who, "/api/v1/cases/%s/commands".formatted(id()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    version = Long.parseLong(answer.headers().get("etag").replace("\"", ""));
    return this;
  }

  /** Every command of the caller's role. */
  public List<JsonNode> commands(String who) {
    var answer = http.get(who, "/api/v1/cases/%s/commands".formatted(id()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(answer.json().spliterator(), false).toList();
  }

  /** The first example of a command that is the caller's. */
  public ObjectNode example(String who, String command) {
    return commands(who).stream()
        .filter(c -> c.get("name").asString().equals(command))
        .map(c -> (ObjectNode) c.at("/schema/examples/0"))
        .findFirst()
        .orElseThrow();
  }

  public JsonNode status() {
    return status("de");
  }

  public JsonNode status(String language) {
    var answer =
        http.get(
            null,
            "/api/v1/status/%s?minVersion=%d".formatted(fileNumber(), version),
            "Access-Code",
            accessCode(),
            "Accept-Language",
            language);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  public JsonNode file(String who) {
    var answer = http.get(who, "/api/v1/cases/%s?minVersion=%d".formatted(id(), version));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  public JsonNode history(String who) {
    var answer = http.get(who, "/api/v1/cases/%s/history?minVersion=%d".formatted(id(), version));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  /** Its row in the person's work list, once it is there. */
  public JsonNode row(String who) {
    return http.eventually(
            who,
            "/api/v1/worklist?state=all&q=" + fileNumber(),
            list -> list.at("/items/0/version").asLong(0) >= version)
        .at("/items/0");
  }
}

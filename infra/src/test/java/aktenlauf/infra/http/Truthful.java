package aktenlauf.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Holds what {@code GET …/commands} says against what the commands are answered. */
final class Truthful {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDialect(
          Dialect.builder(Dialects.getDraft202012())
              .keyword(new NonValidationKeyword("x-personal"))
              .build());

  /** The same schemas come again and again, and checking one takes its time. */
  private static final Set<JsonNode> VALID = ConcurrentHashMap.newKeySet();

  private static final String URN = "urn:aktenlauf:problem:";

  private Truthful() {}

  /**
   * Sends every command that is said to be refused; none may change the case, and each is refused
   * for the reason that was told.
   *
   * @return the names of all commands listed
   */
  static List<String> refusals(OpenCase opened, String who) {
    var names = new ArrayList<String>();
    var version = opened.version();
    for (var command : opened.commands(who)) {
      var name = command.get("name").asString();
      names.add(name);
      wellFormed(command);
      if (!command.get("allowed").asBoolean()) {
        var answer = opened.attempt(who, name, command.at("/schema/examples/0"));
        var what = "%s by %s: %s, told %s".formatted(name, who, answer.body(), command);
        assertThat(answer.status()).as(what).isIn(403, 409, 422);
        assertThat(rule(answer.json())).as(what).isEqualTo(command.get("rule").asString());
        assertThat(answer.text("/detail")).as(what).isEqualTo(command.get("reason").asString());
      }
    }
    assertThat(opened.version()).isEqualTo(version);
    return names;
  }

  /** The commands that are said to be accepted, with their first examples. */
  static Map<String, JsonNode> allowed(OpenCase opened, String who) {
    return opened.commands(who).stream()
        .filter(c -> c.get("allowed").asBoolean())
        .collect(Collectors.toMap(c -> c.get("name").asString(), c -> c.at("/schema/examples/0")));
  }

  private static String rule(JsonNode problem) {
    return problem.has("rule")
        ? problem.get("rule").asString()
        : problem.get("type").asString().substring(URN.length());
  }

  private static void wellFormed(JsonNode command) {
    assertThat(command.get("title").asString()).as(command.toString()).isNotBlank();
    assertThat(command.at("/schema/examples")).as(command.toString()).isNotEmpty();
    if (VALID.add(command.get("schema"))) {
      var schema = SCHEMAS.getSchema(command.get("schema"));
      for (var example : command.at("/schema/examples")) {
        assertThat(schema.validate(example)).as(command.toString()).isEmpty();
      }
    }
    if (!command.get("allowed").asBoolean()) {
      assertThat(command.get("rule").asString()).as(command.toString()).isNotBlank();
      assertThat(command.get("legalBasis").isArray()).as(command.toString()).isTrue();
      assertThat(command.get("reason").asString()).as(command.toString()).isNotBlank();
    }
  }
}

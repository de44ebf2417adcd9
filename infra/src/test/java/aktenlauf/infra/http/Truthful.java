package aktenlauf.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

  /** Situations in which all that was said to be refused was tried. */
  private static final Set<String> TRIED = ConcurrentHashMap.newKeySet();

  private static final String URN = "urn:aktenlauf:problem:";

  private Truthful() {}

  /**
   * What a case's list says.
   *
   * @param names of all commands
   * @param allowed the commands that are said to be accepted, with their first examples
   */
  record Told(List<String> names, Map<String, JsonNode> allowed) {}

  /**
   * Sends every command that is said to be refused; none may change the case, and each is refused
   * for the reason that was told.
   *
   * @return the names of all commands listed
   */
  static List<String> refusals(OpenCase opened, String who) {
    return told(opened, who, UUID.randomUUID().toString()).names();
  }

  /**
   * The same, once for each situation and what is said in it.
   *
   * @param situation the same for cases that came about alike
   */
  static Told told(OpenCase opened, String who, String situation) {
    var list = opened.commands(who);
    var version = opened.version();
    list.forEach(Truthful::wellFormed);
    if (TRIED.add(who + " " + situation + said(list))) {
      list.stream().filter(c -> !allowed(c)).forEach(c -> refused(opened, who, c));
      assertThat(opened.version()).isEqualTo(version);
    }
    return new Told(
        list.stream().map(Truthful::name).toList(),
        list.stream()
            .filter(Truthful::allowed)
            .collect(Collectors.toMap(Truthful::name, c -> c.at("/schema/examples/0"))));
  }

  private static List<String> said(List<JsonNode> list) {
    return list.stream()
        .map(c -> "%s %s %s".formatted(name(c), c.path("rule"), c.path("reason")))
        .toList();
  }

  private static void refused(OpenCase opened, String who, JsonNode command) {
    var answer = opened.attempt(who, name(command), command.at("/schema/examples/0"));
    var what = "%s by %s: %s, told %s".formatted(name(command), who, answer.body(), command);
    assertThat(answer.status()).as(what).isIn(403, 409, 422);
    assertThat(rule(answer.json())).as(what).isEqualTo(command.get("rule").asString());
    assertThat(answer.text("/detail")).as(what).isEqualTo(command.get("reason").asString());
  }

  private static String name(JsonNode command) {
    return command.get("name").asString();
  }

  private static boolean allowed(JsonNode command) {
    return command.get("allowed").asBoolean();
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

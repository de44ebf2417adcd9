package aktenlauf.shared.procedure.form;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.Form;
import aktenlauf.shared.procedure.loading.Fixture;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class SchemaFormTest {
  private static final Form FORM = Fixture.tiny().definition().form();
  private static final Map<String, Object> PERSON =
      Map.of("kind", "natural", "familyName", "Test", "givenNames", "Tina");

  static Stream<Arguments> breaches() {
    return Stream.of(
        Arguments.of("amount", "12", "/application/amount", "type", "must be number"),
        Arguments.of(
            "extra/~x", 1, "/application/extra~1~0x", "additionalProperties", "is not a field"),
        Arguments.of("on", "2026-02-30", "/application/on", "format", "must be a day as in"),
        Arguments.of("at", "noon", "/application/at", "format", "must be an instant as in"),
        Arguments.of("email", "nobody", "/application/email", "format", "must be an e-mail"),
        Arguments.of("kind", "c", "/application/kind", "enum", "must be one of a, b"),
        Arguments.of("code", "ab", "/application/code", "pattern", "must have the form ^[A-Z]+$"),
        Arguments.of("code", "A", "/application/code", "minLength", "must be at least 2 char"),
        Arguments.of(
            "holder",
            Map.of("kind", "natural", "givenNames", "T"),
            "/application/holder/familyName",
            "required",
            "is required"),
        Arguments.of(
            "list", List.of(Map.of()), "/application/list/0/name", "required", "is required"));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("breaches")
  void aBreachIsToldWithPointerAndRule(
      String field, Object value, String pointer, String rule, String message) {
    var body = new HashMap<String, Object>(Map.of("amount", 1));
    body.put(field, value);
    assertThat(FORM.validate(body, "/application"))
        .singleElement()
        .satisfies(v -> {
          assertThat(v.pointer()).isEqualTo(pointer);
          assertThat(v.rule()).isEqualTo(rule);
          assertThat(v.message()).startsWith(message);
        });
  }

  @Test
  void aMissingFieldIsPointedAt() {
    assertThat(FORM.validate(Map.of(), "/application"))
        .containsExactly(new Violation("/application/amount", "required", "is required"));
  }

  @Test
  void numbersOfAnySortAreAccepted() {
    for (var number : List.<Object>of(1, 5_000_000_000L, new BigDecimal("1200.50"), 2.5)) {
      assertThat(FORM.validate(Map.of("amount", number), "")).isEmpty();
    }
  }

  @Test
  void onlyTopLevelFieldsMarkedSoAreFacts() {
    Map<String, Object> body = Map.of("amount", 1, "unit", "x", "holder", PERSON, "kind", "a");
    assertThat(FORM.facts(body)).containsOnlyKeys("amount", "unit");
    assertThat(FORM.personal(body)).containsOnlyKeys("holder", "kind");
  }

  @Test
  void theSchemaStandsAlone() {
    var schema = JsonMapper.shared().<tools.jackson.databind.JsonNode>valueToTree(FORM.schema());
    assertThat(schema.toString()).doesNotContain("urn:aktenlauf");
    var fresh =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    var mapper = JsonMapper.shared();
    assertThat(fresh.validate(mapper.valueToTree(Map.of("amount", 1, "holder", PERSON)))).isEmpty();
    assertThat(fresh.validate(mapper.valueToTree(Map.of("amount", 1, "holder", Map.of()))))
        .hasSize(3);
  }

  @Test
  void relativeDaysAreResolvedWhenAsked() {
    assertThat(FORM.examples(LocalDate.of(2026, 1, 31)))
        .containsExactly(Map.of("amount", new BigDecimal("12.5"), "on", "2026-02-28"));
    assertThat(
            RelativeDates.resolve(
                Map.of(
                    "a",
                    List.of("{today}", "{today-3d}", "{today+2w}", "{today+1y}"),
                    "b",
                    "from {today} on"),
                LocalDate.of(2028, 2, 29)))
        .isEqualTo(
            Map.of(
                "a",
                List.of("2028-02-29", "2028-02-26", "2028-03-14", "2029-02-28"),
                "b",
                "from {today} on"));
  }
}

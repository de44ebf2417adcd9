package aktenlauf.shared.procedure.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.shared.procedure.CommonCommands;
import aktenlauf.shared.procedure.loading.Fixture;
import aktenlauf.shared.proceeding.ProceedingCommand;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class CommandSchemasTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @SuppressWarnings("unused") // read by the parameterized test
  private static final List<Class<?>> COMMANDS =
      Arrays.stream(ProceedingCommand.class.getPermittedSubclasses())
          .filter(c -> !CommonCommands.INTERNAL.contains(c))
          .<Class<?>>map(c -> c)
          .toList();

  private final CommandSchemas forms = new CommandSchemas(Fixture.tiny().load());

  private static String name(Class<?> command) {
    return CommonCommands.NAMES.stream()
        .filter(n -> n.replace("-", "").equalsIgnoreCase(command.getSimpleName()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void theBodyHasTheFieldsOfItsCommand(Class<?> command) {
    assertThat(Json.object(forms.form(name(command)).schema().get("properties")).keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(command.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(n -> !n.equals("caseId"))
                .toList());
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void everyExampleIsReadAsItsCommand(Class<?> command) {
    for (var example : forms.form(name(command)).examples(TODAY)) {
      var fields = new TreeMap<>(example);
      fields.put("caseId", "019a0000-0000-7000-8000-000000000000");
      assertThat(MAPPER.<Object>convertValue(fields, MAPPER.constructType(command)))
          .hasNoNullFieldsOrPropertiesExcept(
              "reason", "documents", "instruction", "by", "neighbour");
    }
  }

  @Test
  void conditionsMayBeLeftOut() {
    Map<String, Object> body = Map.of("result", "granted", "text", "x");
    assertThat(forms.form("draft-decision").validate(body, "")).isEmpty();
    var fields = new TreeMap<>(body);
    fields.put("caseId", "019a0000-0000-7000-8000-000000000000");
    assertThat(MAPPER.convertValue(fields, ProceedingCommand.DraftDecision.class).conditions())
        .isEmpty();
  }

  @Test
  void aProcedureNarrowsOutcomesAndSuggestsItsDocuments() {
    var definition = Fixture.tiny().definition();
    var close = forms.form("close-case", definition);
    assertThat(close.examples(TODAY))
        .containsExactly(Map.of("outcome", "approved"), Map.of("outcome", "rejected"));
    assertThat(close.validate(Map.of("outcome", "vanished"), "")).hasSize(1);
    var demand = forms.form("demand-documents", definition);
    assertThat(demand.examples(TODAY))
        .containsExactly(
            Map.of("until", "2026-12-14", "documents", List.of(Map.of("type", "proof"))));
    assertThat(
            demand.validate(
                Map.of("until", "2026-12-14", "documents", List.of(Map.of("type", "x-ray"))), ""))
        .isEmpty();
    assertThat(
            demand.validate(
                Map.of("until", "2026-12-14", "documents", List.of(Map.of("type", "X Ray"))), ""))
        .extracting("pointer", "rule")
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/documents/0/type", "pattern"));
  }

  @Test
  void aCaseIsMovedToAnotherVersionThatExists() {
    var two = Fixture.tiny().copiedTo("tiny/v3").load();
    var form =
        new CommandSchemas(two)
            .form("change-definition-version", two.find("tiny", 1).orElseThrow());
    assertThat(form.examples(TODAY)).allSatisfy(e -> assertThat(e).containsEntry("version", 3));
    assertThat(form.validate(Map.of("version", 2, "reason", "x"), ""))
        .containsExactly(
            new aktenlauf.shared.kernel.Violation("/version", "enum", "must be one of 3"));
  }

  @Test
  void theGeneralFormKnowsNoProcedure() {
    assertThat(forms.form("close-case").validate(Map.of("outcome", "any-thing"), "")).isEmpty();
    assertThatThrownBy(() -> forms.form("dance")).hasMessage("there is no common command dance");
  }
}

package aktenlauf.shared.procedure.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.shared.buildinglaw.BuildingLawCommand;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.Sealed;
import aktenlauf.shared.procedure.DomainCommands;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.loading.ProcedureLoader;
import aktenlauf.shared.procedure.loading.ProcedureSource;
import aktenlauf.shared.residence.ResidenceCommand;
import aktenlauf.shared.vehicle.VehicleCommand;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every command of a domain has one body, and every body one command. */
class DomainCommandSchemasTest {
  private static final String DOMAIN = "building-law";

  /** The sealed types of the domains' commands. A new domain adds its own here. */
  private static final Map<String, Class<? extends CaseCommand>> DOMAINS =
      Map.of(
          DOMAIN,
          BuildingLawCommand.class,
          "residence",
          ResidenceCommand.class,
          "vehicle",
          VehicleCommand.class);

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Procedures SHIPPED =
      ProcedureLoader.load(List.of(ProcedureSource.shipped()));
  private static final CommandSchemas FORMS = new CommandSchemas(SHIPPED);
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static Stream<Class<? extends CaseCommand>> commands() {
    return DOMAINS.values().stream().flatMap(Sealed::concrete);
  }

  private static String domain(Class<?> command) {
    return DOMAINS.entrySet().stream()
        .filter(d -> d.getValue().isAssignableFrom(command))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static String name(Class<?> command) {
    return command.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static Stream<RecordComponent> fields(Class<?> command) {
    return Arrays.stream(command.getRecordComponents()).filter(c -> !c.getName().equals("caseId"));
  }

  private static boolean optional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  @Test
  void everyRecordHasASchemaAndEverySchemaARecord() {
    DOMAINS.forEach((domain, commands) ->
        assertThat(Sealed.concrete(commands).map(DomainCommandSchemasTest::name))
            .containsExactlyInAnyOrderElementsOf(DomainCommands.of(domain)));
    assertThat(DomainCommands.BY_DOMAIN.keySet())
        .containsExactlyInAnyOrderElementsOf(DOMAINS.keySet());
    assertThat(DomainCommands.of("astrology")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theBodyHasTheFieldsOfItsCommand(Class<?> command) {
    var schema = FORMS.domainForm(domain(command), name(command)).schema();
    assertThat(Json.object(schema.get("properties")).keySet())
        .containsExactlyInAnyOrderElementsOf(
            fields(command).map(RecordComponent::getName).toList());
    assertThat(Json.array(schema.get("required")))
        .containsExactlyInAnyOrderElementsOf(
            fields(command)
                .filter(c -> !optional(c))
                .<Object>map(RecordComponent::getName)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyFieldIsTitledAndTheCommandDescribed(Class<?> command) {
    var schema = FORMS.domainForm(domain(command), name(command)).schema();
    assertThat(schema).containsKeys("title", "description");
    assertThat(Json.object(schema.get("properties")))
        .allSatisfy((_, field) -> assertThat(Json.object(field)).containsKey("title"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyExampleIsReadAsItsCommand(Class<?> command) throws ReflectiveOperationException {
    for (var example : FORMS.domainForm(domain(command), name(command)).examples(TODAY)) {
      var fields = new TreeMap<>(example);
      fields.put("caseId", "019a0000-0000-7000-8000-000000000000");
      var read = MAPPER.<Object>convertValue(fields, MAPPER.constructType(command));
      for (var component : fields(command).filter(c -> !optional(c)).toList()) {
        assertThat(component.getAccessor().invoke(read)).as(component.getName()).isNotNull();
      }
    }
  }

  @Test
  void aDemandNamesDocumentsOrDefects() {
    var form = FORMS.domainForm(DOMAIN, "demand-correction");
    Map<String, Object> empty =
        Map.of("until", "2026-12-14", "warning", true, "documents", List.of());
    assertThat(form.validate(empty, "")).isNotEmpty();
    var defects = new TreeMap<>(empty);
    defects.put("defects", List.of("Der Maßstab fehlt."));
    assertThat(form.validate(defects, "")).isEmpty();
  }

  @Test
  void aProcedureSuggestsItsDocumentsAndAnotherProcedure() {
    var full = SHIPPED.current("building-permit-full").orElseThrow();
    assertThat(FORMS.form("determine-procedure", full).examples(TODAY))
        .isNotEmpty()
        .noneMatch(e -> "building-permit-full".equals(e.get("procedure")));
    var use = SHIPPED.current("building-taking-into-use").orElseThrow();
    assertThat(FORMS.form("demand-correction", use).examples(TODAY).getFirst())
        .containsEntry("documents", List.of(Map.of("type", "construction-conformity")));
    assertThat(FORMS.form("draft-decision", full).examples(TODAY).getFirst())
        .containsEntry("result", "granted");
  }

  @Test
  void aDomainsCommandIsNoneOfAllCases() {
    assertThatThrownBy(() -> FORMS.form("grant-permit"))
        .hasMessage("there is no common command grant-permit");
    assertThatThrownBy(() -> FORMS.domainForm("astrology", "grant-permit"))
        .hasMessage("there is no command astrology/grant-permit of a domain");
    var dogTax = SHIPPED.current("dog-tax").orElseThrow();
    assertThatThrownBy(() -> FORMS.form("grant-permit", dogTax))
        .hasMessage("there is no common command grant-permit");
  }
}

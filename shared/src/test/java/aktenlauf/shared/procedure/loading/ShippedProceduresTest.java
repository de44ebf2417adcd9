package aktenlauf.shared.procedure.loading;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.procedure.CommonCommands;
import aktenlauf.shared.procedure.Form;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.form.CommandSchemas;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedProceduresTest {
  private static final List<LocalDate> DAYS =
      Stream.of(
              "2026-01-01",
              "2026-02-28",
              "2026-12-31",
              "2027-03-31",
              "2028-02-29",
              "2029-10-28",
              "2030-05-31",
              "2031-12-31")
          .map(LocalDate::parse)
          .toList();

  static final Procedures ALL =
      ProcedureLoader.load(
          List.of(
              ProcedureSource.shipped(),
              ProcedureSource.directory(Path.of("..", "infra", "bench", "procedures"))));

  static List<ProcedureDefinition> all() {
    return ALL.all();
  }

  @Test
  void theMunicipalityOffersItsProcedures() {
    assertThat(all())
        .extracting(ProcedureDefinition::id)
        .contains("benefit", "dog-tax", "environment-permit-intake", "resident-parking");
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyExampleIsValidOnAnyDay(ProcedureDefinition definition) {
    assertThat(definition.examples()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(definition.examples().getFirst().name()).isEqualTo("minimal");
    for (var example : definition.examples()) {
      for (var day : DAYS) {
        var body = example.submission(day);
        assertThat(body).containsEntry("procedure", definition.id());
        assertThat(definition.form().validate(part(body, "application"), "")).isEmpty();
        assertThat(definition.applicant().validate(part(body, "applicant"), "")).isEmpty();
        assertThat(definition.unit(part(body, "application"), day)).isNotBlank();
        if (definition.domain() == null) {
          assertThat(definition.due(part(body, "application"), day).orElseThrow()).isAfter(day);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theFirstExampleLacksNoDocument(ProcedureDefinition definition) {
    for (var day : DAYS) {
      var application = part(definition.examples().getFirst().submission(day), "application");
      assertThat(types(application)).containsAll(definition.required(application, day));
    }
  }

  /** Documents that come with the application. */
  private static List<String> types(Map<String, Object> application) {
    return application.get("documents") instanceof List<?> documents
        ? documents.stream()
            .map(d -> d instanceof Map<?, ?> document ? String.valueOf(document.get("type")) : "")
            .toList()
        : List.of();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyCommandHasAnExampleThatItsFormAccepts(ProcedureDefinition definition) {
    var forms = new CommandSchemas(ALL);
    assertThat(definition.commands()).contains("add-note", "close-case");
    for (var day : DAYS) {
      for (var step : definition.steps()) {
        assertThat(step.body().examples(day))
            .isNotEmpty()
            .allSatisfy(e -> assertThat(step.body().validate(e, "")).isEmpty());
      }
      for (var command : definition.commands()) {
        var form = forms.form(command, definition);
        assertThat(form.schema()).containsKey("title");
        assertThat(form.examples(day))
            .isNotEmpty()
            .allSatisfy(e -> {
              assertThat(form.validate(e, "")).isEmpty();
              assertThat(general(forms, command, definition).validate(e, "")).isEmpty();
            });
      }
    }
  }

  private static Form general(
      CommandSchemas forms, String command, ProcedureDefinition definition) {
    var domain = definition.domain();
    return domain == null || CommonCommands.NAMES.contains(command)
        ? forms.form(command)
        : forms.domainForm(domain, command);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> part(Map<String, Object> body, String name) {
    return (Map<String, Object>) Objects.requireNonNull(body.get(name));
  }
}

package aktenlauf.shared.procedure.loading;

import static aktenlauf.shared.procedure.loading.ShippedProceduresTest.part;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.procedure.DomainCommands;
import aktenlauf.shared.procedure.Example;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.State;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every procedure of building law. */
class BuildingProceduresTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  static List<ProcedureDefinition> all() {
    return ShippedProceduresTest.ALL.all().stream()
        .filter(d -> "building-law".equals(d.domain()))
        .toList();
  }

  private static ProcedureDefinition procedure(String id) {
    return ShippedProceduresTest.ALL.current(id).orElseThrow();
  }

  private static Map<String, Object> application(ProcedureDefinition d, String example) {
    return d.examples().stream()
        .filter(e -> e.name().equals(example))
        .map((Example e) -> part(e.submission(DAY), "application"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thereAreTwelveOfThem() {
    assertThat(all())
        .extracting(ProcedureDefinition::id)
        .containsExactly(
            "building-change-of-use",
            "building-demolition",
            "building-deviation",
            "building-encumbrance",
            "building-exemption",
            "building-extension",
            "building-partial-permit",
            "building-permit-full",
            "building-permit-simplified",
            "building-preliminary-notice",
            "building-start-of-work",
            "building-taking-into-use");
  }

  @ParameterizedTest
  @MethodSource("all")
  void buildingLawIsOneUnitsBusiness(ProcedureDefinition d) {
    assertThat(d.filePrefix()).isEqualTo("BAU");
    assertThat(d.trustLevel()).isEqualTo("substantial");
    assertThat(d.steps()).isEmpty();
    assertThat(d.dueDay()).isNull();
    assertThat(d.initialState()).isEqualTo("received");
    assertThat(d.state("received").map(State::status)).hasValue("RECEIVED");
    assertThat(d.unit(application(d, "minimal"), DAY)).isEqualTo("building-permits");
    assertThat(d.commands())
        .contains("demand-correction", "suspend-proceedings", "withdraw-application")
        .doesNotContain("demand-documents", "sign-decision");
  }

  @ParameterizedTest
  @MethodSource("all")
  void statesAndConsequencesAreToldInEveryLanguage(ProcedureDefinition d) {
    for (var language : Language.values()) {
      var texts = d.texts(language);
      assertThat(d.states())
          .allSatisfy(s -> assertThat(texts.find("states." + s.id())).isPresent());
      assertThat(texts.find("ifMissed")).isPresent();
      assertThat(texts.nextStep("defects-pending")).isNotBlank();
    }
  }

  /** Decided cases, too, are only told the result once they are notified of it. */
  @ParameterizedTest
  @MethodSource("all")
  void noStateBeforeTheNoticeTellsItsResult(ProcedureDefinition d) {
    for (var id : List.of("drafted", "signed")) {
      assertThat(d.state(id).map(State::status).orElse("IN_PROGRESS")).isEqualTo("IN_PROGRESS");
      for (var language : Language.values()) {
        assertThat(d.texts(language).find("status." + id)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void onlyWhatNamesNobodyIsStoredInClear(ProcedureDefinition d) {
    for (var example : d.examples()) {
      assertThat(d.form().facts(part(example.submission(DAY), "application")).keySet())
          .contains("plots")
          .doesNotContain(
              "subject",
              "address",
              "geometry",
              "entwurfsverfasser",
              "tragwerksplaner",
              "pruefingenieur",
              "bauleiter",
              "representative",
              "contractor",
              "owners",
              "ownerConsent",
              "deviations",
              "questions",
              "reason",
              "remarks");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyFieldIsTitled(ProcedureDefinition d) {
    @SuppressWarnings("unchecked")
    var fields = (Map<String, Map<String, Object>>) d.form().schema().get("properties");
    assertThat(fields).isNotNull().allSatisfy((_, f) -> assertThat(f).containsKey("title"));
  }

  @Test
  void everyCommandIsOfUseSomewhere() {
    var used = new HashSet<String>();
    all().forEach(d -> used.addAll(d.commands()));
    assertThat(used).containsAll(DomainCommands.of("building-law"));
  }

  @ParameterizedTest
  @CsvSource({
    // DVOSächsBO § 1: which documents an example has to come with, and which not
    "building-permit-simplified, minimal, structural-declaration, structural-proof",
    "building-permit-simplified, apartment-house, structural-proof, structural-declaration",
    "building-permit-simplified, apartment-house, fire-protection-proof, monument-documents",
    "building-permit-simplified, deviation-from-plan, deviation-request, monument-documents",
    "building-permit-simplified, deviation-from-plan, development-plan-extract, structural-proof",
    "building-permit-simplified, monument-area, monument-documents, development-plan-extract",
    "building-permit-full, minimal, operating-description, deviation-request",
    "building-permit-full, tower-with-exemption, deviation-request, structural-declaration",
    "building-exemption, minimal, development-plan-extract, structural-proof",
    "building-exemption, attic-conversion, structural-declaration, development-plan-extract",
    "building-change-of-use, shop-to-cafe, operating-description, fire-protection-proof",
    "building-change-of-use, hall-to-venue, fire-protection-proof, deviation-request",
    "building-demolition, row-building, adjoining-stability, monument-documents",
    "building-partial-permit, pile-foundation, structural-proof-checked, deviation-request",
    "building-taking-into-use, first-section, chimney-certificate, site-plan",
    "building-encumbrance, minimal, encumbrance-declaration, drawings",
    "building-encumbrance, deletion, site-plan, encumbrance-declaration"
  })
  void theDocumentsDependOnTheProject(String id, String example, String needed, String notNeeded) {
    var d = procedure(id);
    assertThat(d.required(application(d, example), DAY)).contains(needed).doesNotContain(notNeeded);
  }

  @ParameterizedTest
  @CsvSource({
    "140415___028710001__, true",
    "140415012028710001__, true",
    "140415___02871______, true",
    "140415___02871000a01, true",
    "150415___028710001__, false",
    "140415___028710001_, false",
    "140415___0287100011__, false",
    "140415___O28710001__, false"
  })
  void aPlotIsNamedInTwentyCharacters(String plot, boolean valid) {
    var d = procedure("building-encumbrance");
    var wrong = d.form().validate(Map.of("action", "delete", "plots", List.of(plot)), "");
    assertThat(wrong.isEmpty()).isEqualTo(valid);
    assertThat(wrong)
        .allSatisfy(v -> assertThat(v.pointer() + " " + v.rule()).isEqualTo("/plots/0 pattern"));
  }

  @Test
  void aDesignerIsInTheChambersListUnlessEntitledOtherwise() {
    var d = procedure("building-preliminary-notice");
    var application = new java.util.HashMap<>(application(d, "minimal"));
    var designer = Map.of("kind", "natural", "familyName", "Seidel", "givenNames", "Marta");
    application.put("entwurfsverfasser", designer);
    assertThat(d.form().validate(application, ""))
        .extracting("pointer", "rule")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("/entwurfsverfasser/chamberNo", "required"));
    var craftsman = new java.util.HashMap<String, Object>(designer);
    craftsman.put("entitlement", "master-craftsman");
    application.put("entwurfsverfasser", craftsman);
    assertThat(d.form().validate(application, "")).isEmpty();
  }

  @Test
  void feesAndRetentionAreTheTariffsAndTheRegisters() {
    var fees = procedure("building-permit-simplified").fees();
    assertThat(fees.getFirst().perThousand()).isEqualTo("6.50");
    assertThat(fees.getFirst().from()).isEqualTo("95.00");
    assertThat(fees.getFirst().amount()).isNull();
    assertThat(procedure("building-permit-full").fees().getFirst().perThousand()).isEqualTo("8.50");
    assertThat(all())
        .allSatisfy(d ->
            assertThat(d.fees()).allSatisfy(f -> assertThat(f.tariff()).isEqualTo("10. SächsKVZ")));
    assertThat(procedure("building-encumbrance").retention().permanent()).isTrue();
    assertThat(procedure("building-preliminary-notice").retention().years()).isEqualTo(10);
  }

  @Test
  void aNoticeHasNeitherDraftNorDecisionPeriod() {
    for (var id : Set.of("building-demolition", "building-start-of-work", "building-exemption")) {
      assertThat(procedure(id).commands()).doesNotContain("draft-decision", "grant-permit");
    }
    assertThat(procedure("building-preliminary-notice").periods())
        .noneMatch(p -> "saechsbo-69-4-decision".equals(p.rule()));
  }
}

package aktenlauf.shared.registers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.shared.kernel.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreetRegisterTest {
  private static final StreetRegister LEIPZIG = StreetRegister.shipped();

  @Test
  void theShippedRegisterIsThatOfLeipzig() {
    assertThat(LEIPZIG.size()).isEqualTo(3_032);
    assertThat(LEIPZIG.districts()).hasSize(63).contains("Südvorstadt", "Lützschena-Stahmeln");
    assertThat(LEIPZIG.origin().licence()).isEqualTo("CC0-1.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Karl-Liebknecht-Straße",
        "karl-liebknecht-straße",
        "KARL-LIEBKNECHT-STRASSE",
        "Karl-Liebknecht-Str.",
        "Karl Liebknecht Str",
        "  Karl-Liebknecht-Straße ",
        "Kárl-Liebknecht-Strasse"
      })
  void aStreetIsFoundHoweverItIsWritten(String written) {
    assertThat(LEIPZIG.find(written)).map(Street::name).contains("Karl-Liebknecht-Straße");
  }

  @ParameterizedTest
  @CsvSource({
    "Karl-Liebnecht-Straße, Karl-Liebknecht-Straße",
    "Goetestraße, Goethestraße",
    "Gothestr., Goethestraße",
    "Eisenbanhstraße, Eisenbahnstraße",
    "Strasse des 18 Oktobers, Straße des 18. Oktober",
    "Johannisaplatz, Johannisplatz",
    "Könneritzstaße, Könneritzstraße"
  })
  void aMisspeltStreetSuggestsTheOneThatIsMeantFirst(String written, String meant) {
    assertThat(LEIPZIG.find(written)).isEmpty();
    assertThat(LEIPZIG.suggestions(written, 5)).first().extracting(Street::name).isEqualTo(meant);
  }

  @Test
  void theBeginningOfANameOrOfAWordInItIsEnough() {
    assertThat(LEIPZIG.suggestions("Karl-Lie", 5))
        .extracting(Street::name)
        .contains("Karl-Liebknecht-Straße");
    assertThat(LEIPZIG.suggestions("Liebknecht", 5))
        .extracting(Street::name)
        .contains("Karl-Liebknecht-Straße");
    assertThat(LEIPZIG.suggestions("a", 5)).hasSize(5);
  }

  @Test
  void nothingIsSuggestedWhereNothingIsAlike() {
    assertThat(LEIPZIG.suggestions("Xylophonquerqualle", 5)).isEmpty();
    assertThat(LEIPZIG.suggestions("...", 5)).isEmpty();
  }

  @Test
  void anUnknownStreetIsToldWithItsPlaceAndWhatMayBeMeant() {
    assertThat(LEIPZIG.check(Map.of("street", "Goetestr.", "city", "Leipzig"), "/a/newDwelling"))
        .singleElement()
        .satisfies(v -> {
          assertThat(v.pointer()).isEqualTo("/a/newDwelling/street");
          assertThat(v.rule()).isEqualTo(StreetRegister.RULE);
          assertThat(v.suggestions()).startsWith("Goethestraße");
          assertThat(v.message()).startsWith("is no street of Leipzig; did you mean Goethestraße");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Leipzig", "LEIPZIG", "Leipzig-Connewitz", "Leipzig OT Mölkau"})
  void anAddressOfTheMunicipalityIsJudged(String city) {
    assertThat(LEIPZIG.check(Map.of("street", "Nirgends 99", "city", city), "")).hasSize(1);
  }

  @Test
  void addressesElsewhereAreNot() {
    assertThat(LEIPZIG.check(Map.of("street", "Nirgends", "city", "Leipziger Land"), "")).isEmpty();
    assertThat(LEIPZIG.check(Map.of("street", "Nirgends", "city", "Dresden"), "")).isEmpty();
    assertThat(LEIPZIG.check(Map.of("street", "Nirgends", "city", "Leipzigerin"), "")).isEmpty();
    assertThat(LEIPZIG.check(Map.of("street", "Rue X", "city", "Leipzig", "country", "FR"), ""))
        .isEmpty();
    assertThat(LEIPZIG.check(Map.of("street", "Nirgends"), "")).hasSize(1);
    assertThat(LEIPZIG.check(Map.of("street", 7, "city", "Leipzig"), "")).isEmpty();
  }

  @Test
  void aDistrictMustBeOneOfTheMunicipality() {
    assertThat(
            LEIPZIG.check(
                Map.of("street", "Goethestraße", "city", "Leipzig", "district", "Conewitz"), ""))
        .singleElement()
        .satisfies(v -> {
          assertThat(v.pointer()).isEqualTo("/district");
          assertThat(v.suggestions()).contains("Connewitz");
        });
    assertThat(
            LEIPZIG.check(
                Map.of("street", "Goethestraße", "city", "Leipzig", "district", "zentrum"), ""))
        .isEmpty();
  }

  private static final String SMALL =
      """
      municipality: Borna
      source: made up
      licence: none
      districts: [Nord, Süd]
      streets:
        - { name: Hauptstraße, districts: [Nord] }
        - Am Markt
      """;

  private static StreetRegister read(String text) {
    return StreetRegister.read("borna.yaml", text.getBytes(UTF_8));
  }

  @Test
  void aMunicipalityBringsItsOwnAndMaySayWhereAStreetLies() {
    var borna = read(SMALL);

    assertThat(borna.find("hauptstr.")).contains(new Street("Hauptstraße", List.of("Nord")));
    assertThat(
            borna.check(Map.of("street", "Hauptstraße", "city", "Borna", "district", "Süd"), "/x"))
        .containsExactly(
            new Violation(
                "/x/district", StreetRegister.RULE, "Hauptstraße lies in Nord", List.of("Nord")));
    assertThat(borna.check(Map.of("street", "Goethestraße", "city", "Leipzig"), "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- Am Markt|- Hauptstr.|borna.yaml:7: streets[1]: the street 'Hauptstr.' cannot be told from 'Hauptstraße'",
        "- Am Markt|- Улица|borna.yaml:7: streets[1]: U+0423 is no character of DIN 91379",
        "[Nord] }|[West] }|borna.yaml:6: streets[0].districts[0]: there is no district 'West'",
        "- Am Markt|- 7|borna.yaml:7: streets[1]: must be a text",
        "licence: none|licence: ''|borna.yaml:3: licence: must not be empty",
        "- Am Markt|- { nome: x }|borna.yaml:7: streets[1].nome: is not known here"
      })
  void whatIsWrongIsToldByLine(String right, String wrong, String told) {
    assertThatThrownBy(() -> read(SMALL.replace(right, wrong)))
        .isInstanceOf(InvalidStreetRegister.class)
        .hasMessageContaining(told);
  }

  @Test
  void aRegisterWithoutStreetsIsNone() {
    assertThatThrownBy(() -> read("municipality: X\nsource: y\nlicence: z\nstreets: []\n"))
        .hasMessageContaining("has no streets");
    assertThatThrownBy(() -> read("")).hasMessageContaining("borna.yaml:1: is empty");
  }

  /** Mistakes are counted in what was typed, not in the ending that was not. */
  @Test
  void aStreetWithoutItsEndingIsFoundInSpiteOfMistakes() {
    for (var typed : List.of("Karl-Libknecht", "karl liebknect", "Karl-Liebnecht")) {
      assertThat(LEIPZIG.suggestions(typed, 5))
          .as(typed)
          .extracting(Street::name)
          .startsWith("Karl-Liebknecht-Straße");
    }
    assertThat(LEIPZIG.suggestions("Xyz", 5)).isEmpty();
  }
}

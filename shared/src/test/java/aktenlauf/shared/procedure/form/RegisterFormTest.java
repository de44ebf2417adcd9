package aktenlauf.shared.procedure.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.CommandForms;
import aktenlauf.shared.procedure.Form;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.JsonText;
import aktenlauf.shared.registers.StreetRegister;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisterFormTest {
  private static final String SCHEMA =
      """
      { "type": "object", "additionalProperties": false,
        "properties": {
          "dwelling": { "$ref": "urn:aktenlauf:shapes#/$defs/address", "x-register": "streets" },
          "former": { "$ref": "urn:aktenlauf:shapes#/$defs/address" },
          "others": { "type": "array", "items": { "$ref": "#/$defs/own" } },
          "holder": { "anyOf": [ { "$ref": "#/$defs/withHome" }, { "type": "string" } ] } },
        "$defs": {
          "own": { "$ref": "urn:aktenlauf:shapes#/$defs/address", "x-register": "streets" },
          "withHome": { "type": "object", "properties": { "home": { "$ref": "#/$defs/own" } } } } }
      """;
  private static final Map<String, Object> WRONG =
      Map.of("street", "Goetestraße", "city", "Leipzig");

  private final Complaints complaints = new Complaints();

  private SchemaForm compiled(String schema) {
    var document = JsonText.read("form.json", schema.getBytes(UTF_8), complaints).orElseThrow();
    return SchemaForms.compile(document.root(complaints)).orElseThrow();
  }

  private List<String> pointers(Map<String, Object> body) {
    return RegisterForm.of(compiled(SCHEMA), StreetRegister.shipped())
        .validate(body, "/application")
        .stream()
        .map(Violation::pointer)
        .toList();
  }

  @Test
  void onlyAddressesThatTheSchemaMarksAreLookedUp() {
    assertThat(pointers(Map.of("dwelling", WRONG, "former", WRONG)))
        .containsExactly("/application/dwelling/street");
    assertThat(pointers(Map.of("dwelling", Map.of("street", "Goethestr.", "city", "Leipzig"))))
        .isEmpty();
  }

  @Test
  void theyAreFoundInListsAndBehindReferences() {
    assertThat(pointers(Map.of("others", List.of(WRONG, WRONG), "holder", Map.of("home", WRONG))))
        .containsExactly(
            "/application/others/0/street",
            "/application/others/1/street",
            "/application/holder/home/street");
    assertThat(pointers(Map.of("holder", "somebody"))).isEmpty();
  }

  @Test
  void whatTheSchemaSaysComesFirst() {
    assertThat(pointers(Map.of("unknown", 1, "dwelling", WRONG)))
        .containsExactly("/application/unknown", "/application/dwelling/street");
  }

  @Test
  void aFormWithoutAddressesToLookUpStaysItself() {
    var plain = compiled("{ \"type\": \"object\", \"additionalProperties\": false }");

    assertThat(RegisterForm.of(plain, StreetRegister.shipped())).isSameAs(plain);
  }

  @Test
  void anUnknownRegisterIsComplainedOf() {
    compiled(SCHEMA.replaceFirst("\"x-register\": \"streets\"", "\"x-register\": \"rivers\""));

    assertThat(complaints.lines())
        .singleElement()
        .asString()
        .contains("form.json:3", "there is no such register; known are streets");
  }

  @Test
  void aNameInOtherCharactersIsToldWithTheCharacter() {
    var form =
        compiled(
            """
            { "type": "object", "additionalProperties": false,
              "properties": { "name": { "type": "string", "format": "din-91379-c" } } }
            """);

    assertThat(form.validate(Map.of("name", "Łukasz"), "")).isEmpty();
    assertThat(form.validate(Map.of("name", "Жанна"), "/applicant"))
        .containsExactly(
            new Violation(
                "/applicant/name",
                "format",
                "must be written in the characters of DIN 91379; 'Ж' (U+0416) is none"));
  }

  @Test
  void commandsLookAddressesUpToo() {
    var form = compiled(SCHEMA);
    var forms =
        new RegisterForms(
            new CommandForms() {
              @Override
              public Form form(String command) {
                return form;
              }

              @Override
              public Form domainForm(String domain, String command) {
                return form;
              }

              @Override
              public Form form(String command, ProcedureDefinition definition) {
                return form;
              }
            },
            StreetRegister.shipped());

    assertThat(forms.form("move").validate(Map.of("dwelling", WRONG), ""))
        .extracting(Violation::pointer)
        .containsExactly("/dwelling/street");
    assertThat(forms.domainForm("residence", "move")).isSameAs(forms.form("move"));
  }
}

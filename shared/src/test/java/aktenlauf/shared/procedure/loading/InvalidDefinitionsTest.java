package aktenlauf.shared.procedure.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a definition is told with file, line and path. */
class InvalidDefinitionsTest {
  private static final String DEF = "definition.yaml";
  private static final String FORM = "form.schema.json";
  private static final String MIN = "examples/minimal.json";

  static Stream<Arguments> mistakes() {
    return Stream.of(
        // what, in which file, replaced by, error
        wrong(
            DEF,
            "trustLevel: low",
            "trustLevel: lowest",
            ":4: trustLevel: there is no trust level 'lowest'; known are high, low, substantial"),
        wrong(DEF, "trustLevel: low\n", "", ":1: 'trustLevel' is missing"),
        wrong(DEF, "trustLevel: low", "trustlevel: low", ":4: trustlevel: is not known here"),
        wrong(
            DEF,
            "filePrefix: TINY",
            "filePrefix: TOOLONG",
            ":1: filePrefix: 'TOOLONG' is not two to six capitals"),
        wrong(DEF, "\"99115005104000\"", "\"991\"", ":2: leistungsschluessel: '991' is not"),
        wrong(
            DEF,
            "legalBasis: [\"§ 1 TestG\"]",
            "legalBasis: § 1 TestG",
            ":3: legalBasis: must be a list"),
        wrong(
            DEF,
            "initialState: received",
            "initialState: begun",
            ":5: initialState: there is no state 'begun'; known are decided, received"),
        wrong(DEF, "status: DECIDED", "status: DONE", ":8: states[1].status: there is no status"),
        wrong(
            DEF,
            "waitingFor: other",
            "waitingFor: nobody",
            ":8: states[1].waitingFor: there is no actor 'nobody'"),
        wrong(DEF, "id: decided, w", "id: received, w", ":8: states[1]: 'received' stands here"),
        wrong(DEF, "id: decided, w", "id: Decided, w", ":8: states[1].id: 'Decided' is not in keb"),
        wrong(
            DEF,
            "- id: check\n",
            "- id: claim-case\n",
            ":10: steps[0].id: 'claim-case' is the name of a common command"),
        wrong(DEF, "- id: check\n", "- id: submit-application\n", ":10: steps[0].id: 'submit-a"),
        wrong(DEF, "- id: check\n", "- id: decide\n", ":12: steps[1]: 'decide' stands here twice"),
        wrong(
            DEF,
            "[clerk, signatory]",
            "[clerk, mayor]",
            ":13: steps[1].roles[1]: there is no role 'mayor'"),
        wrong(DEF, "    roles: [clerk]\n", "", ":10: steps[0]: 'roles' is missing"),
        wrong(DEF, "from: [received]", "from: [begun]", ":14: steps[1].from[0]: there is no state"),
        wrong(DEF, "needs: [check]", "needs: [chek]", ":15: steps[1].needs[0]: there is no step"),
        wrong(
            DEF,
            "application.amount > 10",
            "application.amount >",
            ":16: steps[1].when: 'application.amount >' is no expression: "),
        wrong(
            DEF,
            "application.amount > 10",
            "aplication.amount > 10",
            "undeclared reference to 'aplication'"),
        wrong(DEF, "application.amount > 10", "receivedOn", ":16: steps[1].when: 'receivedOn' giv"),
        wrong(
            DEF,
            "result: verdict",
            "result: verdikt",
            ":17: steps[1].result: the body has no field 'verdikt' with an enum of texts"),
        wrong(
            DEF,
            "approved: decided",
            "approved: foo",
            ":19: steps[1].to.approved: there is no state 'foo'; known are decided, received"),
        wrong(
            DEF,
            "approved: decided",
            "aproved: decided",
            ":19: steps[1].to.aproved: there is no result 'aproved'"),
        wrong(
            DEF,
            "approved: decided",
            "approved: received",
            ":8: states[1]: no steps lead from 'received' to the state 'decided'"),
        wrong(
            DEF,
            "required: [verdict]",
            "required: verdict",
            ":22: steps[1].body.required: is no JSON Schema 2020-12: must be array"),
        wrong(
            DEF,
            "- { verdict: approved }",
            "- { verdict: maybe }",
            ":26: steps[1].body.examples[0].verdict: must be one of approved, rejected"),
        wrong(
            DEF,
            "      examples:\n        - { verdict: approved }\n",
            "",
            ":21: steps[1].body: 'examples' is missing"),
        wrong(DEF, "x-personal: false", "x-personal: no", "body.properties.verdict.x-personal: mu"),
        wrong(
            DEF,
            "[claim-case, close-case]",
            "[claim-case, close]",
            ":27: commands[1]: there is no common command 'close'"),
        wrong(
            DEF,
            "outcomes: [approved, rejected]",
            "outcomes: []",
            ":28: outcomes: must not be empty"),
        wrong(
            DEF, "first: check", "first: chek", ":30: fourEyes[0].first: there is no step 'chek'"),
        wrong(DEF, "second: decide", "second: check", ":30: fourEyes[0]: first and second are one"),
        wrong(
            DEF, "has(application.unit) && application.unit == 'x'", "has(foo)", ":32: documents"),
        wrong(DEF, "length: P1M", "length: a month", ":34: periods[0].length: 'a month' is not"),
        wrong(DEF, "amount: \"12.80\"", "amount: 12.80", ":36: fees[0].amount: must be a text"),
        wrong(DEF, "years: 3", "years: three", ":37: retention.years: must be a whole number"),
        wrong(DEF, "name: Testamt", "nam: Testamt", ":38: office: 'name' is missing"),
        wrong(DEF, "plusDays(receivedOn, 14)", "plusDays(receivedOn)", ":40: due.day: '"),
        wrong(DEF, "rule: tiny-due, ", "", ":40: due: 'rule' is missing"),
        wrong(DEF, "states:\n", "states: [\n", ".yaml:7: is no YAML"),
        wrong(
            DEF,
            "trustLevel: low",
            "trustLevel: low\ntrustLevel: high",
            ":5: trustLevel: stands here a second time"),
        wrong(
            DEF, "trustLevel: low", "trustLevel: &a low", ":4: trustLevel: anchors are not allow"),
        wrong(
            DEF,
            "trustLevel: low",
            "domain: astrology\ntrustLevel: low",
            ":4: domain: there is no domain 'astrology'; known are building-law"),
        wrong(
            DEF,
            "[claim-case, close-case]",
            "[claim-case, grant-permit]",
            ":27: commands[1]: there is no common command 'grant-permit'"),
        wrong(DEF, "steps:\n", "other:\n", ":1: 'steps' is missing"),
        wrong(
            DEF,
            "id: basic, amount: \"12.80\"",
            "id: basic",
            ":36: fees[0]: 'amount' is missing, and so are 'from', 'to' and 'perThousand'"),
        wrong(
            DEF,
            "amount: \"12.80\"",
            "amount: \"12.80\", to: \"99.00\"",
            ":36: fees[0]: a fixed amount has neither a frame nor a rate"),
        wrong(
            DEF,
            "amount: \"12.80\"",
            "perThousand: 6.50",
            ":36: fees[0].perThousand: must be a text"),
        wrong(
            DEF,
            "years: 3",
            "years: 3, permanent: true",
            ":37: retention.years: what is permanent has no number of years"),
        wrong(
            DEF,
            "years: 3",
            "years: 3, classes: [{ id: a, content: b, action: delete, event: x, length: P1Y, legalBasis: c }]",
            ":37: retention.classes[0].event: 'x' is not an event's name"),
        wrong(
            DEF,
            "years: 3",
            "years: 3, classes: [{ id: a, content: b, action: delete, length: P1Y, legalBasis: c }]",
            ":37: retention.classes[0]: needs either 'event' or 'day'"),
        wrong(
            DEF,
            "years: 3",
            "years: 3, classes: [{ id: a, content: b, action: delete, event: x.y, length: a year, legalBasis: c }]",
            ":37: retention.classes[0].length: 'a year' is not a length as in P5Y or P30D"),
        wrong(
            DEF,
            "years: 3",
            "years: 3, classes: [{ id: a, content: b, action: burn, event: x.y, length: P1Y, legalBasis: c }]",
            ":37: retention.classes[0].action: there is no action 'burn'"),
        wrong(
            DEF,
            "years: 3",
            "years: 3, classes: [{ id: a, content: b, action: delete, event: x.y, length: P1Y, legalBasis: c, from: now }]",
            ":37: retention.classes[0].from: there is no beginning 'now'"),
        wrong(
            DEF,
            "years: 3",
            "years: 3, classes: [{ id: a, content: b, action: delete, event: x.y, length: P1Y, legalBasis: c }, { id: a, content: b, action: delete, event: x.y, length: P1Y, legalBasis: c }]",
            ":37: retention.classes: 'a' stands here twice"),
        wrong(
            DEF,
            "start: receipt",
            "start: receipt, rule: Rule 1",
            ":34: periods[0].rule: 'Rule 1' is not in kebab-case"),
        wrong(
            "texts.de.yaml", "title: Test", "title: Test\nifMissed: 7", ":2: ifMissed: must be a"),
        // Expressions that compile and have no value for an example.
        wrong(
            DEF,
            "application.amount > 10",
            "application.sum > 10",
            "examples/minimal.json:5: application: does not fit the definition's "
                + "steps.decide.when: application.sum > 10: the field 'sum' is missing"),
        wrong(DEF, "application.unit : 'tests'", "application.unit : ''", "gives an empty text"),
        wrong(DEF, "plusDays(receivedOn, 14)", "'tomorrow'", "gives no day as in 2026-11-23"),
        // The form
        wrong(FORM, "\"number\"", "\"numbr\"", ":5: properties.amount.type: is no JSON Schema"),
        wrong(
            FORM,
            "[A-Z]+$",
            "[A-Z+$",
            "form.schema.json:11: properties.code.pattern: is no JSON Schema 2020-12: must be a regular "),
        wrong(
            FORM,
            "\"type\": \"object\",\n  \"required\"",
            "\"required\"",
            ":1: a form needs \"typ"),
        wrong(
            FORM, "  \"additionalProperties\": false,\n", "", ":1: a form needs \"additionalProp"),
        wrong(
            FORM,
            "$defs/person",
            "$defs/persona",
            ":12: properties.holder.$ref: there is no shared shape 'persona'; known are person"),
        wrong(FORM, "#/$defs/line", "#/$defs/lines", ":13: properties.list.items.$ref: '#/$defs/l"),
        wrong(FORM, "\"#/$defs/line\"", "\"https://example.org/x\"", ":13: properties.list.items"),
        wrong(
            FORM,
            "{ \"name\": { \"type\": \"string\" } }",
            "{ \"name\": { \"type\": \"string\", \"x-personal\": false } }",
            "counts at the form's top-level fields only"),
        wrong(
            FORM, "\"$defs\": {", "\"$defs\": { \"person\": true,", ":16: $defs.person: has the n"),
        wrong(FORM, "\"kind\":", "\"code\":", ".json:11: is no JSON: "),
        wrong(
            FORM,
            "\"required\": [\"amount\"],",
            "\"required\": [\"amount\",]",
            ".json:3: is no JS"),
        // Examples
        wrong(MIN, "12.5", "\"12\"", ":5: application.amount: must be number"),
        wrong(MIN, "\"amount\": 12.5, ", "", ":5: application.amount: is required"),
        wrong(
            MIN, "\"amount\"", "\"total\": 1, \"amount\"", ":5: application.total: is not a field"),
        wrong(MIN, ", \"givenNames\": \"Tina\"", "", ":4: applicant.givenNames: is required"),
        wrong(
            MIN, "{today+1m}", "{today+1month}", ":5: application.on: '{today+1month}' is no rel"),
        wrong(MIN, "{today+1m}", "soon", ":5: application.on: must be a day as in 2026-11-23"),
        wrong(MIN, "\"portal\"", "\"pigeon\"", ":3: channel: 'pigeon' is not"),
        wrong(
            MIN, "\"channel\"", "\"procedure\": \"tiny\", \"channel\"", ":3: procedure: is not kn"),
        wrong(
            MIN,
            "\"channel\"",
            "\"receivedOn\": \"{today+1d}\", \"channel\"",
            "receivedOn: must ne"),
        // Texts
        wrong("texts.en.yaml", "title: Test\n", "", "texts.en.yaml:1: the text 'title' is missing"),
        wrong(
            "texts.de.yaml", "  decide: Decide\n", "", "texts.de.yaml:1: the text 'steps.decide'"),
        wrong(
            "texts.leicht.yaml",
            "  proof: Proof",
            "  prof: Proof",
            "the text 'documents.proof' is"),
        wrong(
            "texts.de.yaml",
            "  rejected:",
            "  refused:",
            ":10: outcomes.refused: there is nothing"),
        wrong("texts.de.yaml", "{date}", "{day}", ":16: status.decided: there is no value {day}"),
        wrong("texts.de.yaml", "  decided:", "  ended:", ":16: status.ended: there is nothing of"),
        wrong("texts.de.yaml", "title: Test", "title: 7", ":1: title: must be a text"));
  }

  private static Arguments wrong(String file, String from, String to, String error) {
    return Arguments.of(file, from, to, error);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("mistakes")
  void everyMistakeIsToldWithFileLineAndPath(String file, String from, String to, String error) {
    var expected = error.matches("(?s):\\d+: .*") ? "tiny/v1/" + file + error : error;
    assertThat(Fixture.tiny().replace(file, from, to).errors())
        .anySatisfy(line -> assertThat(line).contains(expected))
        .allSatisfy(line -> assertThat(line).matches("tiny/v1/[a-z./]+:\\d+: .*"));
  }

  @Test
  void theFixtureItselfIsSound() {
    assertThat(Fixture.tiny().load().current("tiny")).isPresent();
  }

  @Test
  void aDomainBringsCommandsOfItsOwnAndMayDoWithoutSteps() {
    var law =
        Fixture.tiny()
            .replace(DEF, "trustLevel: low", "trustLevel: low\ndomain: building-law")
            .replace(DEF, "[claim-case, close-case]", "[close-case, draft-decision, grant-permit]")
            .replace(DEF, "first: check, second: decide", "first: decide, second: grant-permit");
    var definition = law.definition();
    assertThat(definition.domain()).isEqualTo("building-law");
    assertThat(definition.commands())
        .containsExactlyInAnyOrder("add-note", "close-case", "draft-decision", "grant-permit");
    assertThat(definition.fourEyes().getFirst().second()).isEqualTo("grant-permit");
    assertThat(law.replace(DEF, "draft-decision,", "draft-decisions,").errors())
        .singleElement()
        .asString()
        .startsWith(
            "tiny/v1/definition.yaml:28: commands[1]: there is no common or building-law command"
                + " 'draft-decisions'; known are add-note, announce-permit, assess-fee,");
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThat(
            Fixture.tiny()
                .replace(DEF, "trustLevel: low", "trustLevel: lowest")
                .replace(DEF, "filePrefix: TINY", "filePrefix: tiny")
                .replace("texts.en.yaml", "title: Test\n", "")
                .replace(FORM, "\"number\"", "\"numbr\"")
                .errors())
        .hasSize(4);
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(Fixture.tiny().without("texts.leicht.yaml").errors())
        .containsExactly("tiny/v1: the file texts.leicht.yaml is missing");
    assertThat(Fixture.tiny().without(DEF).errors())
        .containsExactly("tiny/v1: the file definition.yaml is missing");
    assertThat(Fixture.tiny().without(FORM).errors())
        .containsExactly("tiny/v1: the file form.schema.json is missing");
    assertThat(Fixture.tiny().without(MIN).errors())
        .containsExactly("tiny/v1: the file examples/minimal.json is missing");
  }

  @Test
  void filesUnderWrongNamesAreToldRatherThanIgnored() {
    assertThat(Fixture.tiny().with("tiny/v1/text.fr.yaml", "title: x").errors())
        .containsExactly("tiny/v1/text.fr.yaml: is no file that a procedure has");
    assertThat(Fixture.tiny().with("tiny/version1/definition.yaml", "").errors())
        .singleElement()
        .asString()
        .startsWith("tiny/version1/definition.yaml: files lie in <id>/v<n>/");
    assertThat(Fixture.tiny().with("README.md", "# x").with("tiny/v1/notes.txt", "").load().all())
        .hasSize(1);
  }
}

package aktenlauf.infra.http.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.http.SharedSystem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What citizens, clerks and auditors ask of residence cases, each answered by one request. */
@ExtendWith(SharedSystem.class)
class ResidenceQuestionsTest {
  private static final String CLERK = "meldestelle";

  private final Http http;

  ResidenceQuestionsTest(Http http) {
    this.http = http;
  }

  private static OpenCase registered(OpenCase one) {
    return one.act(CLERK, "check-identity", Map.of("method", "eid"))
        .act("portal", "confirm-housing", Map.of("by", "allocation-mark", "mark", "7K3M9Q4XC"))
        .act(CLERK, "register-persons", Map.of());
  }

  /** From Dresden, and from a secondary dwelling in Grimma that is given up too. */
  private OpenCase fromTwoDwellings() {
    var submission = OpenCase.example(http, "residence-move-in");
    var grimma =
        ((ObjectNode) submission.get("application"))
            .withArray("previousDwellings")
            .addObject()
            .put("ref", "d2")
            .put("keepAs", "give-up");
    grimma
        .putObject("address")
        .put("street", "Lange Straße")
        .put("houseNumber", "3")
        .put("postalCode", "04668")
        .put("city", "Grimma")
        .put("country", "DE");
    return OpenCase.submit(http, submission);
  }

  private static List<JsonNode> items(Http.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(answer.json().get("items").spliterator(), false).toList();
  }

  private static List<JsonNode> of(OpenCase one, List<JsonNode> rows) {
    return rows.stream().filter(r -> r.get("caseId").asString().equals(one.id())).toList();
  }

  /** Is my move registered; from which date; which dwelling is main? */
  @Test
  void isMyMoveRegisteredFromWhichDateAndWhichDwellingIsMain() {
    var submission = OpenCase.example(http, "residence-move-in");
    var moved = submission.at("/application/moveInDate").asString();
    ((ObjectNode) submission.at("/application/previousDwellings/0")).put("keepAs", "secondary");
    var one = OpenCase.submit(http, submission);
    assertThat(one.status().at("/registration/persons")).isEmpty();
    registered(one);

    var status = one.status();

    assertThat(status.get("status").asString()).isEqualTo("REGISTERED");
    assertThat(status.at("/registration/persons/0/registered").asBoolean()).isTrue();
    assertThat(status.at("/registration/persons/0/from").asString()).isEqualTo(moved);
    assertThat(status.at("/registration/dwellings"))
        .extracting(d -> d.get("dwelling").asString() + " " + d.get("status").asString())
        .containsExactlyInAnyOrder("new main", "d1 secondary");
  }

  /** Did my previous municipality get told? */
  @Test
  void didMyPreviousMunicipalitiesGetTold() {
    var one = registered(fromTwoDwellings());
    one.act(CLERK, "send-back-notification", Map.of("toAuthority", "14612000"));

    var first = one.status().get("formerAuthority");

    assertThat(first.get("toldOn").isNull()).as("one of two is told").isTrue();
    assertThat(first.get("told"))
        .extracting(t -> t.get("authority").asString())
        .containsExactly("14612000");
    one.act(CLERK, "send-back-notification", Map.of("toAuthority", "Grimma"));
    one.act(
        CLERK,
        "evaluate-back-notification",
        Map.of("fromAuthority", "Grimma", "differences", List.of()));

    var both = one.status().get("formerAuthority");

    assertThat(both.get("toldOn").asString()).isEqualTo(both.at("/told/1/on").asString());
    assertThat(LocalDate.parse(both.get("toldOn").asString())).isNotNull();
    assertThat(both.get("told"))
        .extracting(t -> t.get("authority").asString() + " " + !t.get("evaluatedOn").isNull())
        .containsExactly("14612000 false", "Grimma true");
    assertThat(both.get("evaluatedOn").isNull()).as("one of two has evaluated").isTrue();
    one.act(
        CLERK,
        "evaluate-back-notification",
        Map.of("fromAuthority", "14612000", "differences", List.of()));
    assertThat(one.status().at("/formerAuthority/evaluatedOn").asString())
        .isEqualTo(one.history(CLERK).valueStream().toList().getLast().get("legalDate").asString());
  }

  /** Is there another case on this person? */
  @Test
  void isThereAnotherCaseOnThisPersonWhoeverGaveTheNotice() {
    var first = OpenCase.example(http, "residence-move-in");
    name(first, "Zufferey", "Mathilde");
    var applied = OpenCase.submit(http, first);
    var second = OpenCase.example(http, "residence-move-in");
    var other = (ObjectNode) second.at("/application/persons/0").deepCopy();
    other.put("ref", "p2").put("familyName", "Zufferey").put("givenNames", "Mathilde");
    ((ObjectNode) second.get("application")).withArray("persons").add(other);
    var together = OpenCase.submit(http, second);
    http.eventually(
        CLERK, "/api/v1/worklist?state=all&q=Zufferey", list -> list.get("items").size() == 2);

    for (var q : List.of("Zufferey%20Mathilde", "ZUFFEREY", "zufferey")) {
      var rows = items(http.get(CLERK, "/api/v1/worklist?state=all&q=" + q));
      assertThat(rows)
          .as(q)
          .extracting(r -> r.get("caseId").asString())
          .containsExactlyInAnyOrder(applied.id(), together.id());
    }
    assertThat(items(http.get(CLERK, "/api/v1/worklist?state=all&q=Zufferey%20Max"))).isEmpty();
    // By name, so it is a read of each case that was found.
    assertThat(items(http.get("auditor", "/api/v1/audit/reads?case=" + together.id())))
        .allMatch(r -> r.get("read").asString().equals("search"))
        .isNotEmpty();
  }

  private static void name(ObjectNode submission, String family, String given) {
    submission.withObject("/applicant").put("familyName", family).put("givenNames", given);
    ((ObjectNode) submission.at("/application/persons/0"))
        .put("familyName", family)
        .put("givenNames", given);
  }

  /** Which personal data were sent to whom on which basis? */
  @Test
  void whichDataWereSentToWhomOnWhichBasis() {
    var one = registered(OpenCase.of(http, "residence-move-in"));
    one.act(CLERK, "send-back-notification", Map.of("toAuthority", "14612000"));
    one.act(CLERK, "set-information-block", Map.of());
    one.act(CLERK, "pass-on-information-block", Map.of("toAuthority", "14612000"));
    var started = one.history(CLERK).get(0).get("recordedAt").asString();

    var sent =
        of(
            one,
            items(
                http.get(
                    "auditor",
                    "/api/v1/audit/events?limit=200&from=%s&type=residence.back-notification-sent,residence.information-block-passed-on"
                        .formatted(started))));

    assertThat(sent)
        .extracting(
            e -> e.get("type").asString(),
            e -> e.at("/data/toAuthority").asString().isEmpty(),
            e -> e.at("/legalBasis/0").asString())
        .containsExactly(
            tuple("residence.back-notification-sent", false, "§ 33 Abs. 1 BMG"),
            tuple("residence.information-block-passed-on", false, "§ 33 Abs. 4 BMG"));
  }

  /** Which data are beyond their retention period? */
  @Test
  void whichDataAreBeyondTheirRetentionPeriod() {
    var one = registered(OpenCase.of(http, "residence-move-in"));
    one.act(CLERK, "send-back-notification", Map.of("toAuthority", "14612000"));
    one.act(CLERK, "evaluate-back-notification", Map.of("differences", List.of()));
    one.act(CLERK, "close-case", Map.of("outcome", "registered"));
    var path = "/api/v1/retention?procedure=residence-move-in&limit=200&dueBefore=2099-01-01";

    var row =
        http.eventuallyListed(
            "auditor",
            path,
            r -> r.get("caseId").asString().equals(one.id()) && r.get("due").size() == 3);

    var evaluated = LocalDate.parse(row.at("/due/0/start").asString());
    assertThat(row.get("due"))
        .extracting(
            d -> d.get("class").asString() + " " + d.get("action").asString(),
            d -> d.get("length").asString())
        .containsExactlyInAnyOrder(
            tuple("remainder delete", "P30D"),
            tuple("identity-documents delete", "P5Y"),
            tuple("file offer-to-archive", "P5Y"));
    // § 14 BMG: thirty days after the evaluation of the back-notification.
    assertThat(row.at("/due/0/since").asString()).isEqualTo(evaluated.plusDays(31).toString());
    assertThat(
            of(
                one,
                http.items(
                    "auditor", path.replace("2099-01-01", evaluated.plusDays(31).toString()))))
        .as("not before it is over")
        .isEmpty();
  }
}

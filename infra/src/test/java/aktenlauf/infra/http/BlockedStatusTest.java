package aktenlauf.infra.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.FileNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A blocked case is answered exactly as an unknown one (§ 51 BMG). */
class BlockedStatusTest {
  private static final int REQUESTS = 2_000;
  private static final int BLOCKED_CASES = 20;
  private static final int WARM_UP = 1_000;

  /**
   * The largest distance of the two distributions (Kolmogorov-Smirnov) that counts as none: chance
   * alone gives more than 0.062 once in a thousand samples of this size; the rest is for a machine
   * that does other work as well.
   */
  private static final double LARGEST_DISTANCE = 0.10;

  /** How far the medians may lie apart, as a share of the larger. */
  private static final double LARGEST_SHARE = 0.10;

  private static RunningSystem system;
  private static Http http;

  @BeforeAll
  static void start() throws Exception {
    system = RunningSystem.start("aktenlauf.status-rate=0");
    http = system.http();
  }

  @AfterAll
  static void stop() throws Exception {
    system.drop();
  }

  private static OpenCase blocked(String procedure) {
    var opened = OpenCase.of(http, procedure);
    assertThat(opened.status().get("status").asString()).isEqualTo("RECEIVED");
    opened.act("meldestelle", "set-information-block", Map.of());
    opened.file("meldestelle");
    http.eventually(
        "operator",
        "/api/v1/ops/read-models",
        _ -> status(opened.fileNumber(), opened.accessCode(), "").status() == 404);
    return opened;
  }

  private static Http.Answer status(String number, String code, String rest) {
    return http.get(null, "/api/v1/status/" + number + rest, "Access-Code", code);
  }

  /** All that an answer shows, but for the second in which it was given. */
  private static Map<String, Object> shown(Http.Answer answer) {
    var headers = new HashMap<>(answer.headers());
    headers.remove("date");
    return Map.of("status", answer.status(), "body", answer.body(), "headers", headers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "residence-move-in",
        "residence-move-within",
        "residence-move-out",
        "residence-secondary-dwelling",
        "residence-status",
        "residence-information-block",
        "residence-correction"
      })
  void itsStatusAndItsStreamAreThoseOfAnUnknownNumber(String procedure) {
    var hidden = blocked(procedure);
    var number = hidden.fileNumber();
    var unknown = FileNumber.of("MEL", 2026, 123_456_789).value();
    for (var rest : List.of("", "?minVersion=1", "?minVersion=999", "/stream")) {
      assertThat(shown(status(number, hidden.accessCode(), rest)))
          .as(rest)
          .isEqualTo(shown(status(unknown, hidden.accessCode(), rest)))
          .containsEntry("status", 404);
    }
  }

  @Test
  void itsDocumentsAreThoseOfAnUnknownNumber() {
    var submission = OpenCase.example(http, "residence-move-in");
    submission.putObject("onBehalfOf").put("sub", "karla-papiere").put("acr", "high");
    var hidden = OpenCase.submit(http, submission);
    var uploaded =
        http.upload(
            "portal",
            "/api/v1/cases/%s/documents".formatted(hidden.id()),
            new Multipart()
                .text("type", "landlord-confirmation")
                .file("w.txt", "text/plain", "Einzug bestätigt".getBytes(UTF_8)));
    assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
    var document = "/documents/" + uploaded.text("/documentId");
    var sub = document + "?sub=karla-papiere";
    http.eventually(
        "operator",
        "/api/v1/ops/read-models",
        _ ->
            status(hidden.fileNumber(), hidden.accessCode(), document).status() == 200
                && portals(hidden.fileNumber(), sub).status() == 200);
    var set = "/api/v1/cases/%s/commands/set-information-block".formatted(hidden.id());
    assertThat(http.post("meldestelle", set, Map.of()).status()).isEqualTo(200);
    http.eventually(
        "operator",
        "/api/v1/ops/read-models",
        _ -> status(hidden.fileNumber(), hidden.accessCode(), "").status() == 404);
    var unknown = FileNumber.of("MEL", 2026, 123_456_789).value();
    assertThat(shown(status(hidden.fileNumber(), hidden.accessCode(), document)))
        .isEqualTo(shown(status(unknown, hidden.accessCode(), document)))
        .containsEntry("status", 404);
    assertThat(shown(portals(hidden.fileNumber(), sub)))
        .isEqualTo(shown(portals(unknown, sub)))
        .containsEntry("status", 404);
  }

  private static final String NO_CASE = "0193a000-0000-7000-8000-0000000000ff";

  /** Somebody outside tries all that is tried on a case, and something that is none. */
  private static List<Map<String, Object>> tried(String who, String id) {
    var path = "/api/v1/cases/" + id;
    var all = new ArrayList<Map<String, Object>>();
    for (var body :
        List.of(
            Map.entry("withdraw-application", Map.<String, Object>of()),
            Map.entry(
                "confirm-housing",
                Map.<String, Object>of("by", "allocation-mark", "mark", "7K3M9Q4XC")),
            Map.entry("notify-move-in", Map.<String, Object>of("moveInDate", "2026-07-01")),
            Map.entry("report-housing-refusal", Map.<String, Object>of("reason", "Streit")),
            Map.entry("confirm-address-by-code-letter", Map.<String, Object>of("code", "ABCD")),
            Map.entry("supply-documents", Map.<String, Object>of("nothing", "known")),
            Map.entry("set-information-block", Map.<String, Object>of()),
            Map.entry("close-case", Map.<String, Object>of("outcome", "registered")),
            Map.entry("dance", Map.<String, Object>of()))) {
      var command = path + "/commands/" + body.getKey();
      all.add(shown(http.post(who, command, body.getValue())));
      all.add(shown(http.post(who, command, body.getValue(), "If-Match", "\"3\"")));
      all.add(shown(http.post(who, command, body.getValue(), "If-Match", "\"99\"")));
      all.add(shown(http.post(who, command, body.getValue(), "Idempotency-Key", "k-" + id)));
    }
    all.add(shown(http.get(who, path + "/commands")));
    all.add(
        shown(
            http.upload(
                who,
                path + "/documents",
                new Multipart()
                    .text("type", "landlord-confirmation")
                    .file("w.txt", "text/plain", "Einzug bestätigt".getBytes(UTF_8)))));
    all.add(shown(http.upload(who, path + "/documents", new Multipart().text("type", "?"))));
    for (var rest : List.of("", "/documents/x", "/history", "/as-of?at=2026-07-01T00:00:00Z")) {
      all.add(shown(http.get(who, path + rest)));
    }
    return all.stream()
        .<Map<String, Object>>map(
            a -> Map.of("status", a.get("status"), "shown", a.toString().replace(id, "{id}")))
        .toList();
  }

  @Test
  void whoKnowsItsIdLearnsNoMoreThanOfAnUnknownOne() {
    var hidden = blocked("residence-move-in");
    for (var outside : List.of("portal", "kfz")) {
      var ofHidden = tried(outside, hidden.id());
      assertThat(ofHidden).as(outside).isEqualTo(tried(outside, NO_CASE));
      assertThat(ofHidden)
          .extracting(a -> a.get("status"))
          .as("what the scopes reach is not found")
          .isSubsetOf(404, 403);
    }
    assertThat(tried("portal", hidden.id()).getFirst()).containsEntry("status", 404);
    // Its own office goes on with it.
    assertThat(hidden.example("meldestelle", "lift-information-block")).isNotNull();
    hidden.act("meldestelle", "lift-information-block", Map.of("reason", "auf Antrag"));
    hidden.act("portal", "confirm-housing", Map.of("by", "allocation-mark", "mark", "7K3M9Q4XC"));
  }

  private static Http.Answer portals(String number, String rest) {
    return http.get("portal", "/api/v1/status/" + number + rest);
  }

  @Test
  void theRegistrationOfficeReadsItAndTheCitizensListPassesItOver() {
    var submission = OpenCase.example(http, "residence-move-in");
    submission.putObject("onBehalfOf").put("sub", "karla-gesperrt").put("acr", "high");
    var hidden = OpenCase.submit(http, submission);
    var own = "/api/v1/status?sub=karla-gesperrt";
    http.eventually("portal", own, list -> list.get("items").size() == 1);
    hidden.act("meldestelle", "set-information-block", Map.of("persons", List.of("p1")));
    http.eventually("portal", own, list -> list.get("items").isEmpty());
    assertThat(http.get("portal", own).body())
        .isEqualTo(http.get("portal", "/api/v1/status?sub=niemand").body());
    for (var reader : List.of("meldestelle", "head")) {
      assertThat(hidden.file(reader).get("fileNumber").asString()).isEqualTo(hidden.fileNumber());
      assertThat(hidden.row(reader).get("caseId").asString()).isEqualTo(hidden.id());
    }
    hidden.act("meldestelle", "lift-information-block", Map.of("reason", "auf Antrag"));
    assertThat(http.eventually("portal", own, list -> list.get("items").size() == 1)).isNotNull();
    assertThat(hidden.status().get("fileNumber").asString()).isEqualTo(hidden.fileNumber());
  }

  @Test
  void nothingOfItsAnswerTellsItFromAnUnknownNumberNotEvenHowLongItTakes() {
    var random = new Random(51);
    var hidden = new ArrayList<OpenCase>();
    for (int i = 0; i < BLOCKED_CASES; i++) {
      hidden.add(blocked("residence-move-in"));
    }
    var expected = shown(ask(unknown(random), hidden.getFirst().accessCode()).answer());
    for (int i = 0; i < WARM_UP; i++) {
      ask(unknown(random), hidden.getFirst().accessCode());
      ask(any(hidden, random));
    }
    var ofBlocked = new double[REQUESTS];
    var ofUnknown = new double[REQUESTS];
    for (int i = 0; i < REQUESTS; i++) {
      // In pairs, in an order drawn by lot: what else the machine does falls on both alike.
      var first = random.nextBoolean();
      for (var unknown : List.of(first, !first)) {
        var asked =
            unknown
                ? ask(unknown(random), any(hidden, random).accessCode())
                : ask(any(hidden, random));
        assertThat(shown(asked.answer())).isEqualTo(expected);
        (unknown ? ofUnknown : ofBlocked)[i] = asked.nanos();
      }
    }
    Arrays.sort(ofBlocked);
    Arrays.sort(ofUnknown);
    var told =
        "median %s blocked, %s unknown; distance %.3f"
            .formatted(
                micros(median(ofBlocked)),
                micros(median(ofUnknown)),
                distance(ofBlocked, ofUnknown));
    assertThat(distance(ofBlocked, ofUnknown)).as(told).isLessThan(LARGEST_DISTANCE);
    var larger = Math.max(median(ofBlocked), median(ofUnknown));
    assertThat(Math.abs(median(ofBlocked) - median(ofUnknown)) / larger)
        .as(told)
        .isLessThan(LARGEST_SHARE);
  }

  private record Asked(Http.Answer answer, double nanos) {}

  private static OpenCase any(List<OpenCase> cases, Random random) {
    return cases.get(random.nextInt(cases.size()));
  }

  private static String unknown(Random random) {
    return FileNumber.of("MEL", 2026, random.nextLong(1L << 40)).value();
  }

  private static Asked ask(OpenCase one) {
    return ask(one.fileNumber(), one.accessCode());
  }

  private static Asked ask(String number, String code) {
    var start = System.nanoTime();
    var answer = status(number, code, "");
    return new Asked(answer, System.nanoTime() - start);
  }

  private static double median(double[] sorted) {
    return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
  }

  /** The largest difference of the two distribution functions. */
  private static double distance(double[] a, double[] b) {
    var largest = 0.0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] <= b[j]) {
        i++;
      } else {
        j++;
      }
      largest = Math.max(largest, Math.abs(i / (double) a.length - j / (double) b.length));
    }
    return largest;
  }

  private static String micros(double nanos) {
    return Duration.ofNanos((long) nanos).toNanos() / 1_000 + " µs";
  }
}

package aktenlauf.infra.vehicles;

import static aktenlauf.infra.vehicles.VehicleOffice.CLERK;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.vehicle.Checks;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.readstore.ReadModelStore;
import aktenlauf.infra.registers.Simulator;
import aktenlauf.infra.xes.XesExport;
import aktenlauf.query.kernel.Projection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Codes of papers and plaques, the account and the access code are told to nobody but theirs. */
@ExtendWith(OutputCaptureExtension.class)
class NoSecretAnywhereTest {
  private static final String ZB1 = "qW7eR9t";
  private static final String ZB2 = "Zx81Cv92Bn03";
  private static final String FRONT = "kZq";
  private static final String REAR = "Vj8";
  private static final String IBAN = "DE02120300000000202051";

  /** What was found where, by the name of the place. */
  private final Map<String, String> places = new LinkedHashMap<>();

  private final Map<String, String> secrets =
      new LinkedHashMap<>(
          Map.of("ZB I", ZB1, "ZB II", ZB2, "front", FRONT, "rear", REAR, "IBAN", IBAN));

  @Test
  void codesAccountAndAccessCodeAreNowhere(CapturedOutput output) throws Exception {
    try (var office = VehicleOffice.open()) {
      var data = office.system().data();
      decided(office);
      rejected(office);
      refused(office);
      published(office);
      readModels(office);
      told(office);
      files(data, "while it runs");
      office.system().close();
      files(data, "afterwards");
    }
    places.put("the log's lines", output.getAll());
    assertThat(output.getAll()).contains("Aktenlauf is ready.");

    places.forEach((place, text) -> {
      assertThat(text).as(place).isNotEmpty();
      secrets.forEach((name, secret) ->
          assertThat(text.contains(secret)).as("%s holds the secret %s", place, name).isFalse());
    });
  }

  private static ObjectNode application(VehicleOffice office) {
    var body = office.application("vehicle-transfer-new-plate");
    var application = body.withObject("/application");
    application.withObject("/zb1").put("securityCode", ZB1);
    application.withObject("/zb2").put("securityCode", ZB2);
    application
        .withObject("/plaque")
        .withObject("/securityCode")
        .put("front", FRONT)
        .put("rear", REAR);
    application.withObject("/sepa").put("iban", IBAN);
    return body;
  }

  private void decided(VehicleOffice office) throws IOException {
    var opened = OpenCase.submit(office.http(), application(office));
    office.until(opened, "vehicle.plate-assigned");
    opened.act("portal", "display-decision", Map.of());
    opened.act("portal", "record-retrieval", Map.of());
    shown(office, opened, "the decided case");
    notices(office, opened, opened.file(CLERK), "the decision's text");
    assertThat(places.get("the decision's text")).contains("Vorbehalt der Nachprüfung");
  }

  private void notices(VehicleOffice office, OpenCase opened, JsonNode file, String place)
      throws IOException {
    for (var document : file.get("documents")) {
      if (document.has("notice")) {
        var id = document.get("documentId").asString();
        var path = "/api/v1/cases/%s/documents/%s".formatted(opened.id(), id);
        notice(office.http().download(CLERK, path).body(), place);
      }
    }
    assertThat(places).containsKey(place);
  }

  private void rejected(VehicleOffice office) throws IOException {
    office.register(Checks.VEHICLE).misbehave("police-lock");
    var opened = OpenCase.submit(office.http(), application(office));
    office.until(opened, "vehicle.handed-to-clerk");
    office.behave();
    VehicleOffice.act(
        opened,
        CLERK,
        "decide-manually",
        Map.of("result", "rejected", "reasons", "Sperre.", "hearingWaived", "Gefahr im Verzug."));
    var file =
        office
            .http()
            .eventually(
                CLERK,
                "/api/v1/cases/" + opened.id(),
                f -> f.get("documents").toString().contains("\"refusal\""));
    opened.seen(CLERK);
    shown(office, opened, "the rejected case");
    notices(office, opened, file, "the notice's text");
  }

  private void notice(byte[] pdf, String place) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var text = new PDFTextStripper().getText(document);
      assertThat(text).contains("Winkler");
      places.put(place, text);
    }
  }

  /** Whatever those read who may read the case; the access code is in the first answer only. */
  private void shown(VehicleOffice office, OpenCase opened, String name) {
    secrets.put("access code of " + name, opened.accessCode());
    var answer = (ObjectNode) opened.submitted().json();
    answer.remove("accessCode");
    places.put("the answer to " + name, answer.toString());
    for (var who : new String[] {CLERK, "auditor"}) {
      places.put("the file of %s for %s".formatted(name, who), opened.file(who).toString());
      places.put("the history of %s for %s".formatted(name, who), opened.history(who).toString());
    }
    places.put("the commands of " + name, opened.commands(CLERK).toString());
    places.put("the status of " + name, opened.status().toString());
    places.put("the row of " + name, opened.row(CLERK).toString());
    var asOf = "/api/v1/cases/%s/as-of?recordedAt=%s".formatted(opened.id(), office.now());
    places.put("the earlier file of " + name, office.http().get("auditor", asOf).body());
    assertThat(places.get("the earlier file of " + name)).contains("Winkler");
  }

  /** Problems say what is wrong and where, and not with which value. */
  private void refused(VehicleOffice office) {
    var http = office.http();
    var vin = application(office);
    vin.withObject("/application").put("vin", "IOQ");
    problem("a wrong VIN", http, vin);
    for (var pointer :
        new String[] {"/zb1/securityCode", "/zb2/securityCode", "/plaque/securityCode/front"}) {
      var longer = application(office);
      change(longer, pointer, secret(longer, pointer) + "xx");
      problem("a code that is too long at " + pointer, http, longer);
      var list = application(office);
      var parent = (ObjectNode) list.at("/application" + parent(pointer));
      parent.putArray(name(pointer)).add(secret(application(office), pointer));
      problem("a code that is a list at " + pointer, http, list);
    }
    var iban = application(office);
    change(iban, "/sepa/iban", IBAN + "9");
    problem("a wrong IBAN", http, iban);
    var unknown = application(office);
    unknown.withObject("/application").put("unknown", ZB1 + IBAN);
    problem("an unknown field", http, unknown);
    var text = application(office).toString();
    problem("half a body", http, text.substring(0, text.lastIndexOf(IBAN) + IBAN.length()));
    problem("a body that goes on", http, text + " " + IBAN + ZB2);
    problem("a body that is a text", http, "\"%s\"".formatted(IBAN));
    var key = new String[] {"Idempotency-Key", "secret-key"};
    http.post("portal", "/api/v1/cases", application(office), key);
    var conflict = http.post("portal", "/api/v1/cases", application(office), key);
    assertThat(conflict.status()).isEqualTo(422);
    places.put("the problem of an idempotency conflict", conflict.body());
    var low = application(office);
    low.putObject("onBehalfOf").put("sub", "nora").put("acr", "low");
    problem("a trust level that is too low", http, low);
    places.put("the problem of no token", http.post(null, "/api/v1/cases", low).body() + " ");
    var opened = office.submit("vehicle-transfer-keep-plate");
    var command = "/api/v1/cases/%s/commands/correct-application".formatted(opened.id());
    var wrong = http.post("portal", command, Map.of("zb1", ZB1, "evb", IBAN));
    assertThat(wrong.status()).isBetween(400, 422);
    places.put("the problem of a command", wrong.body());
    var code = secrets.get("access code of the decided case");
    var path = "/api/v1/status/%s".formatted(opened.fileNumber());
    places.put(
        "the problem of another's access code", http.get(null, path, "Access-Code", code).body());
  }

  private static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  private static String name(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  private static String secret(JsonNode body, String pointer) {
    return body.at("/application" + pointer).asString();
  }

  private static void change(ObjectNode body, String pointer, String value) {
    ((ObjectNode) body.at("/application" + parent(pointer))).put(name(pointer), value);
  }

  private void problem(String what, Http http, Object body) {
    var answer = http.post("portal", "/api/v1/cases", body);
    assertThat(answer.status()).as("%s: %s", what, answer.body()).isBetween(400, 422);
    places.put("the problem of " + what, answer.body());
  }

  /** What is for all to read, for auditors and for operators. */
  private void published(VehicleOffice office) throws IOException {
    var http = office.http();
    places.put("the API's description", http.get(null, "/v3/api-docs").body());
    places.put("the measurements", http.get("operator", "/actuator/prometheus").body());
    places.put("the read models' state", http.get("operator", "/api/v1/ops/read-models").body());
    var log = http.get("auditor", "/api/v1/audit/events?limit=200");
    assertThat(log.body()).contains("application-submitted", "Winkler");
    places.put("the log for auditors", log.body());
    var out = new ByteArrayOutputStream();
    new XesExport(office.system().bean(EventLog.class)).write(out);
    assertThat(out.toString(UTF_8)).contains("vehicle.automated-decision-issued");
    places.put("the exported log", out.toString(UTF_8));
    for (var list :
        new String[] {"vehicle-reviews?state=all", "vehicle-payments?state=all", "plates"}) {
      places.put("the list " + list, http.get(CLERK, "/api/v1/" + list).body());
    }
  }

  private void readModels(VehicleOffice office) {
    var store = office.system().bean(ReadModelStore.class);
    var documents = 0;
    for (var projection : office.system().beans(Projection.class)) {
      for (var document : store.collection((Projection<?>) projection).stored("", 1000)) {
        documents++;
        places.put(
            "the read model %s, %s".formatted(projection.name(), document.get("_id")),
            document.toString());
      }
    }
    assertThat(documents).isGreaterThan(50);
    assertThat(places.toString()).contains("Winkler");
  }

  /** Each register is told what it needs; none but these two hear of codes and account. */
  private void told(VehicleOffice office) {
    places.put("what the payment service was told", office.cash().asked().toString());
    for (var check : Checks.of("vehicle-transfer-keep-plate")) {
      if (!check.equals(Checks.VEHICLE) && !check.equals(Checks.IBAN)) {
        places.put("what was told to " + check, asked(office.register(check)));
      }
    }
    assertThat(asked(office.register(Checks.IBAN)))
        .contains(IBAN)
        .doesNotContain(ZB1, ZB2, FRONT, REAR);
    assertThat(asked(office.register(Checks.VEHICLE)))
        .contains(ZB1, ZB2, FRONT, REAR)
        .doesNotContain(IBAN);
  }

  private static String asked(Simulator register) {
    return register.asked().toString();
  }

  /** The short codes as JSON holds them: three letters are in every larger file by chance. */
  private void files(Path data, String when) throws IOException {
    try (var files = Files.walk(data)) {
      var all = files.filter(Files::isRegularFile).toList();
      assertThat(all).anyMatch(f -> f.endsWith("events.db"));
      for (var file : all) {
        var bytes = Files.readString(file, ISO_8859_1);
        secrets.forEach((name, secret) -> {
          var found =
              secret.length() > 3
                  ? bytes.contains(secret)
                  : bytes.contains("\"" + secret + "\"") || bytes.contains("\"" + secret + "\\\"");
          assertThat(found)
              .as("the file %s holds the secret %s, %s", data.relativize(file), name, when)
              .isFalse();
        });
      }
    }
  }
}

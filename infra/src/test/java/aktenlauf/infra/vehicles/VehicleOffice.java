package aktenlauf.infra.vehicles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.http.RunningSystem;
import aktenlauf.infra.registers.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A running system whose registers are simulated, whose errands run and whose clock moves. */
final class VehicleOffice implements AutoCloseable {
  static final String CLERK = "kfz";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String CLOCK = "/api/v1/ops/clock";
  private static final int MOST_REPEATS = 20;
  private static final Set<String> ASKS =
      Set.of(
          "vehicle.plate-wished",
          "vehicle.plate-assignment-ordered",
          "vehicle.plate-assignment-end-ordered");
  private static final Set<String> ANSWERS =
      Set.of(
          "vehicle.plate-reserved",
          "vehicle.plate-not-available",
          "vehicle.plate-assigned",
          "vehicle.plate-assignment-ended");
  private static final AtomicInteger VEHICLES = new AtomicInteger();
  private static final AtomicInteger PLATES = new AtomicInteger();

  private final Simulator cash = PaymentService.open(0);
  private final Map<String, Simulator> registers = new HashMap<>();
  private final String[] settings;
  private RunningSystem system;

  private VehicleOffice(String... more) throws IOException {
    var all =
        new ArrayList<String>(
            List.of(
                "aktenlauf.clock=movable",
                "aktenlauf.status-rate=0",
                "aktenlauf.errands.run=true",
                "aktenlauf.errands.again=PT0.05S",
                "aktenlauf.vehicle-review.share=0"));
    all.addAll(line(Lines.PAYMENTS, cash));
    Lines.NAMES.forEach((check, name) -> {
      var simulator = CheckRegister.open(0);
      registers.put(check, simulator);
      all.addAll(line(name, simulator));
    });
    all.addAll(List.of(more));
    settings = all.toArray(String[]::new);
    system = RunningSystem.start(settings);
    // To noon: no midnight passes between two steps.
    moveTo(today().plusDays(1));
  }

  static VehicleOffice open(String... settings) {
    try {
      return new VehicleOffice(settings);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> line(String name, Simulator simulator) {
    var at = "aktenlauf.registers." + name;
    return List.of(at + ".url=" + simulator.address(), at + ".pause=PT0.01S", at + ".rest=PT0.2S");
  }

  /** One for every class that asks for it in its constructor; it ends with the last test. */
  static final class Shared implements ParameterResolver {
    private static final ExtensionContext.Namespace OURS =
        ExtensionContext.Namespace.create(VehicleOffice.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == VehicleOffice.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(OURS)
          .computeIfAbsent(VehicleOffice.class, _ -> VehicleOffice.open(), VehicleOffice.class);
    }
  }

  /** Stops the system and starts it again with what it has stored; the registers go on. */
  void restart() throws IOException {
    system.close();
    system = RunningSystem.on(system.data(), settings);
  }

  Http http() {
    return system.http();
  }

  RunningSystem system() {
    return system;
  }

  Simulator cash() {
    return cash;
  }

  Simulator register(String check) {
    return Objects.requireNonNull(registers.get(check));
  }

  /** Switches a simulator's fault on or off, over HTTP as an operator does. */
  static void fault(Simulator simulator, String word) {
    var body = BodyPublishers.ofString("{\"fault\": \"%s\"}".formatted(word), UTF_8);
    var request = HttpRequest.newBuilder(simulator.address().resolve("/fault")).PUT(body).build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Everybody pays, and no register has anything against anybody. */
  void behave() {
    cash.misbehave(Simulator.NO_FAULT);
    registers.values().forEach(r -> r.misbehave(Simulator.NO_FAULT));
  }

  /** A vehicle that no other test has. */
  static String newVin() {
    return "WVWZZZ1JZ3W%06d".formatted(VEHICLES.incrementAndGet());
  }

  /** A plate that no other test has. */
  static String newPlate() {
    return "L-TR " + (1000 + PLATES.incrementAndGet());
  }

  /** The procedure's first example, about a vehicle and a plate of its own. */
  ObjectNode application(String procedure) {
    var body = OpenCase.example(http(), procedure);
    var application = body.withObject("/application");
    if (application.has("vin")) {
      application.put("vin", newVin());
    }
    if (application.has("currentPlate")) {
      application.put("currentPlate", newPlate());
    }
    return body;
  }

  OpenCase submit(String procedure) {
    return OpenCase.submit(http(), application(procedure));
  }

  /** Paid, checked and decided by the machine; what it asked of plates is answered. */
  OpenCase decided(String procedure) {
    return decided(submit(procedure));
  }

  OpenCase decided(OpenCase opened) {
    var path = "/api/v1/cases/%s/history".formatted(opened.id());
    http()
        .eventually(
            CLERK,
            path,
            h ->
                types(h).contains("vehicle.automated-decision-issued")
                    && written(types(h))
                    && answered(types(h)));
    return opened.seen(CLERK);
  }

  /** The notice of the machine's decision comes right after it. */
  private static boolean written(List<String> types) {
    return !types.contains("vehicle.automated-decision-issued")
        || types.contains("proceeding.notice-issued");
  }

  private static boolean answered(List<String> types) {
    return types.stream().filter(ASKS::contains).count()
        <= types.stream().filter(ANSWERS::contains).count();
  }

  /** Decided, displayed and taken by the applicant. */
  OpenCase retrieved(String procedure) {
    return decided(procedure)
        .act("portal", "display-decision", Map.of())
        .act("portal", "record-retrieval", Map.of());
  }

  /** Accepted, beside machines that may act at the same time: what is stale is read again. */
  static OpenCase act(OpenCase opened, String who, String command, Object body) {
    var answer = attempt(opened, who, command, body);
    assertThat(answer.status()).as("%s by %s: %s", command, who, answer.body()).isEqualTo(200);
    return opened;
  }

  /** Refused by the rule, beside machines that may act at the same time. */
  static void refused(OpenCase opened, String who, String command, Object body, String rule) {
    var answer = attempt(opened, who, command, body);
    assertThat(answer.status()).as("%s by %s: %s", command, who, answer.body()).isEqualTo(409);
    assertThat(answer.text("/rule")).isEqualTo(rule);
  }

  private static Http.Answer attempt(OpenCase opened, String who, String command, Object body) {
    var answer = opened.attempt(who, command, body);
    for (int again = 0; answer.status() == 412 && again < MOST_REPEATS; again++) {
      answer = opened.seen(CLERK).attempt(who, command, body);
    }
    return answer;
  }

  static List<String> types(JsonNode history) {
    return StreamSupport.stream(history.spliterator(), false)
        .map(e -> e.get("type").asString())
        .toList();
  }

  List<String> types(OpenCase opened) {
    return types(opened.history(CLERK));
  }

  /** Waits for an event; all types of the case's events then. */
  List<String> until(OpenCase opened, String type) {
    var path = "/api/v1/cases/%s/history".formatted(opened.id());
    http().eventually(CLERK, path, h -> types(h).contains(type) && written(types(h)));
    return types(opened.seen(CLERK));
  }

  /** The data of the last event of a type. */
  JsonNode last(OpenCase opened, String type) {
    return StreamSupport.stream(opened.history(CLERK).spliterator(), false)
        .filter(e -> e.get("type").asString().equals(type))
        .reduce((_, e) -> e)
        .map(e -> e.get("data"))
        .orElseThrow();
  }

  JsonNode plate(String plate) {
    var answer = http().get(CLERK, "/api/v1/plates/" + plate.replace(" ", "%20"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  /** Waits until the plate is free, reserved or assigned. */
  JsonNode plate(String plate, String state) {
    return http()
        .eventually(
            CLERK,
            "/api/v1/plates/" + plate.replace(" ", "%20"),
            p -> p.get("state").asString().equals(state));
  }

  Instant now() {
    return Instant.parse(http().get("operator", CLOCK).text("/now"));
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), BERLIN);
  }

  /** Moves the clock forward; what falls due on the way happens. */
  void pass(Duration time) {
    moveTo(now().plus(time));
  }

  /** Noon of a day to come. */
  void moveTo(LocalDate day) {
    moveTo(day.atTime(12, 0).atZone(BERLIN).toInstant());
  }

  void moveTo(Instant instant) {
    var moved = http().put("operator", CLOCK, Map.of("now", instant.toString()));
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
  }

  @Override
  public void close() throws IOException {
    system.drop();
    cash.close();
    registers.values().forEach(Simulator::close);
  }
}

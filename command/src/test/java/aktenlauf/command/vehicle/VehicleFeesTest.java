package aktenlauf.command.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.procedure.Fee;
import aktenlauf.shared.vehicle.VehicleEvent.FeesAssessed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the tariff takes at the counter and online (GebOSt 221-230). */
class VehicleFeesTest extends VehicleDays {

  @ParameterizedTest
  @CsvFileSource(resources = "/vehicle/fees.csv", numLinesToSkip = 1)
  void theTariffTakes(
      String procedure,
      @Nullable String variant,
      String counter,
      String online,
      @Nullable String numbers) {
    var definition = PROCEDURES.current(procedure).orElseThrow();
    var application = application(variant);
    var atCounter = OnlineFees.counter(definition, application, today());
    var byPortal = OnlineFees.of(definition, application, today());
    assertThat(OnlineFees.sum(atCounter)).isEqualByComparingTo(counter);
    assertThat(OnlineFees.owed(definition, application, today())).isEqualByComparingTo(online);
    var known = numbers == null ? List.of() : List.of("GebOSt Nr. " + numbers);
    assertThat(
            byPortal.stream()
                .flatMap(f -> f.legalBasis().stream())
                .filter(b -> b.contains("Nr."))
                .toList())
        .isEqualTo(known);
    assertThat(Stream.concat(atCounter.stream(), byPortal.stream()).map(Fee::tariff))
        .containsOnly("GebOSt 2026-04-29");
  }

  private static Map<String, Object> application(@Nullable String variant) {
    var application = new HashMap<String, Object>();
    application.put("plate", Map.of("kind", "standard"));
    switch (variant) {
      case "wish" -> application.put("plate", Map.of("kind", "standard", "wish", "L-AB 123"));
      case String flag -> application.put(flag, true);
      case null -> {}
    }
    return application;
  }

  @Test
  void whatIsOwedIsToldAtOnce() {
    assertThat(
            submit(
                "vehicle-first-registration",
                Map.of("plate", Map.of("kind", "standard", "wish", "L-AB 123"))))
        .isNotNull();
    assertThat(last(FeesAssessed.class))
        .isEqualTo(
            new FeesAssessed(
                CASE, List.of("GebOSt Nr. 221.1", "GebOSt"), "23.00", "GebOSt 2026-04-29"));
  }
}

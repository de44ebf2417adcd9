package aktenlauf.shared.procedure.form;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.plate.Plate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SerialsTest {
  private static final Map<String, Object> BODY =
      Map.of("vehicles", List.of(Map.of("vin", "X{serial}", "plate", "L-{plate}")), "seats", 5);

  private static String of(String field, long serial) {
    var vehicles = (List<?>) Objects.requireNonNull(Serials.resolve(BODY, serial).get("vehicles"));
    return Objects.requireNonNull(((Map<?, ?>) vehicles.getFirst()).get(field)).toString();
  }

  @Test
  void numbersThatFollowEachOtherNameDifferentVehiclesAndPlates() {
    var vins = new HashSet<String>();
    var plates = new HashSet<String>();
    var first = 1_795_000_000_000L;
    var many = 20_000;

    for (long serial = first; serial < first + many; serial++) {
      vins.add(of("vin", serial));
      plates.add(new Plate(of("plate", serial)).value());
    }

    assertThat(vins).hasSize(many);
    assertThat(plates).hasSize(many);
  }

  @Test
  void theSameNumberNamesTheSameAndLeavesTheRestAsItIs() {
    assertThat(of("vin", 0)).isEqualTo("X000000");
    assertThat(of("plate", 0)).isEqualTo("L-CA 1000");
    assertThat(Serials.resolve(BODY, 7))
        .isEqualTo(Serials.resolve(BODY, 7))
        .containsEntry("seats", 5);
  }
}

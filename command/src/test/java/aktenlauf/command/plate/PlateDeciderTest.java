package aktenlauf.command.plate;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.plate.Claim;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateCommand;
import aktenlauf.shared.plate.PlateCommand.*;
import aktenlauf.shared.plate.PlateKind;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlateDeciderTest {
  private static final Plate PLATE = new Plate("L-AB 123");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static CaseId id(long n) {
    return new CaseId(new UUID(0x7000L, 0x8000_0000_0000_0000L + n).toString());
  }

  private static Claim claim(String holder) {
    return new Claim(holder, PlateKind.STANDARD, null, null, null);
  }

  private static Claim change(String holder, String vehicleClass) {
    return new Claim(holder, PlateKind.CHANGE, null, null, vehicleClass);
  }

  private static Reserve reserve(long n, Claim claim, LocalDate on) {
    return new Reserve(PLATE, id(n), claim, PlateStanding.WISH, on, on.plusMonths(3));
  }

  private static PlateState after(PlateState state, PlateCommand command, LocalDate on) {
    for (var e : PlateDecider.decide(command, state, on).events()) {
      state = state.after(e);
    }
    return state;
  }

  @Test
  void theSecondIsRefusedUntilTheFirstReservationHasPassed() {
    var state = after(PlateState.FREE, reserve(1, claim("a"), DAY), DAY);
    var until = DAY.plusMonths(3);
    var no = PlateDecider.decide(reserve(2, claim("b"), until), state, until);
    assertThat(no.events()).isEmpty();
    assertThat(no.refused()).isNotNull().extracting("rule").isEqualTo("plate-not-available");
    var next = until.plusDays(1);
    assertThat(after(state, reserve(2, claim("b"), next), next).held()).containsOnlyKeys(id(2));
  }

  @Test
  void onlyTwoVehiclesOfOneHolderAndClassShareAChangePlate() {
    var one = after(PlateState.FREE, reserve(1, change("a", "M1"), DAY), DAY);
    assertThat(after(one, reserve(2, change("b", "M1"), DAY), DAY).held()).hasSize(1);
    assertThat(after(one, reserve(2, change("a", "L"), DAY), DAY).held()).hasSize(1);
    assertThat(after(one, reserve(2, claim("a"), DAY), DAY).held()).hasSize(1);
    var two = after(one, reserve(2, change("a", "M1"), DAY), DAY);
    assertThat(two.held()).hasSize(2);
    assertThat(after(two, reserve(3, change("a", "M1"), DAY), DAY).held()).hasSize(2);
    var trucks = after(PlateState.FREE, reserve(1, change("a", "N1"), DAY), DAY);
    assertThat(after(trucks, reserve(2, change("a", "N1"), DAY), DAY).held()).hasSize(1);
  }

  @Test
  void inAnyOrderThereIsOneHolderAndTheRepeatOfACommandChangesNothing() {
    for (int seed = 0; seed < 10_000; seed++) {
      var random = new Random(seed);
      var state = PlateState.FREE;
      var day = DAY;
      for (int i = 0; i < 30; i++) {
        day = day.plusDays(random.nextInt(40));
        var n = random.nextInt(4);
        PlateCommand command =
            switch (random.nextInt(5)) {
              case 0 -> reserve(n, claim("h" + n), day);
              case 1 -> new Assign(PLATE, id(n), claim("h" + n), random.nextInt(5) == 0);
              case 2 -> new Release(PLATE, id(n), "asked");
              case 3 -> new Expire(PLATE, id(n));
              default ->
                  new EndAssignment(
                      PLATE,
                      id(n),
                      null,
                      random.nextBoolean() ? reserve(n, claim("k"), day) : null);
            };
        state = after(state, command, day);
        assertThat(state.held().size()).as("seed %d, step %d", seed, i).isLessThanOrEqualTo(1);
        if (!(command instanceof EndAssignment)) {
          assertThat(PlateDecider.decide(command, state, day).events()).isEmpty();
        }
      }
      var end = new EndAssignment(PLATE, id(9), null, null);
      var late = day.plusYears(2);
      state = after(after(state, end, late), reserve(8, claim("z"), late), late);
      assertThat(state.held()).as("seed %d", seed).containsOnlyKeys(id(8));
    }
  }
}

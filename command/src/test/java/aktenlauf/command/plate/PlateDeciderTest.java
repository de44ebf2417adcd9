package aktenlauf.command.plate;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.plate.Claim;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateCommand;
import aktenlauf.shared.plate.PlateCommand.*;
import aktenlauf.shared.plate.PlateEvent.AssignmentEnded;
import aktenlauf.shared.plate.PlateKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  private static Claim vehicle(String holder, @Nullable String vin) {
    return new Claim(holder, PlateKind.STANDARD, null, vin, null);
  }

  private static PlateState assigned(long n, @Nullable String vin) {
    return after(PlateState.FREE, new Assign(PLATE, id(n), vehicle("a", vin), false), DAY);
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
  void deregistrationThatNamesAnothersPlateLeavesItAssigned() {
    var state = assigned(1, "WVW1");
    var keep = new Reserve(PLATE, id(2), vehicle("b", "WVW2"), "kept", DAY, DAY.plusYears(1));
    for (var other : List.of(keep, reserve(2, claim("a"), DAY))) {
      var no = PlateDecider.decide(new EndAssignment(PLATE, id(2), "WVW2", other), state, DAY);
      assertThat(no.events()).isEmpty();
      assertThat(no.refused()).extracting("rule").isEqualTo("plate-of-another-vehicle");
    }
    var own = new EndAssignment(PLATE, id(2), "WVW1", null);
    assertThat(after(state, own, DAY).held()).isEmpty();
  }

  @Test
  void keepingThePlateOfAnotherVehicleIsRefused() {
    var state = assigned(1, "WVW1");
    var other = new Assign(PLATE, id(2), vehicle("b", "WVW2"), true);
    var no = PlateDecider.decide(other, state, DAY);
    assertThat(no.events()).isEmpty();
    assertThat(no.refused()).extracting("rule").isEqualTo("plate-not-available");
    var same = new Assign(PLATE, id(2), vehicle("b", "WVW1"), true);
    assertThat(after(state, same, DAY).held()).containsOnlyKeys(id(2));
  }

  @Test
  void vehicleThatIsNotKnownIsTheOneThatHasThePlate() {
    var old = assigned(1, null);
    var keeps = new Assign(PLATE, id(2), vehicle("b", "WVW2"), true);
    assertThat(after(old, keeps, DAY).held()).containsOnlyKeys(id(2));
    assertThat(after(old, new EndAssignment(PLATE, id(2), "WVW2", null), DAY).held()).isEmpty();
    var erased = new EndAssignment(PLATE, id(2), null, null);
    assertThat(after(assigned(1, "WVW1"), erased, DAY).held()).isEmpty();
  }

  @Test
  void caseEndsItsOwnAssignmentWhateverItNames() {
    var end = new EndAssignment(PLATE, id(1), "WVW2", null);
    assertThat(after(assigned(1, "WVW1"), end, DAY).held()).isEmpty();
  }

  /** None of a vehicle that is known ends for another one that is known. */
  private static void endsItsOwnOnly(PlateCommand command, PlateState state, LocalDate day) {
    var named =
        switch (command) {
          case Assign c -> c.claim().vehicle();
          case EndAssignment c -> c.vehicle();
          default -> null;
        };
    for (var e : PlateDecider.decide(command, state, day).events()) {
      if (e instanceof AssignmentEnded ended && ended.assignedBy() != null) {
        var held = state.by(ended.assignedBy()).orElseThrow().claim().vehicle();
        assertThat(
                ended.assignedBy().equals(command.caseId())
                    || named == null
                    || held == null
                    || named.equals(held))
            .as("%s by %s", held, command)
            .isTrue();
      }
    }
  }

  private static @Nullable String vin(Random random) {
    var which = random.nextInt(4);
    return which == 0 ? null : "WVW" + which;
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
              case 1 ->
                  new Assign(PLATE, id(n), vehicle("h" + n, vin(random)), random.nextInt(3) == 0);
              case 2 -> new Release(PLATE, id(n), "asked");
              case 3 -> new Expire(PLATE, id(n));
              default ->
                  new EndAssignment(
                      PLATE,
                      id(n),
                      vin(random),
                      random.nextBoolean() ? reserve(n, claim("k"), day) : null);
            };
        endsItsOwnOnly(command, state, day);
        var refused = PlateDecider.decide(command, state, day).refused() != null;
        state = after(state, command, day);
        assertThat(state.held().size()).as("seed %d, step %d", seed, i).isLessThanOrEqualTo(1);
        if (!(command instanceof EndAssignment) || refused) {
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

package aktenlauf.command.plate;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.plate.PlateStanding.How;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.plate.CasePlateEvent.PlateNotAvailable;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateEvent;
import aktenlauf.shared.proceeding.ProceedingCommand.WithdrawApplication;
import aktenlauf.shared.vehicle.VehicleCommand.DecideManually;
import aktenlauf.shared.vehicle.VehicleCommand.TakeOutOfService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Four cases want two plates while the process dies at any step: never two holders, and no plate is
 * lost for ever. Two more name these plates as their own vehicles': no assignment ends by that. The
 * seed tells the history.
 */
class RandomInterleavingsTest {
  private static final int HISTORIES = 10_000;
  private static final int STEPS = 30;
  private static final List<String> PLATES = List.of("L-AB 1", "L-AB 2");
  private static final List<CaseId> CASES = cases();

  private static final CaseId KEEPS = CaseId.of("0193a000-0000-7000-8000-000000000005");
  private static final CaseId DEREGISTERS = CaseId.of("0193a000-0000-7000-8000-000000000006");

  private static List<CaseId> cases() {
    var all = new ArrayList<CaseId>();
    for (int i = 1; i <= 4; i++) {
      all.add(CaseId.of("0193a000-0000-7000-8000-00000000000" + i));
    }
    return all;
  }

  /** What the histories came to, so that a test of nothing is seen. */
  private int crashes;

  private int assigned;
  private int refused;
  private int expired;
  private int abandoned;
  private int kept;
  private int left;

  @Test
  void noPlateHasTwoHoldersAndNoneIsLost() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      history(seed);
    }
    assertThat(crashes).isGreaterThan(HISTORIES);
    assertThat(assigned).isGreaterThan(HISTORIES / 10);
    assertThat(refused).isGreaterThan(HISTORIES / 20);
    assertThat(expired).isGreaterThan(HISTORIES / 20);
    assertThat(abandoned).isPositive();
    assertThat(kept).isGreaterThan(HISTORIES / 100);
    assertThat(left).isGreaterThan(HISTORIES / 100);
  }

  private void history(long seed) {
    var random = new Random(seed);
    var calm = new boolean[1];
    var town =
        new Town(() -> {
          if (!calm[0] && random.nextInt(12) == 0) {
            throw new Town.Crash();
          }
        });
    for (int i = 0; i < STEPS; i++) {
      try {
        step(town, random);
      } catch (Town.Crash dead) {
        crashes++;
        town.forget(random.nextInt(5));
      }
      atMostOneHolder(town, seed);
    }
    calm[0] = true;
    settle(town, seed);
    town.goOn(Duration.ofDays(500));
    settle(town, seed);
    atMostOneHolder(town, seed);
    noneIsLost(town, seed);
    othersKeepTheirs(town, seed);
  }

  private static void step(Town town, Random random) {
    var caseId = CASES.get(random.nextInt(CASES.size()));
    var reserves = CASES.indexOf(caseId) < 2;
    switch (random.nextInt(11)) {
      case 0, 1 -> {
        var plate = PLATES.get(random.nextInt(PLATES.size()));
        if (reserves) {
          town.reserve(caseId, plate);
        } else {
          town.register(caseId, plate);
        }
      }
      case 2 -> town.act(new WithdrawApplication(caseId, null), false);
      case 3 -> town.act(new DecideManually(caseId, "granted", null, null), true);
      case 4 ->
          town.act(
              random.nextBoolean()
                  ? new DecideManually(caseId, "rejected", "Die Unterlagen fehlen.", "Eilt.")
                  : new TakeOutOfService(caseId, null),
              true);
      case 5 -> town.goOn(random.nextBoolean() ? Duration.ofMinutes(3) : Duration.ofDays(40));
      case 6 -> town.follow();
      case 7 -> claimed(town, random);
      default -> {
        town.follow();
        var open = town.open();
        if (!open.isEmpty()) {
          town.run(open.get(random.nextInt(open.size())));
        }
      }
    }
  }

  private static void claimed(Town town, Random random) {
    var plate = PLATES.get(random.nextInt(PLATES.size()));
    var caseId = random.nextBoolean() ? KEEPS : DEREGISTERS;
    if (town.of(caseId).isEmpty()) {
      var procedure =
          caseId.equals(KEEPS) ? "vehicle-transfer-keep-plate" : "vehicle-out-of-service";
      town.counter(caseId, procedure, plate);
    } else {
      town.act(new DecideManually(caseId, "granted", null, null), true);
    }
  }

  /** Everything that is open is run until nothing is left. */
  private static void settle(Town town, long seed) {
    town.goOn(Duration.ofMinutes(5));
    town.follow();
    for (int round = 0; !town.open().isEmpty(); round++) {
      assertThat(round).as("seed %d leaves %s", seed, town.open()).isLessThan(50);
      town.open().forEach(town::run);
      town.goOn(Duration.ofMinutes(3));
      town.follow();
    }
  }

  private static void atMostOneHolder(Town town, long seed) {
    for (var text : PLATES) {
      var plate = new Plate(text);
      assertThat(town.plates.holders(plate, town.today()))
          .as("holders of %s in seed %d", plate, seed)
          .hasSizeLessThanOrEqualTo(1);
      assertThat(CASES.stream().filter(c -> has(town, c, plate)).count())
          .as("cases that have %s in seed %d", plate, seed)
          .isLessThanOrEqualTo(1);
    }
  }

  /** What a case has asked about counts for the stream alone until it is answered. */
  private static boolean has(Town town, CaseId caseId, Plate plate) {
    var s = town.standing(caseId);
    var until = s.validUntil();
    return s.holds(plate)
        && !town.asking(caseId)
        && (until == null || !town.today().isAfter(until));
  }

  /** Every case is about a vehicle of its own, so that it ends nobody's assignment but its own. */
  private void othersKeepTheirs(Town town, long seed) {
    for (var r : town.log()) {
      if (r.event() instanceof PlateEvent.AssignmentEnded e) {
        assertThat(e.assignedBy())
            .as("whose assignment case %s ends in seed %d", e.caseId(), seed)
            .isEqualTo(e.caseId());
      }
      if (r.event() instanceof PlateNotAvailable e) {
        kept += e.caseId().equals(KEEPS) ? 1 : 0;
        left += e.rule().equals("plate-of-another-vehicle") ? 1 : 0;
      }
    }
  }

  private void noneIsLost(Town town, long seed) {
    for (var text : PLATES) {
      var plate = new Plate(text);
      for (var holder : town.plates.holders(plate, town.today())) {
        assertThat(holder.validUntil()).as("seed %d", seed).isNull();
        assertThat(town.standing(holder.caseId()).holds(plate))
            .as("case %s has %s in seed %d", holder.caseId(), plate, seed)
            .isTrue();
        assertThat(town.standing(holder.caseId()).how()).isEqualTo(How.ASSIGNED);
        assertThat(town.of(holder.caseId()))
            .as("case %s is registered in seed %d", holder.caseId(), seed)
            .noneMatch(r -> r.type().equals("vehicle.vehicle-taken-out-of-service"));
        assigned++;
      }
      for (var r : town.of(plate)) {
        switch (r.type()) {
          case "plate.reservation-expired" -> expired++;
          case "plate.reservation-released" -> {
            if (((PlateEvent.ReservationReleased) r.event()).reason().equals("abandoned")) {
              abandoned++;
            }
          }
          default -> {}
        }
      }
    }
    CASES.stream()
        .flatMap(c -> town.of(c).stream())
        .filter(r -> r.type().equals("vehicle.plate-not-available"))
        .forEach(_ -> refused++);
  }
}

package aktenlauf.command.plate;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingCommand.WithdrawApplication;
import aktenlauf.shared.proceeding.ProceedingEvent.NoteAdded;
import aktenlauf.shared.vehicle.VehicleCommand.DecideManually;
import aktenlauf.shared.vehicle.VehicleCommand.TakeOutOfService;
import aktenlauf.shared.vehicle.VehicleEvent.AutomatedDecisionIssued;
import aktenlauf.shared.vehicle.VehicleEvent.HandedToClerk;
import aktenlauf.shared.vehicle.VehicleEvent.RegistrationGranted;
import aktenlauf.shared.vehicle.VehicleEvent.VehicleTakenOutOfService;
import aktenlauf.shared.vin.VinEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Seven cases want to register one vehicle, or take it out of service, while the process dies at
 * any step: no machine registers it a second time, and in the end its stream tells what the cases
 * do. The seed tells the history.
 */
class RandomRegistrationsTest {
  private static final int HISTORIES = 400;
  private static final int STEPS = 100;
  private static final String FIRST = "vehicle-first-registration";
  private static final String TRANSFER = "vehicle-transfer-keep-plate";
  private static final String OUT = "vehicle-out-of-service";
  private static final Map<CaseId, String> CASES = cases();

  private static Map<CaseId, String> cases() {
    var all = new LinkedHashMap<CaseId, String>();
    for (var procedure : List.of(FIRST, FIRST, FIRST, FIRST, TRANSFER, TRANSFER, OUT)) {
      all.put(CaseId.of("0193a000-0000-7000-8000-00000000001" + all.size()), procedure);
    }
    return all;
  }

  private static String procedure(CaseId caseId) {
    return Objects.requireNonNull(CASES.get(caseId));
  }

  /** What the histories came to, so that a test of nothing is seen. */
  private int crashes;

  private int decided;
  private int refused;
  private int released;
  private int ended;
  private int passedOn;

  @Test
  void noMachineRegistersAVehicleTwice() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      history(seed);
    }
    assertThat(crashes).isGreaterThan(HISTORIES);
    assertThat(decided).isGreaterThan(HISTORIES / 4);
    assertThat(refused).isGreaterThan(HISTORIES / 10);
    assertThat(released).isPositive();
    assertThat(passedOn).isGreaterThan(HISTORIES / 10);
    assertThat(ended).isGreaterThan(HISTORIES / 20);
  }

  private void history(long seed) {
    var random = new Random(seed);
    var calm = new boolean[1];
    var town =
        Town.withMachines(() -> {
          if (!calm[0] && random.nextInt(25) == 0) {
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
    }
    calm[0] = true;
    settle(town, seed);
    onceByMachine(town, seed);
    asTheCasesSay(town, seed);
    earlierCasesKnow(town, seed);
  }

  private static void step(Town town, Random random) {
    var ids = List.copyOf(CASES.keySet());
    var caseId = ids.get(random.nextInt(ids.size()));
    switch (random.nextInt(24)) {
      case 0, 1, 2 -> {
        if (town.of(caseId).isEmpty()) {
          town.apply(caseId, procedure(caseId));
        }
      }
      case 3 -> town.act(new WithdrawApplication(caseId, null), false);
      case 4 -> town.act(new TakeOutOfService(caseId, null), true);
      case 5 -> town.act(new DecideManually(caseId, "granted", null, null), true);
      case 6 -> town.goOn(Duration.ofMinutes(3));
      default -> {
        town.follow();
        var open = town.open();
        if (!open.isEmpty()) {
          town.run(open.get(random.nextInt(open.size())));
        }
      }
    }
  }

  private static void settle(Town town, long seed) {
    for (int round = 0; ; round++) {
      town.goOn(Duration.ofMinutes(31));
      town.follow();
      if (town.open().isEmpty()) {
        return;
      }
      assertThat(round).as("seed %d leaves %s", seed, town.open()).isLessThan(60);
      town.open().forEach(town::run);
    }
  }

  /** Each first registration by a machine finds none by another machine that still lasts. */
  private void onceByMachine(Town town, long seed) {
    var registered = new HashSet<CaseId>();
    for (var r : town.log()) {
      switch (r.event()) {
        case AutomatedDecisionIssued _ -> {
          if (procedure(r.caseId()).equals(FIRST)) {
            assertThat(registered)
                .as("registered when a machine decides case %s in seed %d", r.caseId(), seed)
                .isEmpty();
            decided++;
          }
          if (!procedure(r.caseId()).equals(OUT)) {
            registered.clear();
            registered.add(r.caseId());
          }
        }
        // A person is not bound by what machines found out: what is there passes on.
        case RegistrationGranted _ -> registered.clear();
        case VehicleTakenOutOfService _ -> {
          if (procedure(r.caseId()).equals(OUT)) {
            registered.clear();
            ended++;
          } else {
            registered.remove(r.caseId());
          }
        }
        case HandedToClerk e when e.reasons().contains("already-registered") -> refused++;
        case VinEvent.ClaimReleased _ -> released++;
        default -> {}
      }
    }
  }

  /** Once for each time, and with no word of the new keeper. */
  private void earlierCasesKnow(Town town, long seed) {
    var passed =
        town.log().stream()
            .map(Recorded::event)
            .filter(VinEvent.Registered.class::isInstance)
            .flatMap(e -> Stream.ofNullable(((VinEvent.Registered) e).before()))
            .toList();
    var told =
        town.log().stream()
            .map(Recorded::event)
            .filter(NoteAdded.class::isInstance)
            .map(NoteAdded.class::cast)
            .toList();
    assertThat(told)
        .as("told in seed %d", seed)
        .extracting(NoteAdded::caseId)
        .containsExactlyInAnyOrderElementsOf(passed);
    assertThat(told)
        .extracting(NoteAdded::text)
        .allMatch(t ->
            String.valueOf(t)
                .matches(
                    "Die Zulassung des Fahrzeugs ist am \\d\\d\\.03\\.2026 auf einen anderen"
                        + " Vorgang übergegangen\\."));
    passedOn += passed.size();
  }

  private static void asTheCasesSay(Town town, long seed) {
    @Nullable CaseId last = null;
    for (var r : town.log()) {
      var out = OUT.equals(procedure(r.caseId()));
      switch (r.event()) {
        case AutomatedDecisionIssued _ -> last = out ? last : r.caseId();
        case RegistrationGranted _ -> last = r.caseId();
        case VehicleTakenOutOfService _ -> last = out || r.caseId().equals(last) ? null : last;
        default -> {}
      }
    }
    assertThat(town.registered()).as("registered in seed %d", seed).isEqualTo(last);
  }
}

package aktenlauf.command.residence;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.procedure.ProcedureDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people, machines and the clock do in whatever order, the law is kept. */
class RandomHistoriesTest {
  private static final int HISTORIES = Integer.getInteger("aktenlauf.histories", 40);

  static List<String> procedures() {
    return Story.PROCEDURES.all().stream()
        .filter(d -> "residence".equals(d.domain()))
        .map(ProcedureDefinition::id)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void everyStepIsRefusedByARuleOrKeepsTheInvariants(String procedure) {
    var accepted = new TreeSet<String>();
    var commands = new TreeSet<>(Story.PROCEDURES.current(procedure).orElseThrow().commands());
    if (Story.PROCEDURES.versions(procedure).size() == 1) {
      // There is no other version to change to.
      commands.remove("change-definition-version");
    }
    // A rare command may need more of them to come up.
    for (long seed = 1; seed <= HISTORIES || rare(seed, commands, accepted); seed++) {
      var history = new RandomHistory(procedure, seed);
      try {
        history.play();
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError(
            "%s, seed %d, after %s".formatted(procedure, seed, history), broken);
      }
      accepted.addAll(history.accepted());
    }
    // Histories in which nothing happens would keep every invariant.
    var missed = new TreeSet<>(commands);
    missed.removeAll(accepted);
    assertThat(missed).isEmpty();
  }

  private static boolean rare(long seed, Set<String> commands, Set<String> accepted) {
    return seed <= 20L * HISTORIES && !accepted.containsAll(commands);
  }
}

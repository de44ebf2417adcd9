package aktenlauf.infra.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.deadline.IndexChange;
import aktenlauf.command.deadline.IndexChange.Runs;
import aktenlauf.command.deadline.IndexChange.Stops;
import aktenlauf.command.deadline.OpenDeadline;
import aktenlauf.command.deadline.OpenDeadlines;
import aktenlauf.shared.kernel.CaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every index of running deadlines keeps to, wherever it lies. */
abstract class OpenDeadlinesContract {
  private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

  /** Empty, at the log's beginning. */
  abstract OpenDeadlines index();

  /** The same after a new start. */
  abstract OpenDeadlines reopened();

  private static CaseId caseOf(int number) {
    return CaseId.of("0193a000-0000-7000-8000-%012d".formatted(number));
  }

  private static OpenDeadline open(int number, String deadline, LocalDate due) {
    return new OpenDeadline(caseOf(number), deadline, due, number);
  }

  private static IndexChange runs(int number, String deadline, LocalDate due) {
    return new Runs(open(number, deadline, due));
  }

  @Test
  void beginsEmpty() {
    var index = index();
    assertThat(index.position()).isEqualTo(OpenDeadlines.BEGIN);
    assertThat(index.earliest(LocalDate.MIN)).isEmpty();
    assertThat(index.on(DAY)).isEmpty();
    assertThat(index.count()).isZero();
  }

  @Test
  void tellsDaysAndTheirDeadlinesInOrder() {
    var index = index();
    assertThat(
            index.apply(
                -1,
                10,
                List.of(
                    runs(2, "a", DAY),
                    runs(1, "saechsbo-69-1-opinion/b", DAY),
                    runs(1, "saechsbo-69-1-opinion/B", DAY),
                    runs(1, "saechsbo-69-1-opinion-x", DAY),
                    runs(3, "a", DAY.plusDays(1)),
                    runs(3, "b", LocalDate.of(1899, 12, 31)))))
        .isTrue();
    assertThat(index.earliest(LocalDate.MIN)).contains(LocalDate.of(1899, 12, 31));
    assertThat(index.earliest(LocalDate.of(1900, 1, 1))).contains(DAY);
    assertThat(index.earliest(DAY)).contains(DAY);
    assertThat(index.earliest(DAY.plusDays(1))).contains(DAY.plusDays(1));
    assertThat(index.earliest(DAY.plusDays(2))).isEmpty();
    assertThat(index.on(DAY))
        .containsExactly(
            open(1, "saechsbo-69-1-opinion-x", DAY),
            open(1, "saechsbo-69-1-opinion/B", DAY),
            open(1, "saechsbo-69-1-opinion/b", DAY),
            open(2, "a", DAY));
    assertThat(index.count()).isEqualTo(6);
    assertThat(index.position()).isEqualTo(10);
  }

  @Test
  void theLastChangeOfADeadlineCounts() {
    var index = index();
    index.apply(
        -1,
        10,
        List.of(
            runs(1, "a", DAY),
            new Stops(caseOf(1), "a"),
            runs(1, "a", DAY.plusDays(7)),
            runs(2, "a", DAY),
            runs(3, "a", DAY)));
    index.apply(10, 20, List.of(runs(3, "a", DAY.plusDays(7)), new Stops(caseOf(2), "a")));
    assertThat(index.on(DAY)).isEmpty();
    assertThat(index.on(DAY.plusDays(7)))
        .containsExactly(open(1, "a", DAY.plusDays(7)), open(3, "a", DAY.plusDays(7)));
  }

  /** Whoever comes with what another has applied changes nothing. */
  @Test
  void changesOfAnotherPositionAreNotApplied() {
    var index = index();
    assertThat(index.apply(-1, 10, List.of(runs(1, "a", DAY)))).isTrue();
    assertThat(index.apply(-1, 5, List.of(runs(9, "a", DAY)))).isFalse();
    assertThat(index.apply(11, 12, List.of(runs(9, "a", DAY)))).isFalse();
    assertThat(index.position()).isEqualTo(10);
    assertThat(index.on(DAY)).containsExactly(open(1, "a", DAY));
  }

  @Test
  void ofManyWhoApplyAtATimeOneDoes() throws Exception {
    var index = index();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int step = 0; step < 20; step++) {
        int from = step - 1;
        var tries =
            IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(
                    i -> () -> index.apply(from, from + 1, List.of(runs(from + 2, "of" + i, DAY))))
                .toList();
        int won = 0;
        for (var answer : threads.invokeAll(tries)) {
          won += answer.get() ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
      }
    }
    assertThat(index.count()).isEqualTo(20);
    assertThat(index.position()).isEqualTo(19);
  }

  @Test
  void isThereAfterANewStart() {
    index().apply(-1, 10, List.of(runs(1, "a", DAY)));
    var again = reopened();
    assertThat(again.position()).isEqualTo(10);
    assertThat(again.on(DAY)).containsExactly(open(1, "a", DAY));
  }

  @Test
  void forgetsEverythingWhereItStillStandsThere() {
    var index = index();
    index.apply(-1, 10, List.of(runs(1, "a", DAY)));
    index.clear(9);
    assertThat(index.count()).isEqualTo(1);
    index.clear(10);
    assertThat(index.count()).isZero();
    assertThat(index.position()).isEqualTo(OpenDeadlines.BEGIN);
  }
}

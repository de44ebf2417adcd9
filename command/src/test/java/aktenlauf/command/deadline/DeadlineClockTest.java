package aktenlauf.command.deadline;

import static aktenlauf.command.deadline.MemoryCases.caseOf;
import static aktenlauf.command.deadline.MemoryCases.started;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.Order;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineMet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Order, chains, ends and failures of the clock, on cases in memory. */
class DeadlineClockTest {
  private static final Instant NOW = Instant.parse("2027-03-01T09:00:00.123456Z");

  private final MemoryCases cases = new MemoryCases();
  private final MemoryIndex index = new MemoryIndex();
  private Instant now = NOW;
  private final Clock time =
      new Clock() {
        @Override
        public java.time.ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final DeadlineClock clock = new DeadlineClock(index, cases, cases, time);

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void everythingPassedExpiresDayByDayHoweverLongNobodyDid() {
    cases.start(caseOf(1), "b", day("2027-02-26"));
    cases.start(caseOf(2), "a", day("2024-02-29"));
    cases.start(caseOf(1), "a", day("2026-12-31"));
    cases.start(caseOf(3), "a", day("2026-12-30"));
    assertThat(clock.tick()).isEqualTo(new Acted(4, true));
    assertThat(cases.expired())
        .containsExactly("2 a 2024-02-29", "3 a 2026-12-30", "1 a 2026-12-31", "1 b 2027-02-26");
    assertThat(clock.tick()).isEqualTo(new Acted(0, true));
  }

  @Test
  void theLastDayIsInTimeToItsEndInBerlin() {
    cases.start(caseOf(1), "a", day("2027-03-01"));
    now = Instant.parse("2027-03-01T22:59:59.999Z");
    assertThat(clock.tick()).isEqualTo(new Acted(0, true));
    now = Instant.parse("2027-03-01T23:00:00Z");
    assertThat(clock.tick()).isEqualTo(new Acted(1, true));
  }

  @Test
  void aCasesOwnDeadlinesOfOneDayComeInOrderOfTheirNames() {
    for (var name : List.of("c", "a", "b")) {
      cases.start(caseOf(1), name, day("2027-02-01"));
    }
    clock.tick();
    assertThat(cases.expired())
        .containsExactly("1 a 2027-02-01", "1 b 2027-02-01", "1 c 2027-02-01");
  }

  /** What an effect begins may have passed too, even before other days' turn. */
  @Test
  void whatAnEffectBeginsTakesItsPlaceInTheOrder() {
    cases.start(caseOf(1), "first", day("2026-05-01"));
    cases.start(caseOf(2), "later", day("2026-09-01"));
    cases.onExpiry(
        caseOf(1), "first", due -> List.of(started(caseOf(1), "second", due.plusMonths(1))));
    cases.onExpiry(
        caseOf(1), "second", due -> List.of(started(caseOf(1), "third", due.minusMonths(2))));
    cases.onExpiry(
        caseOf(1), "third", due -> List.of(started(caseOf(1), "fourth", day("2027-03-01"))));
    assertThat(clock.tick()).isEqualTo(new Acted(4, true));
    assertThat(cases.expired())
        .containsExactly(
            "1 first 2026-05-01",
            "1 second 2026-06-01",
            "1 third 2026-04-01",
            "2 later 2026-09-01");
    assertThat(index.earliest(LocalDate.EPOCH)).contains(day("2027-03-01"));
  }

  /** A deadline may begin again with the very day on which it has expired before. */
  @Test
  void aDeadlineThatBeginsAgainOnTheSameDayExpiresAgain() {
    cases.start(caseOf(1), "a", day("2027-02-01"));
    clock.tick();
    cases.start(caseOf(1), "a", day("2027-02-01"));
    assertThat(clock.tick()).isEqualTo(new Acted(1, true));
    assertThat(cases.expired()).hasSize(2);
  }

  @Test
  void whatAnEffectHasMetIsRefusedAndNotTriedAgain() {
    cases.start(caseOf(1), "a", day("2027-02-01"));
    cases.start(caseOf(1), "b", day("2027-02-01"));
    cases.onExpiry(caseOf(1), "a", due -> List.of(new DeadlineMet(caseOf(1), "b", "b", due)));
    assertThat(clock.tick()).isEqualTo(new Acted(1, true));
    assertThat(cases.asked()).isEqualTo(2);
    assertThat(index.count()).isZero();
  }

  /** An index that lies does no harm: the case refuses, and the tick ends. */
  @Test
  void whatStaysRefusedIsTriedOncePerTick() {
    cases.start(caseOf(1), "a", day("2027-02-10"));
    index.apply(
        OpenDeadlines.BEGIN,
        0,
        List.of(
            new IndexChange.Runs(new OpenDeadline(caseOf(7), "no", day("2027-02-01"), 1)),
            new IndexChange.Runs(new OpenDeadline(caseOf(7), "no2", day("2027-02-11"), 1))));
    assertThat(clock.tick()).isEqualTo(new Acted(1, true));
    assertThat(cases.asked()).isEqualTo(3);
  }

  @Test
  void aCaseThatFailsHoldsUpNobodyElseAndKeepsItsOwnOrder() {
    cases.start(caseOf(1), "a", day("2027-02-01"));
    cases.start(caseOf(1), "b", day("2027-02-02"));
    cases.start(caseOf(2), "a", day("2027-02-02"));
    cases.breaks(caseOf(1));
    assertThat(clock.tick()).isEqualTo(new Acted(1, false));
    assertThat(cases.asked()).isEqualTo(2);
    cases.repair();
    assertThat(clock.tick()).isEqualTo(new Acted(2, true));
    assertThat(cases.expired())
        .containsExactly("2 a 2027-02-02", "1 a 2027-02-01", "1 b 2027-02-02");
  }

  @Test
  void aStoreThatIsDownEndsTheTickSoonAndTheNextGoesOn() {
    IntStream.range(0, 1_000).forEach(i -> cases.start(caseOf(i), "a", day("2027-02-01")));
    cases.goDown();
    assertThat(clock.tick()).isEqualTo(new Acted(0, false));
    assertThat(cases.asked()).isLessThan(100);
    cases.repair();
    assertThat(clock.tick()).isEqualTo(new Acted(1_000, true));
  }

  @Test
  void everyOrderTellsWhoActedAndWhichDayCounts() {
    cases.start(caseOf(1), "a", day("2026-07-31"));
    clock.tick();
    var moment = cases.orders().getFirst().moment();
    assertThat(moment.actor()).isEqualTo(new Actor(Actor.Kind.CLOCK, "clock", "clock", null));
    assertThat(moment.access()).isEqualTo(Access.ALL);
    assertThat(moment.legalDate()).isEqualTo(day("2026-07-31"));
    assertThat(moment.today()).isEqualTo(day("2027-03-01"));
    // Summer time: the day is over at 22:00 UTC.
    assertThat(moment.occurredAt()).isEqualTo(Instant.parse("2026-07-31T22:00:00Z"));
    assertThat(moment.recordedAt()).isEqualTo(Instant.parse("2027-03-01T09:00:00.123Z"));
  }

  /** Two instances that have read the same log send the same command. */
  @Test
  void twoInstancesAtATimeActOnceAndCountOnce() throws Exception {
    IntStream.range(0, 500).forEach(i -> cases.start(caseOf(i), "a", day("2027-02-01")));
    var other = new DeadlineClock(new MemoryIndex(), cases, cases, time);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var both = threads.invokeAll(List.<Callable<Acted>>of(clock::tick, other::tick));
      assertThat(both.get(0).get().expired() + both.get(1).get().expired()).isEqualTo(500);
    }
    assertThat(cases.expired()).hasSize(500).doesNotHaveDuplicates();
    assertThat(cases.orders().stream().map(Order::commandId)).doesNotHaveDuplicates();
  }

  @Test
  void anIndexOfAnotherLogIsFilledAnew() {
    cases.start(caseOf(1), "a", day("2027-02-01"));
    index.apply(
        OpenDeadlines.BEGIN,
        99,
        List.of(new IndexChange.Runs(new OpenDeadline(caseOf(7), "no", day("2027-02-01"), 1))));
    assertThat(clock.tick()).isEqualTo(new Acted(1, true));
    assertThat(index.count()).isZero();
    assertThat(cases.asked()).isEqualTo(1);
  }
}

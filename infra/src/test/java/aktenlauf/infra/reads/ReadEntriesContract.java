package aktenlauf.infra.reads;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.reads.CaseRead;
import aktenlauf.shared.reads.CaseRead.What;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of reads keeps to, wherever it lies. */
abstract class ReadEntriesContract {
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final ReadQuery ALL = new ReadQuery(null, null, null, null);

  /** Empty. */
  abstract ReadEntries entries();

  /** The same after a new start. */
  abstract ReadEntries reopened();

  static String caseOf(int number) {
    return "0193a000-0000-7000-8000-%012d".formatted(number);
  }

  static ReadEntry read(String by, int number, Instant at, What what) {
    var reader = new Actor(Actor.Kind.CLERK, by, "clerk", by.equals("head") ? null : "office");
    return new ReadEntry(
        0,
        at,
        reader,
        new CaseRead(
            caseOf(number),
            "residence-move-in",
            "14713000",
            what,
            what == What.DOCUMENT ? "d-1" : null),
        by.equals("head") ? "sealed" : null);
  }

  private static List<String> told(List<ReadEntry> all) {
    return all.stream()
        .map(e ->
            "%s %s %s"
                .formatted(
                    e.reader().id(), e.read().caseId().substring(35), e.read().what().word()))
        .toList();
  }

  private static void three(ReadEntries entries) {
    entries.append(List.of(read("anna", 1, NOON, What.CASE_FILE)));
    entries.append(
        List.of(
            read("head", 1, NOON.plusMillis(1), What.HISTORY),
            read("head", 2, NOON.plusMillis(1), What.DOCUMENT)));
  }

  @Test
  void givesBackWhatWasAppendedInItsOrder() {
    var entries = entries();
    three(entries);
    var all = entries.page(ALL, 0, 10);
    assertThat(told(all)).containsExactly("anna 1 case-file", "head 1 history", "head 2 document");
    assertThat(all).extracting(ReadEntry::position).isSorted().doesNotHaveDuplicates();
    var last = all.getLast();
    assertThat(last)
        .isEqualTo(
            new ReadEntry(
                last.position(),
                NOON.plusMillis(1),
                new Actor(Actor.Kind.CLERK, "head", "clerk", null),
                new CaseRead(caseOf(2), "residence-move-in", "14713000", What.DOCUMENT, "d-1"),
                "sealed"));
    assertThat(told(entries.page(ALL, all.getFirst().position(), 1)))
        .containsExactly("head 1 history");
  }

  @Test
  void filtersByCaseReaderAndTime() {
    var entries = entries();
    three(entries);
    assertThat(told(entries.page(new ReadQuery(caseOf(1), null, null, null), 0, 10)))
        .containsExactly("anna 1 case-file", "head 1 history");
    assertThat(told(entries.page(new ReadQuery(caseOf(1), "head", null, null), 0, 10)))
        .containsExactly("head 1 history");
    assertThat(told(entries.page(new ReadQuery(null, null, NOON.plusMillis(1), null), 0, 10)))
        .hasSize(2);
    assertThat(told(entries.page(new ReadQuery(null, null, NOON, NOON.plusMillis(1)), 0, 10)))
        .containsExactly("anna 1 case-file");
    // What was read at the millisecond was not read after its middle.
    assertThat(entries.page(new ReadQuery(null, null, NOON.plusNanos(1_500_000), null), 0, 10))
        .isEmpty();
  }

  @Test
  void tellsTheNewestOfACaseFirst() {
    var entries = entries();
    three(entries);
    assertThat(told(entries.newest(caseOf(1), 5)))
        .containsExactly("head 1 history", "anna 1 case-file");
    assertThat(told(entries.newest(caseOf(1), 1))).containsExactly("head 1 history");
  }

  @Test
  void deletesWhatWasReadBeforeAnInstantAndGivesNoPositionTwice() {
    var entries = entries();
    three(entries);
    var last = entries.page(ALL, 0, 10).getLast().position();
    assertThat(entries.deleteBefore(NOON.plusMillis(1))).isEqualTo(1);
    assertThat(told(entries.page(ALL, 0, 10))).containsExactly("head 1 history", "head 2 document");
    assertThat(entries.deleteBefore(NOON.plus(Duration.ofDays(1)))).isEqualTo(2);
    assertThat(entries.deleteBefore(NOON.plus(Duration.ofDays(1)))).isZero();
    entries.append(List.of(read("anna", 3, NOON, What.AS_OF)));
    assertThat(entries.page(ALL, 0, 10).getFirst().position()).isGreaterThan(last);
  }

  @Test
  void isThereAfterANewStart() {
    three(entries());
    assertThat(told(reopened().page(ALL, 0, 10))).hasSize(3);
  }

  @Test
  void ofManyAtATimeNoneIsLost() throws Exception {
    var entries = entries();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer :
          threads.invokeAll(
              IntStream.range(0, 200)
                  .mapToObj(i ->
                      Executors.callable(
                          () -> entries.append(List.of(read("r" + i, i, NOON, What.CASE_FILE)))))
                  .toList())) {
        answer.get();
      }
    }
    var all = entries.page(ALL, 0, 500);
    assertThat(all).hasSize(200);
    assertThat(all).extracting(e -> e.reader().id()).doesNotHaveDuplicates();
  }
}

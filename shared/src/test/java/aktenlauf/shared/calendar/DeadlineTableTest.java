package aktenlauf.shared.calendar;

import static aktenlauf.shared.calendar.Tables.RULES;
import static aktenlauf.shared.calendar.Tables.SAXONY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Worked examples of deadlines and notifications, each with its paragraph. */
class DeadlineTableTest {

  @TestFactory
  Stream<DynamicTest> deadlines() {
    return Tables.rows("deadlines.csv")
        .map(r -> DynamicTest.dynamicTest(name(r), () -> deadline(r)));
  }

  private static void deadline(List<String> row) {
    var start = LocalDate.parse(row.get(2));
    var computed = RULES.require(row.get(1), start).compute(start, SAXONY);
    assertThat(List.of(computed.unshiftedEnd(), computed.due(), computed.internalTarget()))
        .as(computed.explanation().toString())
        .hasToString("[%s, %s, %s]".formatted(row.get(3), row.get(4), row.get(5)));
    assertThat(computed.explanation()).isNotEmpty();
    assertThat(computed.explanation().getLast().date()).isEqualTo(computed.due());
  }

  @TestFactory
  Stream<DynamicTest> notifications() {
    return Tables.rows("notifications.csv")
        .map(r -> DynamicTest.dynamicTest(name(r), () -> notification(r)));
  }

  private static void notification(List<String> row) {
    var channel = Channel.valueOf(row.get(1));
    var told = Notification.of(channel, LocalDate.parse(row.get(2)), RULES, SAXONY);
    var period = RemedyPeriod.of(told, "vwgo-70-objection", RULES, SAXONY);
    assertThat(
            List.of(told.day(), told.shiftedDay(), period.displayedUntil(), period.acceptedUntil()))
        .hasToString("[%s, %s, %s, %s]".formatted(row.get(3), row.get(4), row.get(5), row.get(6)));
  }

  private static String name(List<String> row) {
    return "%s: %s from %s (%s)".formatted(row.get(0), row.get(1), row.get(2), row.getLast());
  }

  @Test
  void everyChannelIsInTheTable() {
    assertThat(Tables.rows("notifications.csv").map(r -> Channel.valueOf(r.get(1))))
        .containsAll(List.of(Channel.values()));
    assertThat(Tables.rows("deadlines.csv").count()).isGreaterThan(71);
  }
}

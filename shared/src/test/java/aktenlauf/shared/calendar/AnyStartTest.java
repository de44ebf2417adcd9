package aktenlauf.shared.calendar;

import static aktenlauf.shared.calendar.Tables.RULES;
import static aktenlauf.shared.calendar.Tables.SAXONY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every rule, whatever the day it starts on; the days are drawn with a seed. */
class AnyStartTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2035, 12, 31);
  private static final int STARTS = 400;

  private interface Claim {
    void check(DeadlineRule rule, Length length, LocalDate start);
  }

  private static void everyRule(Claim claim) {
    var random = new Random(31_193);
    int days = (int) ChronoUnit.DAYS.between(FIRST, LAST) + 1;
    for (var id : RULES.ids()) {
      for (int i = 0; i < STARTS; i++) {
        var start = FIRST.plusDays(random.nextInt(days));
        var rule = RULES.require(id, start);
        var length = rule.length();
        if (length != null) {
          claim.check(rule, length, start);
        }
      }
    }
  }

  @Test
  void noShiftedPeriodEndsOnASaturdaySundayOrHoliday() {
    everyRule((rule, length, start) -> {
      var computed = rule.compute(start, SAXONY);
      if (rule.shiftEnd()) {
        assertThat(SAXONY.isHoliday(computed.due())).isFalse();
        assertThat(computed.due().getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
        assertThat(computed.due())
            .isBetween(computed.unshiftedEnd(), computed.unshiftedEnd().plusDays(4));
      } else {
        assertThat(computed.due()).isEqualTo(computed.unshiftedEnd());
      }
    });
  }

  @Test
  void theInternalTargetIsAWorkingDayInTimeInEveryView() {
    everyRule((rule, length, start) -> {
      var computed = rule.compute(start, SAXONY);
      var target = computed.internalTarget();
      assertThat(SAXONY.isWorkingDay(target)).isTrue();
      assertThat(target).isBeforeOrEqualTo(computed.unshiftedEnd());
      if (!rule.backwards()) {
        assertThat(computed.alternatives()).allMatch(a -> !target.isAfter(a.due()));
      }
    });
  }

  @Test
  void monthsAndYearsEndAsSection188Says() {
    everyRule((rule, length, start) -> {
      if (length.unit() != Unit.MONTH && length.unit() != Unit.YEAR) {
        return;
      }
      var end = rule.compute(start, SAXONY).unshiftedEnd();
      int months = length.unit() == Unit.YEAR ? 12 * length.n() : length.n();
      var month = start.withDayOfMonth(1).plusMonths(months);
      var lacks = start.getDayOfMonth() > month.lengthOfMonth();
      if (lacks) {
        assertThat(end).isEqualTo(month.withDayOfMonth(month.lengthOfMonth()));
      } else {
        var named = month.withDayOfMonth(start.getDayOfMonth());
        assertThat(end).isEqualTo(rule.countFirstDay() ? named.minusDays(1) : named);
      }
    });
  }

  @Test
  void weeksEndOnTheSameWeekday() {
    everyRule((rule, length, start) -> {
      if (length.unit() == Unit.WEEK) {
        var end = rule.compute(start, SAXONY).unshiftedEnd();
        assertThat(end.getDayOfWeek()).isEqualTo(start.getDayOfWeek());
        assertThat(Math.abs(ChronoUnit.WEEKS.between(start, end))).isEqualTo(length.n());
      }
    });
  }

  @Test
  void workingDaysLieBetweenStartAndEnd() {
    everyRule((rule, length, start) -> {
      if (length.unit() == Unit.WORKING_DAY) {
        for (var saturdays : Saturdays.values()) {
          var points = new DisputedPoints(saturdays, false, false);
          var end = rule.compute(start, SAXONY, points).unshiftedEnd();
          assertThat(
                  start
                      .plusDays(1)
                      .datesUntil(end.plusDays(1))
                      .filter(d -> SAXONY.isWorkingDay(d, saturdays)))
              .hasSize(length.n())
              .endsWith(end);
        }
      }
    });
  }

  @Test
  void aLaterStartNeverEndsEarlier() {
    everyRule((rule, length, start) -> {
      var next = start.plusDays(1);
      assertThat(RULES.require(rule.id(), next).compute(next, SAXONY).due())
          .isAfterOrEqualTo(rule.compute(start, SAXONY).due());
    });
  }

  @Test
  void theLedgerArrivesAtTheDueDayAndSaysSoInTwoLanguages() {
    everyRule((rule, length, start) -> {
      var computed = rule.compute(start, SAXONY);
      assertThat(computed.explanation().getLast().date()).isEqualTo(computed.due());
      assertThat(computed.explanation())
          .allSatisfy(step -> {
            assertThat(step.legalBasis()).isNotEmpty().allMatch(p -> p.startsWith("§ "));
            assertThat(step.text().de()).isNotBlank().isNotEqualTo(step.text().en());
            assertThat(step.text().en()).isNotBlank().doesNotContain("null", "%");
          });
    });
  }

  @Test
  void aHundredThousandComputationsTakeSeconds() {
    var rule = RULES.require("saechsbo-69-4-decision", FIRST);
    var before = System.nanoTime();
    for (int i = 0; i < 100_000; i++) {
      rule.compute(FIRST.plusDays(i % 5_000), SAXONY);
    }
    assertThat((System.nanoTime() - before) / 1e9).isLessThan(10);
  }
}

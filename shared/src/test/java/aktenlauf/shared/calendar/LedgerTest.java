package aktenlauf.shared.calendar;

import static aktenlauf.shared.calendar.Tables.RULES;
import static aktenlauf.shared.calendar.Tables.SAXONY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.shared.kernel.Rejection;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done with a deadline, and what the ledger says of it. */
class LedgerTest {
  private static final String DECISION = "saechsbo-69-4-decision";

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Computed compute(String rule, String start) {
    return RULES.require(rule, day(start)).compute(day(start), SAXONY);
  }

  private static List<String> english(Computed computed) {
    return computed.explanation().stream().map(s -> s.text().en()).toList();
  }

  @Test
  void everyStepIsASentenceWithItsParagraph() {
    var computed = compute(DECISION, "2026-11-30");
    assertThat(english(computed))
        .containsExactly(
            "Confirmed receipt date on 30 Nov 2026: this day is not counted, the period begins on"
                + " 1 Dec 2026",
            "3 months; the month has no day 30: its last day → 28 Feb 2027",
            "28 Feb 2027 is a Sunday → 1 Mar 2027");
    assertThat(computed.explanation())
        .extracting(Step::legalBasis)
        .containsExactly(
            List.of("§ 31 Abs. 1 VwVfG", "§ 187 Abs. 1 BGB"),
            List.of("§ 31 Abs. 1 VwVfG", "§ 188 Abs. 2 BGB", "§ 188 Abs. 3 BGB"),
            List.of("§ 31 Abs. 3 VwVfG"));
    assertThat(computed.explanation().getLast().text().de())
        .isEqualTo("28.02.2027 ist ein Sonntag → 01.03.2027");
  }

  @Test
  void everyDayThatIsPassedOverIsNamed() {
    assertThat(english(compute("vwgo-70-objection", "2026-11-25")).getLast())
        .isEqualTo(
            "25 Dec 2026 is a holiday (1st Christmas day), 26 Dec 2026 is a holiday (2nd"
                + " Christmas day), 27 Dec 2026 is a Sunday → 28 Dec 2026");
    assertThat(english(compute("saechsbo-62-check", "2026-11-16")).getLast())
        .isEqualTo(
            "5 working days (Saturdays count; not 18 Nov 2026, Day of Repentance and Prayer) → 23"
                + " Nov 2026");
  }

  @Test
  void aPeriodThatBeginsWithADaySaysSo() {
    var computed = compute("fzv-26-review-reservation", "2026-03-10");
    assertThat(computed.explanation().getFirst().legalBasis()).contains("§ 187 Abs. 2 BGB");
    assertThat(english(computed).getFirst()).contains("this day is the first one counted");
  }

  @Test
  void theOtherViewOfADisputedPointIsShown() {
    assertThat(compute("saechsbo-62-check", "2026-11-16").alternatives())
        .containsExactly(new Alternative(DisputedPoint.SATURDAYS, day("2026-11-24")));
    assertThat(compute("fzv-26-review-reservation", "2026-01-31").alternatives())
        .containsExactly(new Alternative(DisputedPoint.SHIFT_OF_END, day("2026-03-02")));
    assertThat(compute(DECISION, "2026-11-30").alternatives())
        .containsExactly(new Alternative(DisputedPoint.SHIFT_OF_END, day("2027-02-28")));
    assertThat(compute(DECISION, "2026-01-15").alternatives()).isEmpty();
  }

  @Test
  void theViewsAreParameters() {
    var rule = RULES.require("saechsbo-62-check", day("2026-11-16"));
    var strict = new DisputedPoints(Saturdays.LEFT_OUT, false, false);
    var computed = rule.compute(day("2026-11-16"), SAXONY, strict);
    assertThat(computed.due()).isEqualTo("2026-11-24");
    assertThat(computed.alternatives())
        .containsExactly(new Alternative(DisputedPoint.SATURDAYS, day("2026-11-23")));
  }

  @Test
  void anExtensionCountsFromTheEndOfTheOldPeriod() {
    var extended = compute(DECISION, "2026-01-15").extend(Period.ofMonths(2), SAXONY);
    assertThat(extended.due()).isEqualTo("2026-06-15");
    assertThat(extended.extensions()).isEqualTo(1);
    assertThat(extended.explanation().getLast().legalBasis()).containsExactly("§ 190 BGB");
    assertThat(english(extended).getLast())
        .isEqualTo("Extended by 2 months, counted from 15 Apr 2026 → 15 Jun 2026");
    assertThat(extended.alternatives()).isEmpty();
  }

  @Test
  void whetherItCountsFromTheShiftedEndIsAParameter() {
    var careful = compute(DECISION, "2026-11-30").extend(Period.ofMonths(2), SAXONY);
    assertThat(careful.due()).isEqualTo("2027-04-28");
    assertThat(careful.alternatives())
        .containsExactly(new Alternative(DisputedPoint.START_OF_EXTENSION, day("2027-05-03")));
    var points = DisputedPoints.CAREFUL.otherwise(DisputedPoint.START_OF_EXTENSION);
    var rule = RULES.require(DECISION, day("2026-11-30"));
    var generous =
        rule.compute(day("2026-11-30"), SAXONY, points).extend(Period.ofMonths(2), SAXONY);
    assertThat(generous.unshiftedEnd()).isEqualTo("2027-05-01");
    assertThat(generous.due()).isEqualTo("2027-05-03");
    assertThat(generous.alternatives())
        .contains(new Alternative(DisputedPoint.START_OF_EXTENSION, day("2027-04-28")));
  }

  @Test
  void anExtensionIsRefusedWhereTheLawSaysNo() {
    var decision = compute(DECISION, "2026-01-15");
    var two = Period.ofMonths(2);
    assertThat(decision.refuseExtension(two, day("2026-04-15"))).isEmpty();
    assertThat(refusal(decision, two, "2026-04-16")).isEqualTo("period-has-ended");
    assertThat(refusal(decision, Period.ofMonths(3), "2026-04-15")).isEqualTo("extension-too-long");
    assertThat(refusal(decision, Period.ofDays(62), "2026-04-15")).isEqualTo("extension-too-long");
    assertThat(decision.refuseExtension(Period.ofDays(61), day("2026-04-15"))).isEmpty();
    assertThat(refusal(decision, Period.ZERO, "2026-04-15")).isEqualTo("extension-not-positive");
    assertThat(refusal(decision.extend(two, SAXONY), two, "2026-04-15"))
        .isEqualTo("extension-used-up");
    assertThat(refusal(compute("vwgo-70-objection", "2026-01-15"), two, "2026-01-20"))
        .isEqualTo("extension-not-provided");
    assertThat(decision.refuseExtension(two, day("2026-04-16")).orElseThrow())
        .isEqualTo(
            new Rejection.Refused(
                "period-has-ended",
                List.of("§ 69 Abs. 4 SächsBO", "§ 69 Abs. 5 SächsBO"),
                "saechsbo-69-4-decision cannot be extended: it ended on 2026-04-15"));
    assertThatThrownBy(() -> decision.extend(Period.ofDays(-1), SAXONY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String refusal(Computed computed, Period by, String on) {
    return computed.refuseExtension(by, day(on)).orElseThrow().rule();
  }

  @Test
  void anExtensionToADayEndsThere() {
    var decision = compute(DECISION, "2026-01-15");
    var extended = decision.extendTo(day("2026-06-06"), SAXONY);
    assertThat(extended.unshiftedEnd()).isEqualTo("2026-06-06");
    assertThat(extended.due()).isEqualTo("2026-06-08");
    assertThat(english(extended))
        .endsWith(
            "Extended to 6 Jun 2026",
            "6 Jun 2026 is a Saturday, 7 Jun 2026 is a Sunday → 8 Jun 2026");
    assertThat(decision.refuseExtensionTo(day("2026-06-15"), day("2026-04-15"), SAXONY)).isEmpty();
    assertThat(refusalTo(decision, "2026-06-16", "2026-04-15")).isEqualTo("extension-too-long");
    assertThat(refusalTo(decision, "2026-04-15", "2026-04-15")).isEqualTo("extension-not-positive");
    assertThat(refusalTo(decision, "2026-06-15", "2026-04-16")).isEqualTo("period-has-ended");
    assertThat(refusalTo(extended, "2026-06-15", "2026-04-15")).isEqualTo("extension-used-up");
    assertThat(refusalTo(compute("vwgo-70-objection", "2026-01-15"), "2026-06-15", "2026-01-20"))
        .isEqualTo("extension-not-provided");
    assertThatThrownBy(() -> decision.extendTo(day("2026-04-15"), SAXONY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String refusalTo(Computed computed, String until, String on) {
    return computed.refuseExtensionTo(day(until), day(on), SAXONY).orElseThrow().rule();
  }

  @Test
  void aPermitCanBeExtendedAnyNumberOfTimes() {
    var permit = compute("saechsbo-73-validity", "2026-11-23");
    var twice = permit.extend(Period.ofYears(2), SAXONY).extend(Period.ofYears(2), SAXONY);
    assertThat(twice.unshiftedEnd()).isEqualTo("2033-11-23");
    assertThat(twice.refuseExtension(Period.ofYears(2), day("2033-11-23"))).isEmpty();
  }

  @Test
  void aSuspensionCarriesTheDaysThatAreLeft() {
    var before = compute(DECISION, "2026-01-15");
    var suspended = before.suspend(day("2026-03-01"), "§ 15 BauGB");
    assertThat(suspended.remainingDays()).isEqualTo(45);
    var resumed = suspended.resume(day("2026-09-01"), SAXONY);
    assertThat(resumed.old()).isEqualTo(before);
    assertThat(resumed.cause()).isEqualTo("§ 15 BauGB");
    assertThat(resumed.now().unshiftedEnd()).isEqualTo("2026-10-16");
    assertThat(resumed.now().due()).isEqualTo("2026-10-16");
    assertThat(english(resumed.now()).subList(2, 4))
        .containsExactly(
            "Stands still since 1 Mar 2026 (§ 15 BauGB); left: 45 days",
            "Goes on from 1 Sep 2026: 45 days later → 16 Oct 2026");
    assertThat(resumed.now().explanation().getLast().legalBasis())
        .containsExactly("§ 209 BGB (entsprechend)");
  }

  @Test
  void aResumedPeriodEndsOnAWorkingDayToo() {
    var resumed =
        compute(DECISION, "2026-01-15")
            .suspend(day("2026-04-15"), "x")
            .resume(day("2026-05-23"), SAXONY);
    assertThat(resumed.now().unshiftedEnd()).isEqualTo("2026-05-23");
    assertThat(resumed.now().due()).isEqualTo("2026-05-26");
    assertThat(resumed.now().internalTarget()).isEqualTo("2026-05-22");
  }

  @Test
  void aSuspensionOfNoDaysChangesNothing() {
    var before = compute(DECISION, "2026-01-15");
    var now = before.suspend(day("2026-03-01"), "x").resume(day("2026-03-01"), SAXONY).now();
    assertThat(now.due()).isEqualTo(before.due());
  }

  @Test
  void impossibleSuspensionsAreErrors() {
    var before = compute(DECISION, "2026-01-15");
    assertThatThrownBy(() -> before.suspend(day("2026-01-14"), "x"))
        .hasMessageContaining("before it starts on 2026-01-15");
    assertThatThrownBy(
            () -> before.suspend(day("2026-03-01"), "x").resume(day("2026-02-28"), SAXONY))
        .hasMessageContaining("before it stood still on 2026-03-01");
  }

  @Test
  void anEndThatTheClerkSetsMovesToAWorkingDay() {
    var rule = RULES.require("saechsbo-69-2-defects", day("2026-11-23"));
    var computed =
        rule.computeUntil(day("2026-11-23"), day("2026-12-26"), SAXONY, DisputedPoints.CAREFUL);
    assertThat(computed.due()).isEqualTo("2026-12-28");
    assertThat(computed.internalTarget()).isEqualTo("2026-12-24");
    assertThat(computed.extend(Period.ofDays(14), SAXONY).due()).isEqualTo("2027-01-11");
    assertThatThrownBy(() -> rule.compute(day("2026-11-23"), SAXONY))
        .hasMessage("the end of saechsbo-69-2-defects is set in each case");
    assertThatThrownBy(() ->
            rule.computeUntil(day("2026-11-23"), day("2026-11-22"), SAXONY, DisputedPoints.CAREFUL))
        .hasMessageContaining("cannot end on 2026-11-22");
  }

  @Test
  void whatMustBePostedToBeNotifiedInTime() {
    var dispatch = Notification.latestDispatch(Channel.POST, day("2026-04-15"), RULES, SAXONY);
    assertThat(dispatch.latest()).isEqualTo("2026-04-11");
    assertThat(dispatch.planned()).isEqualTo("2026-04-10");
    assertThat(dispatch.latestUnshifted()).isEqualTo("2026-04-11");
  }

  @Test
  void theLaterDayCountsWhenTheAuthorityMustBeInTime() {
    var sunday = Notification.latestDispatch(Channel.POSTBOX, day("2026-04-19"), RULES, SAXONY);
    assertThat(sunday.latestUnshifted()).isEqualTo("2026-04-15");
    assertThat(sunday.latest()).isEqualTo("2026-04-13");
    assertThat(sunday.planned()).isEqualTo("2026-04-13");
    var served = Notification.latestDispatch(Channel.HANDOVER, day("2026-04-19"), RULES, SAXONY);
    assertThat(served.latest()).isEqualTo("2026-04-19");
    assertThat(served.planned()).isEqualTo("2026-04-17");
  }

  @Test
  void channelsOfCommands() {
    assertThat(Channel.ofWord("portal")).contains(Channel.POSTBOX);
    assertThat(Channel.ofWord("post")).contains(Channel.POST);
    assertThat(Channel.ofWord("email")).contains(Channel.ELECTRONIC);
    assertThat(Channel.ofWord("counter")).contains(Channel.HANDOVER);
    assertThat(Channel.ofWord("import")).isEmpty();
  }
}

package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Acts.*;
import static aktenlauf.command.buildinglaw.Shipped.CASE;
import static aktenlauf.command.buildinglaw.Story.given;
import static aktenlauf.command.buildinglaw.Who.ANNA;
import static aktenlauf.command.buildinglaw.Who.CLARA;
import static aktenlauf.command.buildinglaw.Who.LINKS;
import static aktenlauf.command.buildinglaw.Who.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.Decision;
import aktenlauf.shared.proceeding.ProceedingCommand.RecordFeePayment;
import aktenlauf.shared.proceeding.ProceedingCommand.RefundFee;
import aktenlauf.shared.proceeding.ProceedingCommand.WithdrawApplication;
import aktenlauf.shared.proceeding.ProceedingEvent.FeePaymentRecorded;
import aktenlauf.shared.proceeding.ProceedingEvent.FeeRefunded;
import org.junit.jupiter.api.Test;

/** What the cash office books for a case. */
class PaymentsTest {
  private static final String BASIS = "SächsVwKG";

  private final Story story =
      given(SIMPLIFIED)
          .on("2026-01-15")
          .and(ANNA, confirm("2026-01-15"))
          .and(ANNA, draft("granted"))
          .and(CLARA, grant())
          .and(ANNA, notice("counter", "2026-01-15"))
          .on("2026-02-02");

  private static RecordFeePayment paid(String amount, String reference) {
    return new RecordFeePayment(CASE, amount, reference, day("2026-02-02"));
  }

  private static RefundFee refund(String amount, String reference) {
    return new RefundFee(CASE, amount, reference, day("2026-02-02"), "paid twice");
  }

  @Test
  void whatComesInIsRecordedAsItCame() {
    story
        .when(ANNA, paid("1000.00", "K-1"))
        .then(new FeePaymentRecorded(CASE, "1000.00", "K-1", day("2026-02-02")))
        .when(LINKS, paid("500.00", "K-2"))
        .then(new FeePaymentRecorded(CASE, "500.00", "K-2", day("2026-02-02")));
  }

  @Test
  void eachReferenceIsBookedOnce() {
    story.and(ANNA, paid("1092.00", "K-1"));
    story.when(ANNA, paid("1092.00", "K-1")).refused("payment-booked", BASIS);
    story.when(ANNA, refund("1.00", "K-1")).refused("payment-booked", BASIS);
  }

  @Test
  void noMoreIsGivenBackThanWasPaid() {
    story.when(ANNA, refund("0.01", "R-1")).refused("refund-of-what-was-not-paid", BASIS);
    story.and(ANNA, paid("100.00", "K-1"));
    story
        .when(ANNA, refund("60.00", "R-1"))
        .then(new FeeRefunded(CASE, "60.00", "R-1", day("2026-02-02"), "paid twice"));
    story.when(ANNA, refund("40.01", "R-2")).refused("refund-of-what-was-not-paid", BASIS);
    story.and(ANNA, refund("40.00", "R-2"));
  }

  @Test
  void moneyComesInAfterTheCaseHasEnded() {
    given(SIMPLIFIED)
        .on("2026-02-02")
        .and(PORTAL, new WithdrawApplication(CASE, null))
        .and(ANNA, paid("109.20", "K-1"))
        .and(ANNA, refund("109.20", "R-1"));
  }

  @Test
  void aDayToComeIsRefused() {
    story
        .when(ANNA, new RecordFeePayment(CASE, "1.00", "K-1", day("2026-02-03")))
        .invalid("/on", "maximum");
  }

  @Test
  void applicantsAndSignatoriesBookNothing() {
    for (var who : new Who[] {PORTAL, CLARA}) {
      assertThat(story.when(who, paid("1.00", "K-1")).decision())
          .isInstanceOf(Decision.Rejected.class);
    }
    assertThat(story.when(LINKS, refund("1.00", "K-1")).decision())
        .isInstanceOf(Decision.Rejected.class);
  }
}

package aktenlauf.query.fees;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.testing.History;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DeemedApprovalOccurred;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.FeeAssessed;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitGranted;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionNotified;
import aktenlauf.shared.proceeding.ProceedingEvent.FeePaymentRecorded;
import aktenlauf.shared.proceeding.ProceedingEvent.FeeRefunded;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final CaseId ID = History.of(1).id();

  private static PermitGranted permit(String fee) {
    return new PermitGranted(
        ID, "permit", DAY, List.of(), List.of(), fee, "10. SächsKVZ", List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, 0.00, 0.00, none, 0.00",
    "95.00, 0.00, 0.00, due, 95.00",
    "95.00, 94.99, 0.00, part, 0.01",
    "95.00, 95.00, 0.00, paid, 0.00",
    "95.00, 190.00, 0.00, overpaid, -95.00",
    "95.00, 190.00, 95.00, paid, 0.00",
    "0.00, 10.00, 0.00, overpaid, -10.00",
    "0.00, 10.00, 10.00, refunded, 0.00",
    // Given back though nothing was paid too much: that much is not owed any more.
    "95.00, 95.00, 95.00, refunded, 0.00",
    "95.00, 95.00, 20.00, paid, 0.00"
  })
  void statesAndWhatIsOpen(
      String charged, String paid, String refunded, String state, String open) {
    var account = Account.EMPTY;
    if (!charged.equals("0.00")) {
      account = account.after(new FeeAssessed(ID, "neighbours", charged, null, DAY));
    }
    if (!paid.equals("0.00")) {
      account = account.after(new FeePaymentRecorded(ID, paid, "K-1", DAY));
    }
    if (!refunded.equals("0.00")) {
      account = account.after(new FeeRefunded(ID, refunded, "R-1", DAY, null));
    }
    assertThat(account.state()).isEqualTo(state);
    assertThat(account.open()).isEqualByComparingTo(open);
  }

  @Test
  void aDecisionsFeeIsOwedOnceItIsNotified() {
    var signed = Account.EMPTY.after(permit("1092.00"));
    assertThat(signed.state()).isEqualTo(Account.NONE);
    var notified = signed.after(new DecisionNotified(ID, "granted", "post", DAY));
    assertThat(notified.state()).isEqualTo(Account.DUE);
    assertThat(notified.charged()).isEqualTo("1092.00");
  }

  @Test
  void aDecisionThatCameTooLateSetsNoFee() {
    var late =
        Account.EMPTY
            .after(permit("1092.00"))
            .after(new DeemedApprovalOccurred(ID, DAY, List.of(), List.of()))
            .after(new FeeAssessed(ID, "permit-simplified", "1092.00", null, DAY));
    assertThat(late.charged()).isEqualTo("1092.00");
  }
}

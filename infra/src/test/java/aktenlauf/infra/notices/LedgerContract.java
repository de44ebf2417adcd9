package aktenlauf.infra.notices;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.notices.Ledger.LaidAside;
import aktenlauf.infra.notices.Ledger.Place;
import aktenlauf.shared.kernel.CaseId;
import org.junit.jupiter.api.Test;

/** Places and what was laid aside, wherever they lie. */
abstract class LedgerContract {
  private static final CaseId CASE = CaseId.of("0193a000-0000-7000-8000-000000000001");

  /** Of the same store each time, as after a new start. */
  abstract Ledger open();

  @Test
  void whatWasReachedAndLaidAsideIsThereAfterARestart() {
    try (var ledger = open()) {
      assertThat(ledger.place()).isEmpty();
      ledger.reached(new Place("token", new byte[] {1}));
      ledger.reached(new Place("other", new byte[] {2, 3}));
      ledger.layAside(new LaidAside(CASE, 4, "first"));
      ledger.layAside(new LaidAside(CASE, 4, "second"));
      ledger.layAside(new LaidAside(CASE, 5, "other"));
      ledger.settle(CASE, 5);
      ledger.settle(CASE, 6);
    }
    try (var ledger = open()) {
      assertThat(ledger.place().orElseThrow().type()).isEqualTo("other");
      assertThat(ledger.place().orElseThrow().token()).isEqualTo(new byte[] {2, 3});
      assertThat(ledger.laidAside()).containsExactly(new LaidAside(CASE, 4, "second"));
    }
  }
}

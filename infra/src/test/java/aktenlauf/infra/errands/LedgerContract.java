package aktenlauf.infra.errands;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.errands.Errand;
import aktenlauf.infra.errands.Ledger.Open;
import aktenlauf.infra.errands.Ledger.Place;
import aktenlauf.shared.kernel.CaseId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Open errands and the place in the log, wherever they lie. */
abstract class LedgerContract {
  private static final CaseId CASE = CaseId.of("0193a000-0000-7000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Errand FIRST = new Errand(CASE, 2, "prefill", "14612000");
  private static final Errand SECOND = new Errand(CASE, 2, "prefill", "11000000");

  /** Of the same store each time, as after a new start. */
  abstract Ledger open();

  @Test
  void anErrandIsThereUntilItIsSettled() {
    try (var ledger = open()) {
      assertThat(ledger.place()).isEmpty();
      ledger.add(FIRST, NOW, NOW);
      ledger.add(SECOND, NOW.plusSeconds(1), NOW.plusSeconds(1));
      ledger.add(FIRST, NOW.plusSeconds(9), NOW.plusSeconds(9));
      ledger.reached(new Place("token", new byte[] {1}));
      ledger.reached(new Place("other", new byte[] {2, 3}));
    }
    try (var ledger = open()) {
      assertThat(ledger.place().orElseThrow().type()).isEqualTo("other");
      assertThat(ledger.place().orElseThrow().token()).isEqualTo(new byte[] {2, 3});
      assertThat(ledger.open(10))
          .containsExactly(
              new Open(FIRST, NOW, NOW, 0, null),
              new Open(SECOND, NOW.plusSeconds(1), NOW.plusSeconds(1), 0, null));

      // Claimed by one, it is free for others only when the claim has ended.
      assertThat(ledger.claim(NOW, NOW.plusSeconds(60), 10))
          .extracting(Open::errand)
          .containsExactly(FIRST);
      assertThat(ledger.claim(NOW, NOW.plusSeconds(60), 10)).isEmpty();
      assertThat(ledger.claim(NOW.plusSeconds(60), NOW.plusSeconds(120), 1)).hasSize(1);

      ledger.again(FIRST, NOW.plusSeconds(300), "away");
      assertThat(ledger.claim(NOW.plusSeconds(299), NOW.plusSeconds(400), 10))
          .extracting(Open::errand)
          .containsExactly(SECOND);
      assertThat(ledger.open(1))
          .containsExactly(new Open(FIRST, NOW, NOW.plusSeconds(300), 1, "away"));

      ledger.settle(FIRST);
      assertThat(ledger.count()).isEqualTo(1);
      ledger.settle(SECOND);
      assertThat(ledger.open(10)).isEmpty();
    }
  }

  /** The system's time may be ahead of the machine's. */
  @Test
  void whenItCameUpHasNothingToDoWithWhenItIsTried() {
    var later = NOW.plusSeconds(86_400);
    try (var ledger = open()) {
      ledger.add(FIRST, later, NOW);
      assertThat(ledger.claim(NOW, NOW.plusSeconds(60), 10))
          .extracting(Open::since)
          .containsExactly(later);
      ledger.again(FIRST, NOW.plusSeconds(600), "away");
      assertThat(ledger.claim(NOW.plusSeconds(1), NOW.plusSeconds(60), 10)).isEmpty();

      ledger.wake(NOW.plusSeconds(1));

      var woken = ledger.claim(NOW.plusSeconds(1), NOW.plusSeconds(60), 10);
      assertThat(woken).extracting(Open::errand).containsExactly(FIRST);
      assertThat(woken).extracting(Open::since).containsExactly(later);
      assertThat(woken).extracting(Open::tries).containsExactly(1);
      ledger.settle(FIRST);
    }
  }

  @Test
  void idsFollowFromTheirParts() {
    assertThat(FIRST.id()).isEqualTo(new Errand(CASE, 2, "prefill", "14612000").id());
    assertThat(FIRST.id()).isNotEqualTo(SECOND.id());
  }
}

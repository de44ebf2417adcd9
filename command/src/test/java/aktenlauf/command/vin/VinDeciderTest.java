package aktenlauf.command.vin;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.vin.VinCommand;
import aktenlauf.shared.vin.VinCommand.*;
import aktenlauf.shared.vin.VinKey;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VinDeciderTest {
  private static final VinKey VIN = new VinKey("q83vASNFZ4mrze8BI0VniQ");
  private static final CaseId A = id(1);
  private static final CaseId B = id(2);
  private static final CaseId C = id(3);

  private VinState state = VinState.NEW;
  private boolean refused;

  private static CaseId id(int n) {
    return CaseId.of("0193a000-0000-7000-8000-00000000000" + n);
  }

  private static Instant at(int second) {
    return Instant.EPOCH.plusSeconds(1_000L + second);
  }

  /** Whatever is ordered is ordered twice: a repeat changes nothing. */
  private void order(VinCommand command) {
    var verdict = VinDecider.decide(command, state);
    refused = verdict.refused();
    for (var event : verdict.events()) {
      state = state.after(event);
    }
    assertThat(VinDecider.decide(command, state).events()).as("%s again", command).isEmpty();
  }

  private void holds(CaseId caseId, boolean decided) {
    var holder = Objects.requireNonNull(state.holder());
    assertThat(holder.caseId()).isEqualTo(caseId);
    assertThat(holder.decided()).isEqualTo(decided);
  }

  @Test
  void ofTwoMachinesOneDecides() {
    order(new Claim(VIN, A, at(1), false));
    order(new Claim(VIN, B, at(1), false));
    assertThat(refused).isTrue();
    holds(A, false);

    order(new Register(VIN, A, at(2), false));
    order(new Claim(VIN, B, at(3), false));
    assertThat(refused).isTrue();
    holds(A, true);
  }

  @Test
  void aClaimThatComesToNothingBindsNobody() {
    order(new Claim(VIN, A, at(1), false));
    order(new LetGo(VIN, A));
    order(new Claim(VIN, B, at(2), false));
    holds(B, false);
    order(new LetGo(VIN, A));
    holds(B, false);
  }

  @Test
  void whatWasDecidedIsNotLetGo() {
    order(new Register(VIN, A, at(1), false));
    order(new LetGo(VIN, A));
    holds(A, true);
  }

  @Test
  void aNewKeepersRegistrationTakesOverAndARevokedOneGivesBack() {
    order(new Register(VIN, A, at(1), false));
    order(new Claim(VIN, B, at(2), true));
    assertThat(refused).isFalse();
    order(new Register(VIN, B, at(3), false));
    holds(B, true);
    order(new Undo(VIN, B));
    holds(A, true);
  }

  @Test
  void aClaimThatIsLetGoGivesBackNoOtherClaim() {
    order(new Claim(VIN, A, at(1), false));
    order(new Claim(VIN, B, at(2), true));
    order(new LetGo(VIN, A));
    order(new LetGo(VIN, B));
    assertThat(state.holder()).isNull();
  }

  @Test
  void whatIsToldLateChangesNothingThatWasDecidedLater() {
    order(new Register(VIN, B, at(5), false));
    order(new Register(VIN, A, at(3), false));
    holds(B, true);
    order(new End(VIN, C, at(4), Whose.ANYBODYS));
    holds(B, true);
  }

  @Test
  void anEndThatIsToldFirstEndsWhatWasDecidedBefore() {
    order(new End(VIN, C, at(4), Whose.ANYBODYS));
    order(new Register(VIN, A, at(3), false));
    assertThat(state.holder()).isNull();
    order(new Register(VIN, B, at(5), false));
    holds(B, true);
  }

  @Test
  void aClaimOutlivesTheEndOfTheRegistrationBefore() {
    order(new Register(VIN, A, at(1), false));
    order(new Claim(VIN, B, at(2), true));
    order(new End(VIN, C, at(3), Whose.ANYBODYS));
    holds(B, false);
    order(new LetGo(VIN, B));
    assertThat(state.holder()).isNull();
  }

  @Test
  void anEndThatIsToldToAClaimEndsWhatTheMachineHadDecidedBefore() {
    order(new Claim(VIN, A, at(1), false));
    order(new End(VIN, C, at(3), Whose.ANYBODYS));
    holds(A, false);
    order(new Register(VIN, A, at(2), false));
    assertThat(state.holder()).isNull();
  }

  @Test
  void aCaseEndsItsOwnRegistrationOnly() {
    order(new Register(VIN, A, at(1), false));
    order(new Register(VIN, B, at(2), false));
    order(new End(VIN, A, at(3), Whose.OWN));
    holds(B, true);
    order(new End(VIN, B, at(4), Whose.OWN));
    assertThat(state.holder()).isNull();
    order(new Register(VIN, B, at(2), false));
    assertThat(state.holder()).isNull();
  }

  @Test
  void aChangeOfDataShowsARegistrationAndTakesNone() {
    order(new Register(VIN, A, at(1), true));
    holds(A, true);
    order(new Register(VIN, B, at(2), true));
    holds(A, true);
  }

  @Test
  void aCodeIsSpentOnce() {
    order(new Spend(VIN, A, Map.of("zb1", "hash-1", "zb2", "hash-2")));
    order(new Spend(VIN, B, Map.of("zb1", "hash-1")));
    assertThat(state.spent()).isEqualTo(Map.of("hash-1", A, "hash-2", A));
  }
}

package aktenlauf.command.vin;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.vin.VinCommand;
import aktenlauf.shared.vin.VinCommand.*;
import aktenlauf.shared.vin.VinKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  private void registered(@Nullable CaseId by) {
    var now = state.registered();
    assertThat(now == null ? null : now.caseId()).isEqualTo(by);
  }

  @Test
  void ofTwoMachinesOneDecides() {
    order(new Claim(VIN, A, at(1), false));
    order(new Claim(VIN, B, at(1), false));
    assertThat(refused).isTrue();
    assertThat(state.claimedBy()).isEqualTo(A);

    order(new Register(VIN, A, at(2), false));
    order(new Claim(VIN, B, at(3), false));
    assertThat(refused).isTrue();
    registered(A);
  }

  @Test
  void aClaimThatComesToNothingBindsNobody() {
    order(new Claim(VIN, A, at(1), false));
    order(new LetGo(VIN, A));
    order(new Claim(VIN, B, at(2), false));
    assertThat(state.claimedBy()).isEqualTo(B);
    order(new LetGo(VIN, A));
    assertThat(state.claimedBy()).isEqualTo(B);
  }

  @Test
  void whatWasDecidedIsNotLetGo() {
    order(new Register(VIN, A, at(1), false));
    order(new LetGo(VIN, A));
    registered(A);
  }

  @Test
  void aNewKeepersRegistrationTakesOverAndARevokedOneGivesBack() {
    order(new Register(VIN, A, at(1), false));
    order(new Claim(VIN, B, at(2), true));
    assertThat(refused).isFalse();
    order(new Register(VIN, B, at(3), false));
    registered(B);
    order(new Undo(VIN, B));
    registered(A);
  }

  @Test
  void aRevokedDeregistrationGivesTheRegistrationBack() {
    order(new Register(VIN, A, at(1), false));
    order(new End(VIN, C, at(2), Whose.ANYBODYS));
    order(new Revive(VIN, C));
    assertThat(refused).isFalse();
    registered(A);
    // Told late, the end ends nothing any more; another one does.
    order(new End(VIN, C, at(2), Whose.ANYBODYS));
    registered(A);
    order(new End(VIN, B, at(3), Whose.ANYBODYS));
    registered(null);
  }

  @Test
  void whatWasRegisteredMeanwhileStays() {
    order(new Register(VIN, A, at(1), false));
    order(new End(VIN, C, at(2), Whose.ANYBODYS));
    order(new Register(VIN, B, at(3), false));
    order(new Revive(VIN, C));
    assertThat(refused).isTrue();
    registered(B);
  }

  @Test
  void anEndByAnotherCaseStandsWhereOneIsRevoked() {
    order(new Register(VIN, A, at(1), false));
    order(new End(VIN, C, at(2), Whose.ANYBODYS));
    order(new End(VIN, B, at(3), Whose.ANYBODYS));
    order(new Revive(VIN, C));
    assertThat(refused).isFalse();
    registered(null);
    order(new Revive(VIN, B));
    registered(null);
  }

  @Test
  void aClaimThatIsLetGoGivesBackNoOtherClaim() {
    order(new Claim(VIN, A, at(1), false));
    order(new Claim(VIN, B, at(2), true));
    order(new LetGo(VIN, A));
    order(new LetGo(VIN, B));
    registered(null);
  }

  @Test
  void whatIsToldLateChangesNothingThatWasDecidedLater() {
    order(new Register(VIN, B, at(5), false));
    order(new Register(VIN, A, at(3), false));
    registered(B);
    order(new End(VIN, C, at(4), Whose.ANYBODYS));
    registered(B);
  }

  @Test
  void anEndThatIsToldFirstEndsWhatWasDecidedBefore() {
    order(new End(VIN, C, at(4), Whose.ANYBODYS));
    order(new Register(VIN, A, at(3), false));
    registered(null);
    order(new Register(VIN, B, at(5), false));
    registered(B);
  }

  @Test
  void aClaimOutlivesTheEndOfTheRegistrationBefore() {
    order(new Register(VIN, A, at(1), false));
    order(new Claim(VIN, B, at(2), true));
    order(new End(VIN, C, at(3), Whose.ANYBODYS));
    assertThat(state.claimedBy()).isEqualTo(B);
    order(new LetGo(VIN, B));
    registered(null);
  }

  @Test
  void anEndThatIsToldToAClaimEndsWhatTheMachineHadDecidedBefore() {
    order(new Claim(VIN, A, at(1), false));
    order(new End(VIN, C, at(3), Whose.ANYBODYS));
    assertThat(state.claimedBy()).isEqualTo(A);
    order(new Register(VIN, A, at(2), false));
    registered(null);
    assertThat(state.claimedBy()).isNull();
  }

  @Test
  void whatAPersonDecidesWhileAMachineHasAClaimStandsIfTheMachineLetsGo() {
    order(new Register(VIN, A, at(1), false));
    order(new Claim(VIN, B, at(3), true));
    order(new Register(VIN, C, at(2), false));
    registered(C);
    order(new LetGo(VIN, B));
    registered(C);
  }

  @Test
  void whatEndsWhileItIsClaimedIsNotGivenBack() {
    order(new Register(VIN, A, at(1), false));
    order(new Claim(VIN, B, at(2), true));
    order(new End(VIN, A, at(3), Whose.OWN));
    assertThat(state.claimedBy()).isEqualTo(B);
    order(new LetGo(VIN, B));
    registered(null);

    order(new Register(VIN, C, at(4), false));
    order(new Claim(VIN, B, at(5), true));
    order(new Undo(VIN, C));
    order(new LetGo(VIN, B));
    registered(null);
  }

  @Test
  void aCaseEndsItsOwnRegistrationOnly() {
    order(new Register(VIN, A, at(1), false));
    order(new Register(VIN, B, at(2), false));
    order(new End(VIN, A, at(3), Whose.OWN));
    registered(B);
    order(new End(VIN, B, at(4), Whose.OWN));
    registered(null);
    order(new Register(VIN, B, at(2), false));
    registered(null);
  }

  @Test
  void aChangeOfDataShowsARegistrationAndTakesNone() {
    order(new Register(VIN, A, at(1), true));
    registered(A);
    order(new Register(VIN, B, at(2), true));
    registered(A);
  }

  @Test
  void aCodeIsSpentOnce() {
    order(new Spend(VIN, A, Map.of("zb1", "hash-1", "zb2", "hash-2")));
    order(new Spend(VIN, B, Map.of("zb1", "hash-1")));
    assertThat(state.spent()).isEqualTo(Map.of("hash-1", A, "hash-2", A));
  }
}

package aktenlauf.infra.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Secrets that a register is told later. */
class SealsTest {
  private static final Seals SEALS = new Seals(new ServerSecret(new byte[32]));

  @Test
  void whatIsSealedCanBeReadWithTheKeyOnly() {
    var sealed = SEALS.seal("DE89370400440532013000");
    assertThat(sealed).startsWith("sealed:").doesNotContain("DE89");
    assertThat(SEALS.open(sealed)).isEqualTo("DE89370400440532013000");
    var others = new byte[32];
    others[0] = 1;
    assertThatIllegalStateException()
        .isThrownBy(() -> new Seals(new ServerSecret(others)).open(sealed))
        .withMessageNotContaining("DE89");
  }

  @Test
  void equalSecretsHaveEqualSealsAndOthersOthers() {
    assertThat(SEALS.seal("aB3")).isEqualTo(SEALS.seal("aB3"));
    var all = new HashSet<String>();
    for (int i = 0; i < 1000; i++) {
      all.add(SEALS.seal("code" + i).substring(7, 23));
    }
    assertThat(all).hasSize(1000);
  }

  @Test
  void aChangedSealIsRefusedAndOtherTextLeftAsItIs() {
    var sealed = SEALS.seal("aB3");
    var last = sealed.charAt(10) == 'A' ? 'B' : 'A';
    var changed = sealed.substring(0, 10) + last + sealed.substring(11);
    assertThatIllegalStateException().isThrownBy(() -> SEALS.open(changed));
    assertThat(SEALS.open("aB3")).isEqualTo("aB3");
  }
}

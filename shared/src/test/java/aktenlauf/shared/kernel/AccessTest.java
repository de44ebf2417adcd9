package aktenlauf.shared.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {
  private final Access anna =
      new Access(Set.of("building-permits"), Set.of("building-*"), Set.of("14713000"));

  @Test
  void coversWhatIsNamed() {
    assertThat(anna.unit("building-permits")).isTrue();
    assertThat(anna.unit("building")).isFalse();
    assertThat(anna.authority("14713000")).isTrue();
    assertThat(anna.authority("14729000")).isFalse();
  }

  @Test
  void coversAllThatBeginsAsThePatternDoes() {
    assertThat(anna.procedure("building-permit-full")).isTrue();
    assertThat(anna.procedure("building")).isFalse();
    assertThat(anna.procedure("dog-tax")).isFalse();
  }

  @Test
  void nothingGrantedIsNothingCovered() {
    var none = new Access(Set.of(), Set.of(), Set.of());
    assertThat(none.unit("") || none.procedure("dog-tax") || none.authority("*")).isFalse();
  }
}

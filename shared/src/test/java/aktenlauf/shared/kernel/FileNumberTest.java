package aktenlauf.shared.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FileNumberTest {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Test
  void carriesPrefixYearAndCheckSymbol() {
    assertThat(FileNumber.of("BAU", 2026, 0).value()).isEqualTo("BAU-2026-00000000-0");
    assertThat(FileNumber.of("BAU", 2026, 36).value()).isEqualTo("BAU-2026-00000014-U");
  }

  @Test
  void isReadAsPeopleTypeIt() {
    assertThat(FileNumber.read(" bau-2026-00000014-u ")).contains(FileNumber.of("BAU", 2026, 36));
  }

  /** Crockford's promise: one wrong character, or two neighbours swapped, is always found. */
  @Test
  void anySingleErrorIsFound() {
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      var right = FileNumber.of("HU", 2027, random.nextLong()).value();
      var at = "HU-2027-".length() + random.nextInt(8);
      var wrong = DIGITS.charAt(random.nextInt(DIGITS.length()));
      if (right.charAt(at) != wrong) {
        assertThat(FileNumber.read(right.substring(0, at) + wrong + right.substring(at + 1)))
            .as("%s with %s at %d", right, wrong, at)
            .isEmpty();
      }
    }
  }

  @Test
  void anotherFormIsRefused() {
    for (var wrong :
        new String[] {"", "BAU-2026-0000001-0", "B-2026-00000000-0", "BAU-26-00000000-0"}) {
      assertThat(FileNumber.read(wrong)).as(wrong).isEmpty();
      assertThatThrownBy(() -> new FileNumber(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("not a file number: " + wrong);
    }
  }
}

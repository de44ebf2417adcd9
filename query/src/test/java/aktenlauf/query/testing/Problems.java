package aktenlauf.query.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Problems that a call is answered with. */
public final class Problems {
  private Problems() {}

  public static Problem of(ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call).problem();
  }
}

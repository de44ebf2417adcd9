package aktenlauf.infra.eventstore;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** The application cannot start as it is configured; the message is for the operator, in a line. */
public class StartRefused extends IllegalStateException implements ExitCodeGenerator {
  private static final long serialVersionUID = 1L;

  public StartRefused(String message) {
    this(message, null);
  }

  StartRefused(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public int getExitCode() {
    return 1;
  }
}

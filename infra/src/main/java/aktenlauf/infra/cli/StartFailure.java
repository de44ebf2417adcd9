package aktenlauf.infra.cli;

import aktenlauf.infra.eventstore.StartRefused;
import aktenlauf.shared.procedure.loading.InvalidProcedures;
import java.io.PrintStream;
import java.net.BindException;

/**
 * Why the application did not start: one line where somebody can mend it, all of it where the
 * program is broken.
 */
final class StartFailure {
  private StartFailure() {}

  static int tell(Throwable failure, PrintStream err) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException wrong && wrong.getCause() == null) {
        err.println(wrong.getMessage());
        return Commands.BAD_INPUT;
      }
      if (cause instanceof InvalidProcedures wrong) {
        wrong.errors().forEach(err::println);
        return Commands.BAD_INPUT;
      }
      if (cause instanceof StartRefused refused) {
        err.println(refused.getMessage());
        return Commands.FAILED;
      }
      if (cause instanceof BindException) {
        err.println("the address is in use: set SERVER_PORT to a free port");
        return Commands.FAILED;
      }
    }
    failure.printStackTrace(err);
    return Commands.FAILED;
  }
}

package aktenlauf.infra.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code verify-log}: reads the whole log and tells what in it cannot be right, line by line. */
final class VerifyLog {
  static final String USAGE = "verify-log";

  private final LogCheck check;

  VerifyLog(LogCheck check) {
    this.check = check;
  }

  /**
   * @return exit code: 0 nothing found, 1 something found or the log cannot be read, 2 bad input
   */
  int run(List<String> args, PrintStream out, PrintStream err) {
    try {
      Options.read(args, USAGE, 0, Set.of());
      var checked = check.run(finding -> err.println(finding.text()));
      out.println(
          String.format(
              Locale.ROOT,
              "read %,d events of %,d cases: %s",
              checked.events(),
              checked.cases(),
              checked.findings() == 0
                  ? "nothing wrong"
                  : String.format(Locale.ROOT, "%,d findings", checked.findings())));
      return checked.findings() == 0 ? Commands.DONE : Commands.FAILED;
    } catch (Options.Wrong wrong) {
      err.println(wrong.getMessage());
      return Commands.BAD_INPUT;
    } catch (LogCheck.Unreadable failed) {
      err.println(failed.getMessage());
      return Commands.FAILED;
    }
  }
}

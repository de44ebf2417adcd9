package aktenlauf.infra.cli;

import aktenlauf.infra.bench.Bench;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** What the jar can do. Exit codes: 0 done, 1 failed, 2 bad input. */
public final class Commands {
  /** No exit code: the server runs until it is stopped. */
  public static final int SERVING = -1;

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int BAD_INPUT = 2;

  private static final String USAGE =
      """
      usage: java -jar aktenlauf.jar [command]
        serve (default)
        import-xes FILE --mapping FILE
        export --format xes --out FILE
        verify-log
        replay
        bench [--seconds N] [--out FILE]
      """;

  private Commands() {}

  public static int run(String[] args, PrintStream out, PrintStream err) {
    var named = args.length > 0 && !args[0].startsWith("-");
    var command = named ? args[0] : "serve";
    var rest = List.copyOf(Arrays.asList(args).subList(named ? 1 : 0, args.length));
    return switch (command) {
      case "serve" -> Serve.run(rest, err);
      case "import-xes" ->
          Backstage.run(err, c -> Backstage.importXes(c, terminal()).run(rest, out, err));
      case "export" -> Backstage.run(err, c -> Backstage.exportXes(c).run(rest, out, err));
      case "verify-log" -> Backstage.run(err, c -> Backstage.verifyLog(c).run(rest, out, err));
      case "replay" ->
          Backstage.replay(err, c -> Backstage.replayReadModels(c).run(rest, out, err));
      case "bench" -> Bench.run(rest, out, err);
      case "help" -> {
        out.print(USAGE);
        yield DONE;
      }
      default -> {
        err.println("there is no command " + command);
        err.print(USAGE);
        yield BAD_INPUT;
      }
    };
  }

  private static boolean terminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }
}

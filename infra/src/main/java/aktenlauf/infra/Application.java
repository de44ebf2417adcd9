package aktenlauf.infra;

import aktenlauf.infra.cli.Commands;

/** Entry point: {@code serve} (default) or one of the other commands. */
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    var code = Commands.run(args, System.out, System.err);
    if (code != Commands.SERVING) {
      System.exit(code);
    }
  }
}

package aktenlauf.infra.cli;

import aktenlauf.infra.audit.Replayed;
import aktenlauf.infra.audit.Replays;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code replay}: makes every read model anew from the log and compares it with what is there. */
final class ReplayReadModels {
  static final String USAGE = "replay";

  private final Replays replays;

  ReplayReadModels(Replays replays) {
    this.replays = replays;
  }

  /**
   * @return exit code: 0 no difference, 1 a difference or a replay that stopped, 2 bad input
   */
  int run(List<String> args, PrintStream out, PrintStream err) {
    try {
      Options.read(args, USAGE, 0, Set.of());
    } catch (Options.Wrong wrong) {
      err.println(wrong.getMessage());
      return Commands.BAD_INPUT;
    }
    boolean equal = true;
    for (var name : replays.names()) {
      var replayed = replays.replay(name);
      tell(replayed, out, err);
      equal &= replayed.failure() == null && replayed.differences() == 0;
    }
    return equal ? Commands.DONE : Commands.FAILED;
  }

  private static void tell(Replayed replayed, PrintStream out, PrintStream err) {
    replayed.places().forEach(place -> err.println(replayed.readModel() + ", " + place));
    if (replayed.failure() != null) {
      err.println(replayed.readModel() + ": the replay stopped: " + replayed.failure());
      return;
    }
    out.println(
        String.format(
            Locale.ROOT,
            "%s: replayed %,d events, compared %,d documents: %s",
            replayed.readModel(),
            replayed.events(),
            replayed.documents(),
            replayed.differences() == 0
                ? "no difference"
                : String.format(Locale.ROOT, "%,d differences", replayed.differences())));
  }
}

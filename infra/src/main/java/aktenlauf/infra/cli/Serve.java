package aktenlauf.infra.cli;

import aktenlauf.infra.Assembly;
import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.SpringApplication;

/** Starts the server. */
final class Serve {
  private Serve() {}

  static int run(List<String> args, PrintStream err) {
    HeapRoom.take();
    try {
      new SpringApplication(Assembly.class).run(args.toArray(String[]::new));
      return Commands.SERVING;
    } catch (Exception failure) {
      return StartFailure.tell(failure, err);
    }
  }
}

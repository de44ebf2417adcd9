package aktenlauf.infra.eventstore;

import static aktenlauf.infra.eventstore.TestEvents.assigned;
import static aktenlauf.infra.eventstore.TestEvents.someCase;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.Random;
import java.util.SplittableRandom;
import org.slf4j.LoggerFactory;

/** Appends from four threads until it is killed, and prints what is acknowledged. */
public final class AppendLoop {
  private static final int THREADS = 4;

  private AppendLoop() {}

  public static void main(String[] arguments) {
    // What is told on the way would stand among what is acknowledged.
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var random = new Random(Long.parseLong(arguments[1]));
    var engine =
        new SqliteEvents(
            Path.of(arguments[0]),
            TestEvents.serializer(),
            () -> {
              System.out.println("broken");
              System.out.flush();
              Runtime.getRuntime().halt(1);
            });
    for (int i = 0; i < THREADS; i++) {
      var seeds = new SplittableRandom(random.nextLong());
      Thread.ofPlatform().start(() -> append(engine, seeds));
    }
  }

  private static void append(SqliteEvents engine, SplittableRandom random) {
    while (true) {
      var caseId = someCase(random);
      try {
        if (random.nextBoolean()) {
          engine.appendEvents(assigned(caseId, 0));
        } else {
          engine.appendEvents(assigned(caseId, 0), assigned(caseId, 1));
        }
      } catch (StorageBroken broken) {
        System.out.println("unknown " + caseId);
        return;
      }
      synchronized (System.out) {
        System.out.println(caseId);
      }
    }
  }
}

package aktenlauf.infra.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench}: measures, prints one JSON document, tells its progress on the error output. */
public final class Bench {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Bench() {}

  /**
   * @return 0 where everything was measured, whether or not it is fast enough; 1 where something
   *     could not be measured; 2 where the arguments are wrong
   */
  public static int run(List<String> args, PrintStream out, PrintStream err) {
    Plan plan;
    try {
      plan = Plan.read(args);
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage());
      return 2;
    }
    try (var scratch = Scratch.in(plan.directory())) {
      var results = new Run(plan, new Progress(err), scratch.path()).measure();
      var json = JSON.writeValueAsString(results.json());
      out.println(json);
      if (plan.out() != null) {
        Files.writeString(plan.out(), json + "\n");
      }
      return 0;
    } catch (IOException | BenchFailed failed) {
      err.println("bench: " + failed.getMessage());
      return 1;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }
}

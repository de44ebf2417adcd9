package aktenlauf.infra.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JVM of its own with the tests' class path, for what ends a process. */
public final class ChildJvm implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private ChildJvm(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  public static ChildJvm start(Class<?> main, Map<String, String> environment, Object... arguments)
      throws IOException {
    var path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", path, main.getName()));
    for (var argument : arguments) {
      command.add(argument.toString());
    }
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    return new ChildJvm(builder.start());
  }

  /** Null at the end. */
  public String line() throws IOException {
    return output.readLine();
  }

  /** As {@code kill -9} does; what was printed can still be read. */
  public void kill() {
    process.toHandle().destroyForcibly();
  }

  public int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

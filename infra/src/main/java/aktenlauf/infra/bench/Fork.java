package aktenlauf.infra.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process of this same program. */
final class Fork {
  private Fork() {}

  static ProcessBuilder of(Path data, Path procedures, List<String> args) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("--enable-native-access=ALL-UNNAMED");
    line.add("--sun-misc-unsafe-memory-access=allow");
    var path = System.getProperty("java.class.path");
    if (path.endsWith(".jar") && !path.contains(File.pathSeparator)) {
      line.addAll(List.of("-jar", path));
    } else {
      line.addAll(List.of("-cp", path, "aktenlauf.infra.Application"));
    }
    line.addAll(args);
    var fork = new ProcessBuilder(line);
    fork.environment()
        .putAll(
            Map.of(
                "AKTENLAUF_DATA",
                data.toString(),
                "AKTENLAUF_PROCEDURES",
                procedures.toString(),
                "AKTENLAUF_STATUS_RATE",
                "0",
                "AKTENLAUF_BENCH",
                "true"));
    return fork;
  }
}

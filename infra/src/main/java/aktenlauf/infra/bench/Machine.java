package aktenlauf.infra.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where it was measured. */
final class Machine {
  private Machine() {}

  /**
   * @param directory where the data lies
   */
  static Map<String, Object> json(Path directory) throws IOException {
    var json = new LinkedHashMap<String, Object>();
    json.put("processors", Runtime.getRuntime().availableProcessors());
    json.put("largestHeapMiB", Runtime.getRuntime().maxMemory() >> 20);
    json.put("java", Runtime.version().toString());
    json.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    json.put("fileSystem", Files.getFileStore(directory).type());
    json.put("loadAverage", load());
    return json;
  }

  /** Of the last minute: what else the machine has to do makes all figures smaller. */
  static double load() {
    return Rounded.to(2, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}

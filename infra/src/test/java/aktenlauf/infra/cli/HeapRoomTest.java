package aktenlauf.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each in a process of its own, whose heap begins small. */
class HeapRoomTest {
  private static final int MEGABYTE = 1 << 20;
  private static final int LIVE = 30;

  @Test
  void theHeapGrowsFarBeyondWhatIsLive() throws Exception {
    assertThat(heapAfterACollection()).isGreaterThan(LIVE * 8);
  }

  @Test
  void whatTheOperatorHasSetStays() throws Exception {
    assertThat(heapAfterACollection("-XX:MinHeapFreeRatio=20")).isLessThan(LIVE * 6);
    assertThat(heapAfterACollection("-XX:MaxHeapFreeRatio=60")).isLessThan(LIVE * 6);
  }

  @Test
  void aSmallHeapIsNoObstacle() throws Exception {
    assertThat(heapAfterACollection("-Xmx64m")).isLessThanOrEqualTo(64);
  }

  /** In MiB. */
  private static int heapAfterACollection(String... flags) throws Exception {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseG1GC", "-Xms32m", "-Xmx1g"));
    line.addAll(List.of(flags));
    line.add("-cp");
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.add(Probe.class.getName());
    var process = new ProcessBuilder(line).redirectErrorStream(true).start();
    var said = read(process);
    assertThat(process.waitFor()).as(said).isZero();
    return Integer.parseInt(said.strip());
  }

  private static String read(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Holds some memory through a collection and tells how large the heap is then. */
  static final class Probe {
    private Probe() {}

    public static void main(String[] args) {
      HeapRoom.take();
      var live = new ArrayList<byte[]>();
      for (int i = 0; i < LIVE * 4; i++) {
        live.add(new byte[MEGABYTE / 4]);
      }
      System.gc();
      var size = Runtime.getRuntime().totalMemory() / MEGABYTE;
      live.forEach(held -> held[0] = 1);
      System.out.println(size);
    }
  }
}

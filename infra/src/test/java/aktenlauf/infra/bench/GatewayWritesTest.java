package aktenlauf.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayWritesTest {
  @Test
  void theWriteSideRunsAlone(@TempDir Path data) throws Exception {
    try (var gateway = GatewayWrites.open(data, Path.of("bench", "procedures"));
        var submission = gateway.submissions().open(0)) {
      assertThat(submission.send()).isPositive();
      try (var command = gateway.commands(1).open(0)) {
        assertThat(command.send()).isPositive();
      }
    }
    assertThat(Files.size(data.resolve("events.db"))).isPositive();
  }
}

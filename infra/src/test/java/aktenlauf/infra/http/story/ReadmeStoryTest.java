package aktenlauf.infra.http.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aktenlauf.infra.http.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that a newcomer copies from the README, run as they stand there. */
class ReadmeStoryTest {
  private static final String ADDRESS = "127.0.0.1:8080";

  @TempDir Path directory;

  @Test
  void itsLinesTellACaseFromSubmissionToHistory() throws Exception {
    assumeTrue(
        runs("bash", "-c", "command -v curl && command -v sed"), "no bash with curl and sed");
    var lines = story(Files.readString(Path.of("../README.md")));
    try (var system = RunningSystem.start()) {
      var script = directory.resolve("story.sh");
      Files.writeString(script, lines.replace(ADDRESS, system.http().address()));
      var said = directory.resolve("said.txt");
      var ran =
          new ProcessBuilder("bash", "-e", script.toString())
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      assertThat(ran.waitFor(60, TimeUnit.SECONDS)).isTrue();
      var answers = Files.readString(said);
      assertThat(ran.exitValue()).as(answers).isZero();
      assertThat(answers)
          .contains("\"events\":[\"proceeding.application-submitted\"]")
          .contains("\"text\":\"Received on ")
          .contains("\"dueRule\":\"dog-tax-assessment\"")
          .contains("\"events\":[\"proceeding.step-completed\"]")
          .contains("\"type\":\"proceeding.application-submitted\"")
          .doesNotContain("urn:aktenlauf:problem");
    }
  }

  private static String story(String readme) {
    int begin = readme.indexOf("```sh\n");
    int end = readme.indexOf("\n```", begin);
    assertThat(begin).isPositive();
    var lines = readme.substring(begin + 6, end);
    assertThat(lines).contains(ADDRESS);
    return lines;
  }

  private static boolean runs(String... command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor() == 0;
  }
}

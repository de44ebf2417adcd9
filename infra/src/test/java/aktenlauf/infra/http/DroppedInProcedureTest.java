package aktenlauf.infra.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.procedure.loading.ProcedureSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A municipality adds a procedure by a folder, without code. */
class DroppedInProcedureTest {
  private static final String CAT = "cat-tax/v1";

  @TempDir Path directory;

  @Test
  void aCopiedFolderIsAProcedure() throws Exception {
    drop();
    edit("texts.de.yaml", "title: Hund anmelden", "title: Katze anmelden");
    var system = RunningSystem.start("aktenlauf.procedures=" + directory);
    try {
      worksLikeAnyOther(system.http());
    } finally {
      system.drop();
    }
  }

  private static void worksLikeAnyOther(Http http) {
    assertThat(http.get(null, "/api/v1/procedures/cat-tax").text("/title"))
        .isEqualTo("Katze anmelden");
    assertThat(http.get(null, "/api/v1/procedures/cat-tax/form").json())
        .isEqualTo(http.get(null, "/api/v1/procedures/dog-tax/form").json());
    for (var example : http.get(null, "/api/v1/procedures/cat-tax/examples").json()) {
      assertThat(example.at("/submission/procedure").asString()).isEqualTo("cat-tax");
      var opened = OpenCase.submit(http, example.get("submission"));
      assertThat(opened.row("paula").get("procedure").asString()).isEqualTo("cat-tax");
      Truthful.refusals(opened, "paula");
    }
    var cat = OpenCase.of(http, "cat-tax");
    var texts = new LinkedHashSet<String>();
    cat.act("paula", "check-registration", Map.of("finding", "complete"));
    for (var language : List.of("de", "en", "de-x-leicht")) {
      assertThat(cat.status(language).get("status").asString()).isEqualTo("CHECKING");
      texts.add(cat.status(language).get("nextStep").asString());
    }
    assertThat(texts).hasSize(3);
    cat.act("paula", "issue-tax-number", cat.example("paula", "issue-tax-number"));
    cat.act("paula", "close-case", Map.of("outcome", "registered"));
    assertThat(cat.status().get("outcome").asString()).isEqualTo("registered");
  }

  @Test
  void aBrokenDefinitionStopsTheStartAndSaysWhere() throws Exception {
    drop();
    edit("definition.yaml", "trustLevel: low", "trustLevel: lowest");
    edit("definition.yaml", "from: [checking]", "from: [chekking]");
    var data = Files.createDirectory(directory.resolveSibling(directory.getFileName() + "-data"));
    var log = Files.createTempFile("aktenlauf", ".log");
    var command =
        ForkedSystem.java(
            List.of(),
            List.of(
                "--aktenlauf.procedures=" + directory,
                "--aktenlauf.data=" + data,
                "--server.port=0"));
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    var told = Files.readAllLines(log);
    assertThat(process.exitValue()).as(told.toString()).isEqualTo(2);
    var file = directory.resolve(CAT).resolve("definition.yaml").toString();
    assertThat(told)
        .anyMatch(l -> l.startsWith(file + ":4: trustLevel: there is no trust level 'lowest'"))
        .anyMatch(l -> l.startsWith(file + ":") && l.contains("steps[1].from"))
        .noneMatch(l -> l.contains("\tat "));
    Files.delete(log);
  }

  private void drop() throws IOException {
    for (var file : ProcedureSource.shipped().files().entrySet()) {
      if (file.getKey().startsWith("dog-tax/v1/")) {
        var copy = directory.resolve(file.getKey().replace("dog-tax/v1", CAT));
        Files.createDirectories(copy.getParent());
        Files.write(copy, file.getValue());
      }
    }
  }

  private void edit(String name, String before, String after) throws IOException {
    var file = directory.resolve(CAT).resolve(name);
    var text = Files.readString(file, UTF_8);
    assertThat(text).contains(before);
    Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(before), after), UTF_8);
  }
}

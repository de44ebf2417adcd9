package aktenlauf.shared.procedure.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.shared.procedure.ProcedureDefinition;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcedureLoaderTest {

  @Test
  void aCopiedFolderIsAProcedureOfItsOwn() {
    var copy = Fixture.tiny().copiedTo("other/v1").load().current("other").orElseThrow();
    assertThat(copy.id()).isEqualTo("other");
    assertThat(copy.examples().getFirst().submission(LocalDate.of(2026, 5, 4)))
        .containsEntry("procedure", "other");
  }

  @Test
  void aShippedProcedureCanBeCopiedToo(@TempDir Path directory) throws IOException {
    for (var file : ProcedureSource.shipped().files().entrySet()) {
      if (file.getKey().startsWith("resident-parking/")) {
        var target =
            directory.resolve(file.getKey().replace("resident-parking", "bicycle-parking"));
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
    }
    var all =
        ProcedureLoader.load(
            List.of(ProcedureSource.shipped(), ProcedureSource.directory(directory)));
    assertThat(all.current("bicycle-parking")).isPresent();
    assertThat(all.current("resident-parking")).isPresent();
  }

  @Test
  void versionsLieSideBySideAndTheHighestIsCurrent() {
    var all = Fixture.tiny().copiedTo("tiny/v10").copiedTo("tiny/v2").load();
    assertThat(all.versions("tiny"))
        .extracting(ProcedureDefinition::version)
        .containsExactly(10, 2, 1);
    assertThat(all.current("tiny").orElseThrow().version()).isEqualTo(10);
    assertThat(all.find("tiny", 1)).isPresent();
  }

  @Test
  void aVersionDefinedTwiceIsRefused() {
    var there = new ProcedureSource("there/", Fixture.tiny().source().files());
    assertThatThrownBy(() -> ProcedureLoader.load(List.of(Fixture.tiny().source(), there)))
        .isInstanceOf(InvalidProcedures.class)
        .hasMessageContaining("there/tiny/v1: tiny version 1 is defined in tiny/v1 too");
  }

  @Test
  void aDirectoryThatIsMissingIsNamed(@TempDir Path directory) {
    var missing = directory.resolve("nowhere");
    assertThatThrownBy(() -> ProcedureSource.directory(missing))
        .hasMessageContaining(missing + ": there is no such directory of procedures");
  }

  @Test
  void errorsNameTheFileWithinTheGivenDirectory(@TempDir Path directory) throws IOException {
    Files.createDirectories(directory.resolve("mine/v1"));
    Files.writeString(directory.resolve("mine/v1/definition.yaml"), "filePrefix: 7\n");
    assertThatThrownBy(() -> ProcedureLoader.load(List.of(ProcedureSource.directory(directory))))
        .hasMessageContaining(directory + "/mine/v1/definition.yaml:1: filePrefix: must be a text");
  }

  @Test
  void hiddenFilesAreLeftOut(@TempDir Path directory) throws IOException {
    Files.createDirectories(directory.resolve("..data/tiny/v1"));
    Files.writeString(directory.resolve("..data/tiny/v1/definition.yaml"), "x");
    Files.writeString(directory.resolve(".DS_Store"), "x");
    assertThat(ProcedureSource.directory(directory).files()).isEmpty();
  }

  @Test
  void proceduresAreFoundInAJar(@TempDir Path directory) throws IOException {
    var jar = directory.resolve("procedures.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("procedures/"));
      for (var file : Fixture.tiny().source().files().entrySet()) {
        out.putNextEntry(new JarEntry("procedures/" + file.getKey()));
        out.write(file.getValue());
      }
    }
    try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(ProcedureLoader.load(List.of(ProcedureSource.of(loader))).current("tiny"))
          .isPresent();
    }
  }

  @Test
  void addNoteIsEnabledThoughNotListed() {
    assertThat(Fixture.tiny().definition().commands())
        .containsExactlyInAnyOrder("add-note", "claim-case", "close-case");
  }
}

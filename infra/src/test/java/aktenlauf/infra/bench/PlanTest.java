package aktenlauf.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
  @TempDir private Path home;

  @BeforeEach
  void procedures() throws Exception {
    Files.createDirectory(home.resolve("procedures"));
  }

  private Plan read(String... further) {
    var args = new java.util.ArrayList<>(List.of("--home", home.toString()));
    args.addAll(List.of(further));
    return Plan.read(args);
  }

  @Test
  void fiveSecondsEachUnlessToldOtherwise() {
    assertThat(read().seconds()).isEqualTo(5);
    assertThat(read("--seconds", "12").each()).hasSeconds(12);
    assertThat(read("--out", "result.json").out()).isEqualTo(Path.of("result.json"));
  }

  @Test
  void whatIsWrongIsNamed() {
    assertThatThrownBy(() -> read("--seconds", "0")).hasMessageContaining("from 1 to 60, not 0");
    assertThatThrownBy(() -> read("--seconds", "x")).hasMessageContaining("from 1 to 60, not x");
    assertThatThrownBy(() -> read("--speed", "1")).hasMessageContaining("no option --speed");
    assertThatThrownBy(() -> read("--out")).hasMessageContaining("--out without a value");
    assertThatThrownBy(() -> Plan.read(List.of("--home", home.resolve("none").toString())))
        .hasMessageContaining("there is no directory")
        .hasMessageContaining("none");
  }
}

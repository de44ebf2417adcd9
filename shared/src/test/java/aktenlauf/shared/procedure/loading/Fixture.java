package aktenlauf.shared.procedure.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A small sound procedure whose files tests change. */
public final class Fixture {
  private final Map<String, byte[]> files;

  private Fixture(Map<String, byte[]> files) {
    this.files = files;
  }

  public static Fixture tiny() {
    return new Fixture(new HashMap<>(ProcedureSource.directory(directory()).files()));
  }

  public static Path directory() {
    try {
      return Path.of(
          Objects.requireNonNull(Fixture.class.getResource("/fixture"), "fixture").toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Replaces a text that the file must hold. */
  Fixture replace(String file, String from, String to) {
    var path = "tiny/v1/" + file;
    var text = text(path);
    assertThat(text).contains(from);
    return with(path, text.replace(from, to));
  }

  Fixture with(String path, String content) {
    files.put(path, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Fixture without(String file) {
    files.remove("tiny/v1/" + file);
    return this;
  }

  /** All files of the folder again under another name. */
  public Fixture copiedTo(String folder) {
    Map.copyOf(files)
        .forEach((path, content) -> files.put(path.replace("tiny/v1/", folder + "/"), content));
    return this;
  }

  private String text(String path) {
    return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
  }

  ProcedureSource source() {
    return new ProcedureSource("", files);
  }

  public Procedures load() {
    return ProcedureLoader.load(List.of(source()));
  }

  public ProcedureDefinition definition() {
    return load().current("tiny").orElseThrow();
  }

  List<String> errors() {
    return Objects.requireNonNull(catchThrowableOfType(InvalidProcedures.class, this::load))
        .errors();
  }
}

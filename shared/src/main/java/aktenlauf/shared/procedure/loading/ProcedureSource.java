package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.reading.ResourceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Folders of procedures, each {@code <id>/v<n>/…}.
 *
 * @param name put before the paths of files in errors; empty or ending in {@code /}
 * @param files contents by path, as in {@code dog-tax/v1/definition.yaml}
 */
public record ProcedureSource(String name, Map<String, byte[]> files) {
  private static final String SHIPPED = "procedures";

  public ProcedureSource {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /**
   * The procedures of this program, from every {@code procedures} folder of the class path: a
   * directory, a jar, a jar within Spring Boot's.
   */
  public static ProcedureSource shipped() {
    return of(ProcedureSource.class.getClassLoader());
  }

  static ProcedureSource of(ClassLoader loader) {
    try {
      return new ProcedureSource("", ResourceFolder.files(loader, SHIPPED));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A directory given at start; folders and files whose name begins with a dot are left out. */
  public static ProcedureSource directory(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new InvalidProcedures(
          List.of("%s: there is no such directory of procedures".formatted(directory)));
    }
    try {
      return new ProcedureSource(directory + "/", ResourceFolder.files(directory));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

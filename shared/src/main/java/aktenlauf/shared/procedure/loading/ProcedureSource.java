package aktenlauf.shared.procedure.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;

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
    var files = new TreeMap<String, byte[]>();
    try {
      for (var root : Collections.list(loader.getResources(SHIPPED))) {
        files.putAll(files(root));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new ProcedureSource("", files);
  }

  /** A directory given at start; folders and files whose name begins with a dot are left out. */
  public static ProcedureSource directory(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new InvalidProcedures(
          List.of("%s: there is no such directory of procedures".formatted(directory)));
    }
    try {
      return new ProcedureSource(directory + "/", files(directory));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Map<String, byte[]> files(URL root) throws IOException {
    if (root.openConnection() instanceof JarURLConnection jar) {
      return entries(jar);
    }
    try {
      return files(Path.of(new URI(root.toString())));
    } catch (URISyntaxException impossible) {
      throw new IOException("cannot read " + root, impossible);
    }
  }

  private static Map<String, byte[]> entries(JarURLConnection connection) throws IOException {
    var files = new TreeMap<String, byte[]>();
    var entry = connection.getEntryName();
    var prefix = entry == null ? "" : entry.replaceFirst("/?$", "/");
    // The connection's jar is shared with the class loader: closing it would close the program.
    var jar = connection.getJarFile();
    for (JarEntry file : Collections.list(jar.entries())) {
      if (!file.isDirectory() && file.getName().startsWith(prefix)) {
        try (var in = jar.getInputStream(file)) {
          files.put(file.getName().substring(prefix.length()), in.readAllBytes());
        }
      }
    }
    return files;
  }

  private static Map<String, byte[]> files(Path directory) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var walk = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        var path = directory.relativize(file).toString().replace('\\', '/');
        if (!path.matches("(.*/)?\\..*")) {
          files.put(path, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }
}

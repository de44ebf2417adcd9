package aktenlauf.shared.reading;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;

/** All files below a folder, contents by path: a directory, a jar, a jar within Spring Boot's. */
public final class ResourceFolder {
  private ResourceFolder() {}

  /** From every folder of that name on the class path. */
  public static Map<String, byte[]> files(ClassLoader loader, String folder) throws IOException {
    var files = new TreeMap<String, byte[]>();
    for (var root : Collections.list(loader.getResources(folder))) {
      files.putAll(files(root));
    }
    return files;
  }

  /** Folders and files whose name begins with a dot are left out. */
  public static Map<String, byte[]> files(Path directory) throws IOException {
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
}

package aktenlauf.infra.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates that the program comes with. A folder holds the versions {@code v1}, {@code v2}, …
 * of one; none is ever edited, since documents in the files name it. Parts that several share have
 * versions of their own, as in <code>{{>letterhead/v1}}</code>.
 */
final class Library {
  /**
   * One version of a template.
   *
   * @param folder as in {@code notices/permit}
   * @param version from 1
   */
  record Versioned(String folder, int version) {
    String file(String name) {
      return "/%s/v%d/%s".formatted(folder, version, name);
    }
  }

  private static final String PARTS = "/notices/parts/";

  /** Values are escaped; one that is missing is an error, unless a section asks for it. */
  private final Mustache.Compiler compiler =
      Mustache.compiler().escapeHTML(true).withLoader(Library::part);

  private final Map<String, Versioned> newest = new ConcurrentHashMap<>();
  private final Map<Versioned, Template> pages = new ConcurrentHashMap<>();

  /**
   * @param name of the file that every version has
   * @throws IllegalStateException where there is no such template
   */
  Versioned newest(String folder, String name) {
    return newest.computeIfAbsent(folder, f -> find(f, name));
  }

  private static Versioned find(String folder, String name) {
    var version = 0;
    while (Library.class.getResource(new Versioned(folder, version + 1).file(name)) != null) {
      version++;
    }
    if (version == 0) {
      throw new IllegalStateException("the program lacks the template " + folder);
    }
    return new Versioned(folder, version);
  }

  /** The page with its values, as XHTML. */
  String page(Versioned template, Map<String, Object> values) {
    return pages.computeIfAbsent(template, this::compiled).execute(values);
  }

  private Template compiled(Versioned template) {
    try (var reader = open(template.file("template.html"))) {
      return compiler.compile(reader);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A text that is no page: nothing in it is escaped. */
  static String text(String template, Object values) {
    return Mustache.compiler().escapeHTML(false).compile(template).execute(values);
  }

  private static Reader part(String name) {
    return open(PARTS + name + ".html");
  }

  private static Reader open(String file) {
    return new InputStreamReader(stream(file), UTF_8);
  }

  /**
   * @throws IllegalStateException where there is no such file
   */
  static InputStream stream(String file) {
    var in = Library.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("the program lacks its file " + file);
    }
    return in;
  }
}

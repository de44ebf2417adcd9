package aktenlauf.infra.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import aktenlauf.shared.notices.RemedyInstruction;
import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.YamlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/** Words the instruction on remedies (§ 37 Abs. 6 VwVfG, § 58 Abs. 1 VwGO). */
final class Remedies {
  private static final String FILE = "instruction.yaml";

  private final Library library;

  Remedies(Library library) {
    this.library = library;
  }

  /** What a notice says, and what is recorded of it. */
  record Worded(String text, RemedyInstruction instruction) {}

  /**
   * By the newest version.
   *
   * @param folder as in {@code notices/remedy-instruction/building-law}
   * @param office of the case's procedure, with {@code name} and, where there is one, {@code
   *     address}
   */
  Worded worded(String folder, Object office) {
    var template = library.newest(folder, FILE);
    var parts = read(template.file(FILE));
    var text = Library.text(part(parts, "text"), office).strip().replaceAll("\\s+", " ");
    return new Worded(
        text,
        new RemedyInstruction(
            part(parts, "authority"),
            part(parts, "seat"),
            part(parts, "form"),
            part(parts, "deadline"),
            folder,
            template.version(),
            sha256(text)));
  }

  private static String part(Map<String, String> parts, String name) {
    var part = parts.get(name);
    if (part == null) {
      throw new IllegalStateException(FILE + " lacks " + name);
    }
    return part;
  }

  private static Map<String, String> read(String file) {
    var complaints = new Complaints();
    try (var in = Library.stream(file)) {
      var parts =
          YamlText.read(file, in.readAllBytes(), complaints)
              .map(d -> d.root(complaints).entries())
              .orElse(Map.of())
              .entrySet()
              .stream()
              .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().text()));
      if (complaints.count() > 0) {
        throw new IllegalStateException(String.join("\n", complaints.lines()));
      }
      return parts;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is part of every JDK", missing);
    }
  }
}

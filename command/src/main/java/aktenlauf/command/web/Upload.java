package aktenlauf.command.web;

import aktenlauf.command.documents.DocumentStore.Stored;
import aktenlauf.shared.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been read of an upload so far, and what is wrong with it. */
final class Upload {
  /** The file, stored already; {@code mediaType} is null where it was refused. */
  record Content(Stored stored, @Nullable String mediaType, @Nullable String name) {}

  private final List<Violation> violations = new ArrayList<>();
  private @Nullable String type;
  private @Nullable String replaces;
  private @Nullable Content content;

  @Nullable String type() {
    return type;
  }

  void type(String value) {
    type = value;
  }

  @Nullable String replaces() {
    return replaces;
  }

  void replaces(String value) {
    replaces = value;
  }

  @Nullable Content content() {
    return content;
  }

  void content(Content value) {
    content = value;
  }

  void wrong(String part, String rule, String message) {
    violations.add(new Violation("/" + part, rule, message));
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }
}

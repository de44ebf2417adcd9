package aktenlauf.command.documents;

import org.jspecify.annotations.Nullable;

/**
 * Which kinds of files are taken, judged by what is in them rather than by what they are called.
 */
@FunctionalInterface
public interface MediaTypes {
  /** How many of a file's first bytes tell what it is. */
  int HEAD = 64 * 1024;

  /** What a file was found to be. */
  sealed interface Finding {
    /** A file of an allowed type, as in {@code application/pdf}. */
    record Accepted(String mediaType) implements Finding {}

    /** Another file than those allowed, or another than its sender says. */
    record Refused(String message) implements Finding {}
  }

  /**
   * Judges a file.
   *
   * @param head the first bytes, at most {@link #HEAD}
   * @param declared the type that the sender names; null where it names none
   * @param name the file's name; tells the kinds of one container apart, nothing else
   */
  Finding examine(byte[] head, @Nullable String declared, @Nullable String name);
}

package aktenlauf.infra.xes;

import org.jspecify.annotations.Nullable;

/** What is wrong with an event log or its mapping, and where; nothing of the case is imported. */
public final class XesFault extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NAME = 100;

  private final int line;

  /**
   * @param line in the file, from 1
   * @param where the case as the log names it, or what else helps to find the place; null where the
   *     line says it all
   */
  public XesFault(int line, @Nullable String where, String problem) {
    super(
        "line %d, %s%s".formatted(line, where == null ? "" : oneLine(where) + ": ", problem),
        null,
        false,
        false);
    this.line = line;
  }

  public int line() {
    return line;
  }

  /** A text of the log as an error's reader can stand it. */
  static String oneLine(String text) {
    var line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
  }
}

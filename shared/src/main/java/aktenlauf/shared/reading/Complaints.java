package aktenlauf.shared.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with files, one line each, as in {@code dog-tax/v1/definition.yaml:17: steps[2].id:
 * is missing}.
 */
public final class Complaints {
  private final List<String> lines = new ArrayList<>();

  /**
   * @param path within the file; empty for the file as a whole
   */
  public void add(String file, int line, String path, String message) {
    lines.add("%s:%d: %s%s".formatted(file, line, path.isEmpty() ? "" : path + ": ", message));
  }

  /** About a file or a folder as a whole. */
  public void add(String file, String message) {
    lines.add("%s: %s".formatted(file, message));
  }

  public int count() {
    return lines.size();
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }
}

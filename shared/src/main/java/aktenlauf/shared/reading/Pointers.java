package aktenlauf.shared.reading;

/** JSON pointers (RFC 6901) and the paths that people read. */
public final class Pointers {
  private Pointers() {}

  public static String child(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  public static String child(String pointer, int index) {
    return pointer + "/" + index;
  }

  /** {@code /steps/2/to/approved} is {@code steps[2].to.approved}. */
  static String path(String pointer) {
    var path = new StringBuilder();
    for (var part : pointer.split("/", -1)) {
      if (part.matches("\\d+")) {
        path.append('[').append(part).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(part.replace("~1", "/").replace("~0", "~"));
      }
    }
    return path.toString();
  }
}

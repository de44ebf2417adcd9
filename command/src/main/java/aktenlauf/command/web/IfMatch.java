package aktenlauf.command.web;

import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a caller has seen, as an entity tag: {@code "7"}. */
final class IfMatch {
  private static final Pattern TAG = Pattern.compile("\"(0|[1-9]\\d{0,8})\"");

  private IfMatch() {}

  static @Nullable Long version(@Nullable String header) {
    if (header == null) {
      return null;
    }
    var m = TAG.matcher(header.strip());
    if (!m.matches()) {
      throw new ProblemException(
          Problem.malformed("If-Match must be one version in quotes, as in \"7\""));
    }
    return Long.valueOf(m.group(1));
  }

  static String tag(long version) {
    return "\"" + version + "\"";
  }
}

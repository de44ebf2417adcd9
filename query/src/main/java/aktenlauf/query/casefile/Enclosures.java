package aktenlauf.query.casefile;

import aktenlauf.query.casefile.Evidence.Filed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documents that came with the application, in its field {@code documents}. */
final class Enclosures {
  private Enclosures() {}

  static List<Filed> of(
      Map<String, Object> application, Map<String, Object> facts, LocalDate receivedOn, String by) {
    var all = new ArrayList<Filed>();
    Stream.of(application, facts)
        .map(m -> m.get("documents"))
        .filter(Collection.class::isInstance)
        .flatMap(c -> ((Collection<?>) c).stream())
        .filter(Map.class::isInstance)
        .map(m -> (Map<?, ?>) m)
        .forEach(m -> {
          var type = text(m.get("type"));
          if (type != null) {
            all.add(
                new Filed(
                    type,
                    text(m.get("documentId")),
                    text(m.get("sha256")),
                    day(m.get("date")),
                    receivedOn,
                    by,
                    null));
          }
        });
    return all;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String s ? s : null;
  }

  /** A form may leave the date open; the application itself keeps what it says. */
  private static @Nullable LocalDate day(@Nullable Object value) {
    try {
      return value instanceof String s ? LocalDate.parse(s) : null;
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}

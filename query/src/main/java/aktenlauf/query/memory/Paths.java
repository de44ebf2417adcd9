package aktenlauf.query.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The fields of one kind of document. */
final class Paths {
  private final Class<?> record;
  private final Map<String, Path> known = new ConcurrentHashMap<>();

  Paths(Class<?> record) {
    this.record = record;
  }

  Path of(String field) {
    var path = known.get(field);
    return path == null ? known.computeIfAbsent(field, f -> Path.of(record, f)) : path;
  }
}

package aktenlauf.infra.readstore;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What processes of an older version have written: theirs alone while one of them runs, and dropped
 * after.
 */
final class OlderShapes {
  private static final Logger log = LoggerFactory.getLogger(OlderShapes.class);

  /**
   * So long nobody is at an older shape before it is dropped. A process that runs says every few
   * seconds that it is there, and about once a minute where its log does not answer.
   */
  static final Duration UNTENDED = Duration.ofMinutes(10);

  private final Generations generations;
  private final Processors processors;

  OlderShapes(Generations generations, Processors processors) {
    this.generations = generations;
    this.processors = processors;
  }

  /** The shapes that are stored below the given one, as text; empty where there are none. */
  Optional<String> stored(ModelShape shape) {
    var older =
        generations.older(shape).stream()
            .sorted(Comparator.comparingInt(ModelShape::number))
            .map(s -> s.number() == ModelShape.UNNUMBERED ? "none" : Integer.toString(s.number()))
            .collect(Collectors.joining(", "));
    return older.isEmpty() ? Optional.empty() : Optional.of(older);
  }

  /**
   * Drops what is below the given shape and no process tends.
   *
   * @param now milliseconds of this machine's time since 1970
   */
  void drop(ModelShape current, long now) {
    var untended = Instant.ofEpochMilli(now).minus(UNTENDED);
    for (var shape : generations.older(current)) {
      var serving = shape.generation(generations.active(shape));
      var tended = processors.claimed(serving);
      if (tended.isPresent() && tended.get().isBefore(untended)) {
        var left = generations.leave(shape);
        left.stream().map(shape::generation).forEach(processors::drop);
        if (!left.isEmpty()) {
          log.info(
              "{}: dropped, no process of an older version has used it since {}",
              serving,
              tended.get());
        }
      }
    }
  }
}

package aktenlauf.infra.eventstore;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What {@code aktenlauf.event-store} may be. */
public enum EventStoreKind {
  EMBEDDED,
  POSTGRESQL,
  AXON_SERVER;

  static final String PROPERTY = "aktenlauf.event-store";

  /**
   * @throws IllegalArgumentException where the text is none of them
   */
  public static EventStoreKind of(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.text().equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s must be one of %s, it is \"%s\""
                    .formatted(
                        PROPERTY,
                        Arrays.stream(values())
                            .map(EventStoreKind::text)
                            .collect(Collectors.joining(", ")),
                        text)));
  }

  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

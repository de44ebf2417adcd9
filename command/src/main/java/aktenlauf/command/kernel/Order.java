package aktenlauf.command.kernel;

import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.SourceActivity;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a command besides its content.
 *
 * @param commandId derives from client and key where a key was sent
 * @param commandHash keyed hash of the body's canonical JSON; null where no key was sent
 * @param source the activity of a foreign log that the command repeats
 */
public record Order(
    Moment moment,
    String commandId,
    @Nullable String commandHash,
    @Nullable SourceActivity source) {
  private static final String NAME = "order";

  /**
   * A source activity is told with the first event it led to only, so that an export gives it back
   * once.
   */
  public Envelope envelope(Decision.Accepted<?> accepted, boolean first) {
    return new Envelope(
        moment.recordedAt(),
        moment.occurredAt(),
        moment.legalDate(),
        moment.actor(),
        moment.onBehalfOf(),
        accepted.header().authority(),
        moment.trustLevel(),
        accepted.header().procedure(),
        accepted.header().procedureVersion(),
        accepted.legalBasis(),
        commandId,
        commandHash,
        null,
        null,
        moment.seenVersion(),
        accepted.deviations(),
        first ? source : null);
  }

  MetaData asMetaData() {
    return MetaData.from(Map.of(NAME, this));
  }

  static Order of(MetaData metaData) {
    return find(metaData)
        .orElseThrow(() -> new IllegalArgumentException("the command came without an order"));
  }

  static Optional<Order> find(MetaData metaData) {
    return metaData.get(NAME) instanceof Order order ? Optional.of(order) : Optional.empty();
  }
}

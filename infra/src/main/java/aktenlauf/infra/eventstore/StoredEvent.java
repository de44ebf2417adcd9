package aktenlauf.infra.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** A row of the log; Axon's own entry would cut times to milliseconds. */
record StoredEvent(
    TrackingToken trackingToken,
    String getEventIdentifier,
    String getAggregateIdentifier,
    long getSequenceNumber,
    @Nullable String getType,
    String name,
    @Nullable String revision,
    Instant getTimestamp,
    byte[] payload,
    byte[] meta)
    implements TrackedEventData<byte[]>, DomainEventData<byte[]> {

  @Override
  public SerializedObject<byte[]> getPayload() {
    return new SimpleSerializedObject<>(payload, byte[].class, name, revision);
  }

  @Override
  public SerializedObject<byte[]> getMetaData() {
    return new SerializedMetaData<>(meta, byte[].class);
  }
}

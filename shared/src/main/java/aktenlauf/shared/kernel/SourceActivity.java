package aktenlauf.shared.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An activity of a foreign event log as it stood there; an export gives back exactly this. */
public record SourceActivity(
    String activity,
    @Nullable String resource,
    @Nullable String group,
    Instant instant,
    @Nullable String instance,
    @Nullable String transition) {}

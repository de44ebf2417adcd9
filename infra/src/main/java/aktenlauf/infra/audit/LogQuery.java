package aktenlauf.infra.audit;

import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Recorded;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events of the log are asked for; null where it does not matter.
 *
 * @param actor who acted, or for whom
 * @param types stored names of events; empty where it does not matter
 * @param from recorded at this instant or later
 * @param to recorded before this instant
 */
record LogQuery(
    @Nullable String actor,
    Set<String> types,
    @Nullable String authority,
    @Nullable Instant from,
    @Nullable Instant to,
    Access access) {

  boolean matches(Recorded r) {
    var envelope = r.envelope();
    return access.authority(envelope.authority())
        && access.procedure(envelope.procedure())
        && (actor == null
            || actor.equals(envelope.actor().id())
            || actor.equals(envelope.onBehalfOf()))
        && (types.isEmpty() || types.contains(r.type()))
        && (authority == null || authority.equals(envelope.authority()))
        && (from == null || !envelope.recordedAt().isBefore(from))
        && (to == null || envelope.recordedAt().isBefore(to));
  }
}

package aktenlauf.command.vin;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.vin.VinEvent;
import aktenlauf.shared.vin.VinEvent.*;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a vehicle is registered.
 *
 * @param holder the one registration, or a machine's claim to it; null for none
 * @param known cases that have registered it at some time
 * @param endedAt whatever was decided up to then has ended
 * @param spent the case that spent a code, by the code's hash
 */
record VinState(
    @Nullable Holder holder, Set<CaseId> known, Instant endedAt, Map<String, CaseId> spent) {
  static final VinState NEW = new VinState(null, Set.of(), Instant.EPOCH, Map.of());

  /**
   * @param decided false of a claim
   * @param before the registration that passes on; a claim is none
   */
  record Holder(CaseId caseId, Instant at, boolean decided, @Nullable Holder before) {}

  boolean heldBy(CaseId caseId) {
    return holder != null && holder.caseId().equals(caseId);
  }

  /** The registration that would pass on to the case now. */
  @Nullable Holder passing(CaseId to) {
    if (holder == null || heldBy(to) || !holder.decided()) {
      return holder == null ? null : holder.before();
    }
    return new Holder(holder.caseId(), holder.at(), true, null);
  }

  VinState after(VinEvent event) {
    return switch (event) {
      case Claimed e -> held(new Holder(e.caseId(), e.at(), false, passing(e.caseId())));
      case Registered e -> {
        var all = new HashSet<>(known);
        all.add(e.caseId());
        var next = new Holder(e.caseId(), e.at(), true, passing(e.caseId()));
        yield new VinState(next, Set.copyOf(all), endedAt, spent);
      }
      case RegistrationEnded e -> ended(e);
      case RegistrationUndone e -> held(passing(e.caseId()));
      case PaperSpent e -> {
        var all = new HashMap<>(spent);
        all.putIfAbsent(e.code(), e.caseId());
        yield new VinState(holder, known, endedAt, Map.copyOf(all));
      }
    };
  }

  /** A claim outlives it: its machine decides afterwards. */
  private VinState ended(RegistrationEnded e) {
    var next =
        holder == null || holder.decided()
            ? null
            : new Holder(holder.caseId(), holder.at(), false, null);
    var own = e.caseId().equals(e.registeredBy());
    return new VinState(next, known, own || endedAt.isAfter(e.at()) ? endedAt : e.at(), spent);
  }

  private VinState held(@Nullable Holder next) {
    return new VinState(next, known, endedAt, spent);
  }
}

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
 * @param registered the one registration; null for none
 * @param claimedBy whose machine is about to register it; null for none
 * @param known cases that have registered it at some time
 * @param endedAt whatever was decided before has ended or passed on
 * @param spent the case that spent a code, by the code's hash
 * @param ended the last end of a registration, with what it ended; null where none was, or the
 *     vehicle was registered since
 * @param revived cases whose end was revoked
 */
record VinState(
    @Nullable Registration registered,
    @Nullable CaseId claimedBy,
    Set<CaseId> known,
    Instant endedAt,
    Map<String, CaseId> spent,
    @Nullable Ended ended,
    Set<CaseId> revived) {
  static final VinState NEW =
      new VinState(null, null, Set.of(), Instant.EPOCH, Map.of(), null, Set.of());

  /**
   * @param at when it was decided
   * @param before the one that passed on to it; null for none, and of one that has passed on itself
   */
  record Registration(CaseId caseId, Instant at, @Nullable Registration before) {
    Registration alone() {
      return new Registration(caseId, at, null);
    }
  }

  /**
   * What a case ended.
   *
   * @param registration null where that was before this system
   * @param endedAt of the state before
   * @param before the end before it; null for none
   */
  record Ended(
      CaseId by, @Nullable Registration registration, Instant endedAt, @Nullable Ended before) {}

  boolean registeredBy(CaseId caseId) {
    return registered != null && registered.caseId().equals(caseId);
  }

  VinState after(VinEvent event) {
    return switch (event) {
      case Claimed e -> claimed(e.caseId());
      case ClaimReleased _ -> claimed(null);
      case Registered e -> {
        var before = registered == null ? null : registered.alone();
        var all = new HashSet<>(known);
        all.add(e.caseId());
        yield new VinState(
            new Registration(e.caseId(), e.at(), before),
            e.caseId().equals(claimedBy) ? null : claimedBy,
            Set.copyOf(all),
            endedAt,
            spent,
            null,
            revived);
      }
      case RegistrationEnded e -> {
        // A case ends its own: what was decided after its registration is another one's.
        var upTo =
            registered != null && e.caseId().equals(e.registeredBy()) ? registered.at() : e.at();
        var last = endedAt.isAfter(upTo) ? endedAt : upTo;
        yield new VinState(
            null,
            claimedBy,
            known,
            last,
            spent,
            new Ended(e.caseId(), registered, endedAt, ended),
            revived);
      }
      case RegistrationUndone _ ->
          new VinState(
              registered == null ? null : registered.before(),
              claimedBy,
              known,
              endedAt,
              spent,
              ended,
              revived);
      case RegistrationRevived e -> revive(e.caseId());
      case PaperSpent e -> {
        var all = new HashMap<>(spent);
        all.putIfAbsent(e.code(), e.caseId());
        yield new VinState(registered, claimedBy, known, endedAt, Map.copyOf(all), ended, revived);
      }
    };
  }

  private VinState claimed(@Nullable CaseId by) {
    return new VinState(registered, by, known, endedAt, spent, ended, revived);
  }

  private VinState revive(CaseId caseId) {
    var all = new HashSet<>(revived);
    all.add(caseId);
    return ended == null
        ? new VinState(registered, claimedBy, known, endedAt, spent, null, Set.copyOf(all))
        : new VinState(
            ended.registration(),
            claimedBy,
            known,
            ended.endedAt(),
            spent,
            ended.before(),
            Set.copyOf(all));
  }
}

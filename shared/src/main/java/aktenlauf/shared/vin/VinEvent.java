package aktenlauf.shared.vin;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Fact;
import aktenlauf.shared.kernel.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the registration of one vehicle: its stream has at most one at any time. Each
 * names the case that it concerns. Instants are UTC.
 */
public sealed interface VinEvent extends Fact {
  VinKey vin();

  @Override
  CaseId caseId();

  @Override
  default String stream() {
    return vin().stream();
  }

  /**
   * A machine is about to register the vehicle for the case; nobody else's machine is until it has,
   * or has let go of it.
   *
   * @param before the case that the registration passes from; null for a vehicle that is not
   *     registered
   */
  @Stored("vin.claimed")
  record Claimed(VinKey vin, CaseId caseId, Instant at, @Nullable CaseId before)
      implements VinEvent {}

  /**
   * @param at when the registration was decided
   * @param before as in {@link Claimed}
   */
  @Stored("vin.registered")
  record Registered(VinKey vin, CaseId caseId, Instant at, @Nullable CaseId before)
      implements VinEvent {}

  /**
   * The vehicle is out of service.
   *
   * @param caseId the case that ends it
   * @param at when that was decided
   * @param registeredBy the case that it was registered by; null where that was before this system
   */
  @Stored("vin.registration-ended")
  record RegistrationEnded(VinKey vin, CaseId caseId, Instant at, @Nullable CaseId registeredBy)
      implements VinEvent {}

  /** The machine does not register the vehicle after all, or no longer counts. */
  @Stored("vin.claim-released")
  record ClaimReleased(VinKey vin, CaseId caseId) implements VinEvent {}

  /**
   * The decision was revoked: the vehicle is registered as it was before.
   *
   * @param before the case that the registration passes back to; null for none
   */
  @Stored("vin.registration-undone")
  record RegistrationUndone(VinKey vin, CaseId caseId, @Nullable CaseId before)
      implements VinEvent {}

  /**
   * A deregistration was revoked: the vehicle is registered as it was before it.
   *
   * @param caseId the case that had ended the registration
   * @param registeredBy the case that it is registered by again; null where that was before this
   *     system
   */
  @Stored("vin.registration-revived")
  record RegistrationRevived(VinKey vin, CaseId caseId, @Nullable CaseId registeredBy)
      implements VinEvent {}

  /**
   * The code of a paper was uncovered for a case that was aborted: the paper is invalid (§ 21 Abs.
   * 2 FZV).
   *
   * @param paper as in {@code zb1}
   * @param code keyed hash, the same for the same code of the same vehicle only
   */
  @Stored("vin.paper-spent")
  record PaperSpent(VinKey vin, CaseId caseId, String paper, String code) implements VinEvent {}
}

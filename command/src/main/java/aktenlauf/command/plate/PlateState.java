package aktenlauf.command.plate;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.plate.Claim;
import aktenlauf.shared.plate.PlateEvent;
import aktenlauf.shared.plate.PlateEvent.*;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a plate: nobody, one case, or two where it is a change plate.
 *
 * @param held by the case that reserved or assigned it
 */
record PlateState(Map<CaseId, Held> held) {
  static final PlateState FREE = new PlateState(Map.of());

  /**
   * @param validUntil last day of a reservation; null of an assignment, which has no end
   */
  record Held(Claim claim, @Nullable LocalDate validUntil) {
    boolean assigned() {
      return validUntil == null;
    }

    /** A reservation whose last day has passed binds nobody, whether or not that is recorded. */
    boolean over(LocalDate today) {
      return validUntil != null && today.isAfter(validUntil);
    }
  }

  Optional<Held> by(CaseId caseId) {
    return Optional.ofNullable(held.get(caseId));
  }

  PlateState after(PlateEvent event) {
    var all = new LinkedHashMap<>(held);
    switch (event) {
      case Reserved e -> all.put(e.caseId(), new Held(e.claim(), e.validUntil()));
      case Assigned e -> all.put(e.caseId(), new Held(e.claim(), null));
      case ReservationReleased e -> all.remove(e.caseId());
      case ReservationExpired e -> all.remove(e.caseId());
      case AssignmentEnded e -> {
        if (e.assignedBy() != null) {
          all.remove(e.assignedBy());
        }
      }
    }
    return new PlateState(all);
  }
}

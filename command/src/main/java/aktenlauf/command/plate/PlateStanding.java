package aktenlauf.command.plate;

import aktenlauf.shared.plate.CasePlateEvent;
import aktenlauf.shared.plate.CasePlateEvent.*;
import aktenlauf.shared.plate.Plate;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case knows of its plate.
 *
 * @param waiting whether an ask has not been answered yet
 * @param plate the one that it holds; null while it holds none
 * @param validUntil last day of a reservation; null otherwise
 * @param refused why the last ask led to none; null otherwise
 */
public record PlateStanding(
    boolean waiting,
    How how,
    @Nullable Plate plate,
    @Nullable LocalDate validUntil,
    @Nullable PlateNotAvailable refused) {

  /** How a case holds its plate. */
  public enum How {
    NONE,
    RESERVED,
    ASSIGNED
  }

  /** Rules of the deadlines that end a reservation. */
  public static final String WISH = "fzv-9-plate-reservation";

  public static final String DEREGISTRATION = "fzv-16-plate-reservation";
  static final Set<String> RULES = Set.of(WISH, DEREGISTRATION);
  static final String OTHER_HELD = "other-plate-held";

  public static final PlateStanding NONE = new PlateStanding(false, How.NONE, null, null, null);

  public boolean holds(Plate which) {
    return which.equals(plate);
  }

  public PlateStanding after(CasePlateEvent event) {
    return switch (event) {
      case Ask _ -> new PlateStanding(true, how, plate, validUntil, null);
      case PlateReserved e ->
          new PlateStanding(false, How.RESERVED, e.plate(), e.validUntil(), null);
      case PlateAssigned e -> new PlateStanding(false, How.ASSIGNED, e.plate(), null, null);
      case PlateReservationReleased _, PlateReservationExpired _ -> NONE;
      case PlateAssignmentEnded e ->
          how == How.ASSIGNED && holds(e.plate())
              ? NONE
              : new PlateStanding(false, how, plate, validUntil, null);
      case PlateNotAvailable e -> new PlateStanding(false, how, plate, validUntil, e);
    };
  }
}

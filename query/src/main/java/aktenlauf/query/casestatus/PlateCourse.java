package aktenlauf.query.casestatus;

import aktenlauf.shared.plate.CasePlateEvent;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssigned;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssignmentEnded;
import aktenlauf.shared.plate.CasePlateEvent.PlateReservationExpired;
import aktenlauf.shared.plate.CasePlateEvent.PlateReservationReleased;
import aktenlauf.shared.plate.CasePlateEvent.PlateReserved;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The applicant's plate.
 *
 * @param state reserved or assigned
 * @param reservedUntil last day of the reservation, a legal day in Berlin; null once assigned
 */
public record PlateCourse(String plate, String state, @Nullable LocalDate reservedUntil) {
  static @Nullable PlateCourse after(@Nullable PlateCourse before, CasePlateEvent event) {
    return switch (event) {
      case PlateReserved e -> new PlateCourse(e.plate().value(), "reserved", e.validUntil());
      case PlateAssigned e -> new PlateCourse(e.plate().value(), "assigned", null);
      case PlateReservationReleased _, PlateReservationExpired _ -> null;
      case PlateAssignmentEnded e ->
          before != null
                  && before.state().equals("assigned")
                  && before.plate().equals(e.plate().value())
              ? null
              : before;
      default -> before;
    };
  }

  static @Nullable Map<String, @Nullable Object> json(CaseStatus status) {
    var plate = status.plate();
    if (plate == null) {
      return null;
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("plate", plate.plate());
    json.put("state", plate.state());
    var until = plate.reservedUntil();
    json.put("reservedUntil", until == null ? null : until.toString());
    return json;
  }
}

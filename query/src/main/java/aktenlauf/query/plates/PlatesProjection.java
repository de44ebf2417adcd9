package aktenlauf.query.plates;

import aktenlauf.query.kernel.Projection;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssigned;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssignmentEnded;
import aktenlauf.shared.plate.CasePlateEvent.PlateReservationExpired;
import aktenlauf.shared.plate.CasePlateEvent.PlateReservationReleased;
import aktenlauf.shared.plate.CasePlateEvent.PlateReserved;
import aktenlauf.shared.plate.Plate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One document for each plate of each case. */
public final class PlatesProjection implements Projection<PlateEntry> {
  @Override
  public String name() {
    return "plates";
  }

  @Override
  public int shape() {
    return 1;
  }

  @Override
  public Class<PlateEntry> document() {
    return PlateEntry.class;
  }

  @Override
  public Optional<String> documentId(Recorded recorded) {
    return Optional.ofNullable(plate(recorded))
        .map(plate -> recorded.caseId().value() + "/" + plate);
  }

  private static @Nullable Plate plate(Recorded recorded) {
    return switch (recorded.event()) {
      case PlateReserved e -> e.plate();
      case PlateAssigned e -> e.plate();
      case PlateReservationReleased e -> e.plate();
      case PlateReservationExpired e -> e.plate();
      case PlateAssignmentEnded e -> e.plate();
      default -> null;
    };
  }

  @Override
  public List<Index> indexes() {
    return List.of(Index.on("state", "validUntil", "_id"), Index.on("plate", "_id"));
  }

  @Override
  public PlateEntry apply(@Nullable PlateEntry before, Recorded recorded) {
    return switch (recorded.event()) {
      case PlateReserved e -> entry(recorded, "reserved", e.kind().word(), e.validUntil());
      case PlateAssigned e -> entry(recorded, "assigned", e.kind().word(), null);
      case PlateReservationReleased _ -> entry(recorded, "released", kind(before), null);
      case PlateReservationExpired _ -> entry(recorded, "expired", kind(before), null);
      case PlateAssignmentEnded _ ->
          before != null && before.state().equals("reserved")
              ? entry(recorded, "reserved", before.kind(), before.validUntil())
              : entry(recorded, "ended", kind(before), null);
      default -> throw new IllegalArgumentException("tells of no plate: " + recorded.type());
    };
  }

  private static @Nullable String kind(@Nullable PlateEntry before) {
    return before == null ? null : before.kind();
  }

  private static PlateEntry entry(
      Recorded recorded, String state, @Nullable String kind, @Nullable LocalDate until) {
    var plate = String.valueOf(plate(recorded));
    return new PlateEntry(
        recorded.caseId().value() + "/" + plate,
        recorded.version(),
        recorded.position(),
        recorded.caseId().value(),
        plate,
        recorded.envelope().procedure(),
        recorded.envelope().authority(),
        state,
        kind,
        until);
  }
}

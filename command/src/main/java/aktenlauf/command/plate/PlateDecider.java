package aktenlauf.command.plate;

import aktenlauf.command.plate.PlateState.Held;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.plate.Claim;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateCommand;
import aktenlauf.shared.plate.PlateCommand.*;
import aktenlauf.shared.plate.PlateEvent;
import aktenlauf.shared.plate.PlateEvent.*;
import aktenlauf.shared.plate.PlateKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one plate (§ 9 FZV): one live assignment or reservation. A command that has been
 * carried out leads to nothing when it is repeated.
 */
final class PlateDecider {
  static final String NOT_AVAILABLE = "plate-not-available";
  static final String OTHER_VEHICLE = "plate-of-another-vehicle";
  private static final Set<String> SHARING = Set.of("M1", "L", "O1");

  private PlateDecider() {}

  /**
   * @param events none where the plate stands as ordered already
   * @param refused why not; null where it is not refused
   */
  record Verdict(List<PlateEvent> events, @Nullable Refused refused) {
    Verdict {
      events = List.copyOf(events);
    }

    private static Verdict of(PlateEvent... events) {
      return new Verdict(List.of(events), null);
    }

    private static Verdict no(Plate plate, String why) {
      return new Verdict(
          List.of(),
          new Refused(
              NOT_AVAILABLE,
              List.of("§ 9 Abs. 1 FZV"),
              "the plate %s is %s".formatted(plate, why)));
    }

    private static Verdict otherVehicle(Plate plate) {
      return new Verdict(
          List.of(),
          new Refused(
              OTHER_VEHICLE,
              List.of("§ 16 Abs. 1 FZV"),
              "the plate %s is assigned to another vehicle".formatted(plate)));
    }
  }

  /**
   * @param today the authority's day in Europe/Berlin
   */
  static Verdict decide(PlateCommand command, PlateState state, LocalDate today) {
    return switch (command) {
      case Reserve c -> reserve(c, state, today);
      case Assign c -> assign(c, state, today);
      case Release c ->
          state.by(c.caseId()).filter(h -> !h.assigned()).isPresent()
              ? Verdict.of(new ReservationReleased(c.plate(), c.caseId(), c.reason()))
              : Verdict.of();
      case Expire c ->
          state
              .by(c.caseId())
              .filter(h -> h.over(today))
              .map(h -> Verdict.of(expired(c.plate(), c.caseId(), h)))
              .orElse(Verdict.of());
      case EndAssignment c -> end(c, state, today);
    };
  }

  private static Verdict reserve(Reserve c, PlateState state, LocalDate today) {
    if (state.by(c.caseId()).filter(h -> !h.over(today)).isPresent()) {
      return Verdict.of();
    }
    var events = new ArrayList<PlateEvent>();
    var others = others(state, c.caseId(), today, c.plate(), events);
    if (c.takeOver()) {
      others.entrySet().stream()
          .filter(e -> !e.getValue().assigned())
          .filter(e -> e.getValue().claim().holder().equals(c.claim().holder()))
          .filter(e -> !shares(e.getValue().claim(), c.claim()))
          .forEach(e -> events.add(new ReservationReleased(c.plate(), e.getKey(), "used")));
      events.forEach(e -> others.remove(e.caseId()));
    }
    if (!others.values().stream().allMatch(h -> shares(h.claim(), c.claim()))
        || others.size() > 1) {
      return Verdict.no(c.plate(), taken(others));
    }
    events.add(new Reserved(c.plate(), c.caseId(), c.claim(), c.rule(), c.from(), c.validUntil()));
    return new Verdict(events, null);
  }

  private static Verdict assign(Assign c, PlateState state, LocalDate today) {
    if (state.by(c.caseId()).filter(Held::assigned).isPresent()) {
      return Verdict.of();
    }
    var events = new ArrayList<PlateEvent>();
    var others = others(state, c.caseId(), today, c.plate(), events);
    var left = new ArrayList<Held>();
    others.forEach((id, h) -> {
      if (!h.assigned() && h.claim().holder().equals(c.claim().holder()) && !partner(h, c)) {
        events.add(new ReservationReleased(c.plate(), id, "used"));
      } else if (h.assigned() && c.takeOver() && sameVehicle(h, c.claim().vehicle(), others)) {
        events.add(new AssignmentEnded(c.plate(), c.caseId(), id));
      } else {
        left.add(h);
      }
    });
    if (left.size() > 1 || !left.stream().allMatch(h -> shares(h.claim(), c.claim()))) {
      return Verdict.no(c.plate(), taken(others));
    }
    events.add(new Assigned(c.plate(), c.caseId(), c.claim()));
    return new Verdict(events, null);
  }

  /** The reservation of the other vehicle of a change plate is not used by this one. */
  private static boolean partner(Held other, Assign c) {
    return other.claim().vehicle() != null
        && c.claim().vehicle() != null
        && !other.claim().vehicle().equals(c.claim().vehicle())
        && shares(other.claim(), c.claim());
  }

  private static Verdict end(EndAssignment c, PlateState state, LocalDate today) {
    var events = new ArrayList<PlateEvent>();
    state
        .held()
        .forEach((id, h) -> {
          if (h.assigned()
              && (id.equals(c.caseId()) || sameVehicle(h, c.vehicle(), state.held()))) {
            events.add(new AssignmentEnded(c.plate(), c.caseId(), id));
          }
        });
    if (events.isEmpty() && state.held().values().stream().anyMatch(Held::assigned)) {
      return Verdict.otherVehicle(c.plate());
    }
    var rest = state;
    for (var e : events) {
      rest = rest.after(e);
    }
    var keep = c.keep();
    if (keep == null || rest.by(c.caseId()).isPresent()) {
      return new Verdict(events, null);
    }
    var kept = reserve(keep, rest, today);
    events.addAll(kept.events());
    return new Verdict(events, events.isEmpty() ? kept.refused() : null);
  }

  /** Where either vehicle is not known, it is the only one that has the plate. */
  private static boolean sameVehicle(Held h, @Nullable String vehicle, Map<CaseId, Held> all) {
    var own = h.claim().vehicle();
    return vehicle == null || own == null ? all.size() == 1 : vehicle.equals(own);
  }

  /** Who else holds it; reservations that are over end now. */
  private static Map<CaseId, Held> others(
      PlateState state, CaseId own, LocalDate today, Plate plate, List<PlateEvent> ended) {
    var left = new java.util.LinkedHashMap<CaseId, Held>();
    state
        .held()
        .forEach((id, h) -> {
          if (h.over(today)) {
            ended.add(expired(plate, id, h));
          } else if (!id.equals(own)) {
            left.put(id, h);
          }
        });
    return left;
  }

  private static ReservationExpired expired(Plate plate, CaseId caseId, Held h) {
    return new ReservationExpired(
        plate, caseId, java.util.Objects.requireNonNull(h.validUntil(), "is assigned"));
  }

  /** A change plate: two vehicles of one holder and of one class (§ 9 Abs. 2 FZV). */
  private static boolean shares(Claim one, Claim other) {
    return one.kind() == PlateKind.CHANGE
        && other.kind() == PlateKind.CHANGE
        && one.holder().equals(other.holder())
        && one.vehicleClass() != null
        && SHARING.contains(one.vehicleClass())
        && one.vehicleClass().equals(other.vehicleClass());
  }

  private static String taken(Map<CaseId, Held> others) {
    return others.values().stream().anyMatch(Held::assigned) ? "assigned" : "reserved";
  }
}

package aktenlauf.infra.serialization;

import aktenlauf.shared.buildinglaw.BuildingLawEvent;
import aktenlauf.shared.kernel.EventType;
import aktenlauf.shared.kernel.Fact;
import aktenlauf.shared.kernel.Sealed;
import aktenlauf.shared.plate.CasePlateEvent;
import aktenlauf.shared.plate.PlateEvent;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.residence.ResidenceEvent;
import aktenlauf.shared.vehicle.VehicleEvent;
import aktenlauf.shared.vin.VinEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every event that may lie in the log, by its stored name. A new domain adds its sealed interface
 * here.
 */
public final class EventCatalogue {
  private static final List<Class<? extends Fact>> DOMAINS =
      List.of(
          ProceedingEvent.class,
          BuildingLawEvent.class,
          ResidenceEvent.class,
          VehicleEvent.class,
          CasePlateEvent.class,
          PlateEvent.class,
          VinEvent.class);

  private final Map<String, Class<? extends Fact>> byName = new HashMap<>();

  public EventCatalogue() {
    all()
        .forEach(type -> {
          var before = byName.put(EventType.of(type).name(), type);
          if (before != null) {
            throw new IllegalStateException(
                "%s and %s have the same stored name".formatted(before, type));
          }
        });
  }

  public static Stream<Class<? extends Fact>> all() {
    return DOMAINS.stream().flatMap(Sealed::concrete);
  }

  Optional<Class<? extends Fact>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}

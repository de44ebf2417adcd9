package aktenlauf.command.plate;

import aktenlauf.shared.plate.Claim;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateWish;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For whom and for what a case wants a plate, in hashes that no other plate's stream shares. */
final class Claims {
  private final Fingerprint fingerprint;

  Claims(Fingerprint fingerprint) {
    this.fingerprint = fingerprint;
  }

  Claim of(Plate plate, PlateWish wish, ApplicationSubmitted opened) {
    return of(plate, wish, opened, vin(opened));
  }

  Claim of(Plate plate, PlateWish wish, ApplicationSubmitted opened, @Nullable String vehicle) {
    return new Claim(
        fingerprint.of("plate-holder " + plate, holder(opened)),
        wish.kind(),
        wish.season(),
        vehicle(plate, vehicle),
        wish.vehicleClass());
  }

  @Nullable String vehicle(Plate plate, @Nullable String vehicle) {
    return vehicle == null ? null : fingerprint.of("plate-vehicle " + plate, vehicle);
  }

  /** Whose data has been erased is nobody else. */
  private static String holder(ApplicationSubmitted opened) {
    Map<String, Object> a = opened.applicant() == null ? Map.of() : opened.applicant();
    var name =
        String.join(
            "\n",
            String.valueOf(a.getOrDefault("name", "")),
            String.valueOf(a.getOrDefault("familyName", "")),
            String.valueOf(a.getOrDefault("givenNames", "")),
            String.valueOf(a.getOrDefault("birthDate", "")));
    return name.isBlank() ? opened.caseId().value() : name;
  }

  private static @Nullable String vin(ApplicationSubmitted opened) {
    return opened.application() != null && opened.application().get("vin") instanceof String vin
        ? vin
        : null;
  }
}

package aktenlauf.infra.plates;

import aktenlauf.command.plate.Plates;
import aktenlauf.command.plate.Plates.Holding;
import aktenlauf.command.plate.Reservations;
import aktenlauf.command.plate.Wishes;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.plate.PlateFault;
import aktenlauf.shared.plate.PlateKind;
import aktenlauf.shared.plate.PlateWish;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether a plate is free: told by its own stream, which is never behind. */
@RestController
final class PlateResource {
  private final Plates plates;
  private final Clock clock;

  PlateResource(Plates plates, Clock clock) {
    this.plates = plates;
    this.clock = clock;
  }

  @GetMapping("/api/v1/plates/{plate}")
  Map<String, @Nullable Object> one(Caller caller, @PathVariable String plate) {
    if (!caller.access().procedure(Reservations.PROCEDURE)) {
      throw new ProblemException(
          Problem.forbidden("your token does not cover the registration of vehicles"));
    }
    var number =
        Wishes.number(plate)
            .orElseThrow(() ->
                new ProblemException(
                    Problem.malformed("a plate is written as in L-AB 123, not " + plate)));
    var today = LocalDate.now(clock.withZone(MetaDataNames.BERLIN));
    var holders = plates.holders(number, today);
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("plate", number.value());
    body.put("state", state(holders));
    body.put("holders", holders.stream().map(PlateResource::holder).toList());
    body.put(
        "notGivenBecause",
        plates.rules().faults(PlateWish.any(PlateKind.STANDARD).with(number)).stream()
            .map(PlateResource::fault)
            .toList());
    return body;
  }

  private static String state(List<Holding> holders) {
    return holders.isEmpty()
        ? "free"
        : holders.stream().anyMatch(h -> h.validUntil() == null) ? "assigned" : "reserved";
  }

  private static Map<String, @Nullable Object> holder(Holding h) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("caseId", h.caseId().value());
    body.put("kind", h.claim().kind().word());
    body.put("validUntil", h.validUntil());
    return body;
  }

  private static Map<String, String> fault(PlateFault f) {
    return Map.of("rule", f.rule(), "message", f.message(), "law", f.law());
  }
}

package aktenlauf.command.vehicle;

import aktenlauf.shared.vehicle.VehicleEvent.HandedToClerk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What no machine decides (§ 26 Abs. 1, § 29): a person does, from the start. */
final class Online {
  /** Fields of the application that stand for a ground, and the ground. */
  private static final Map<String, String> GROUNDS =
      Map.of(
          "insuranceExempt", "insurance-exempt-holder",
          "licenceExempt", "licence-exempt-vehicle",
          "technicalChange", "technical-change",
          "holderExemption", "holder-related-exemption");

  private Online() {}

  static Optional<HandedToClerk> impossible(String channel, Situation s) {
    var reasons = new ArrayList<String>();
    if (!channel.equals("portal")) {
      reasons.add("not-online");
    }
    GROUNDS.entrySet().stream()
        .filter(g -> s.is(g.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .forEach(reasons::add);
    if (s.application().get("plate") instanceof Map<?, ?> plate && "H".equals(plate.get("kind"))) {
      reasons.add("historic-plate");
    }
    if (s.application().get("vinOverride") != null) {
      reasons.add("vin-before-1981");
    }
    if (channel.equals("portal") && codesMissing(s)) {
      reasons.add("codes-missing");
    }
    if (scrapProofMissing(s)) {
      reasons.add("scrap-proof-missing");
    }
    // Re-registration online at most seven years after taking out of service (§ 29).
    if (s.application().get("outOfServiceOn") instanceof String day
        && LocalDate.parse(day).plusYears(7).isBefore(s.proceeding().opened().receivedOn())) {
      reasons.add("out-of-service-too-long");
    }
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(new HandedToClerk(s.caseId(), List.copyOf(reasons)));
  }

  /** Where the vehicle is recycled, and only there (§ 17, § 24 Abs. 3). */
  private static boolean scrapProofMissing(Situation s) {
    return s.is("recycled") && s.application().get("scrapProof") == null;
  }

  private static boolean codesMissing(Situation s) {
    return switch (s.definition().id()) {
      case "vehicle-first-registration" -> !Papers.has(s, "zb2");
      case "vehicle-change-of-data" -> !Papers.has(s, "zb1");
      case "vehicle-out-of-service" -> !Papers.has(s, "zb1") || !Papers.has(s, "plaque");
      default -> !Papers.has(s, "zb1") || !Papers.has(s, "zb2");
    };
  }
}

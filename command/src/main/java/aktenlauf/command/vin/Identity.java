package aktenlauf.command.vin;

import aktenlauf.command.plate.Fingerprint;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.vin.VinKey;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Vehicles and the codes of their papers as keyed hashes. */
final class Identity {
  private static final String CODE = "securityCode";

  private final Fingerprint fingerprint;
  private final UnaryOperator<String> seals;

  /**
   * @param seals reads what was sealed of the application
   */
  Identity(Fingerprint fingerprint, UnaryOperator<String> seals) {
    this.fingerprint = fingerprint;
    this.seals = seals;
  }

  /** Empty where the case is about no vehicle, or its data has been erased. */
  Optional<VinKey> vin(ApplicationSubmitted opened) {
    return opened.application() != null && opened.application().get("vin") instanceof String vin
        ? Optional.of(new VinKey(fingerprint.of("vin", vin.strip().toUpperCase(Locale.ROOT))))
        : Optional.empty();
  }

  /** What was uncovered for the application, by paper; the same code of another vehicle differs. */
  Map<String, String> codes(VinKey vin, ApplicationSubmitted opened) {
    var all = new TreeMap<String, String>();
    if (opened.channel().equals("portal") && opened.application() != null) {
      for (var paper : new String[] {"zb1", "zb2", "plaque"}) {
        if (opened.application().get(paper) instanceof Map<?, ?> fields) {
          add(paper, fields.get(CODE), vin, all);
        }
      }
    }
    return all;
  }

  private void add(String paper, @Nullable Object code, VinKey vin, Map<String, String> all) {
    switch (code) {
      case String text ->
          all.put(paper, fingerprint.of("code " + vin + " " + paper, seals.apply(text)));
      case Map<?, ?> parts ->
          parts.forEach((part, text) -> add(paper + "-" + part, text, vin, all));
      case null, default -> {}
    }
  }
}

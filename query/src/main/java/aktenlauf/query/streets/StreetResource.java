package aktenlauf.query.streets;

import aktenlauf.query.web.Parameters;
import aktenlauf.shared.registers.Street;
import aktenlauf.shared.registers.StreetRegister;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a form offers while somebody types an address: the street of that name, and those that may
 * be meant.
 */
@RestController
class StreetResource {
  private static final int MOST = 20;
  private static final int USUAL = 10;
  private static final int LONGEST = 100;

  private final StreetRegister register;

  StreetResource(StreetRegister register) {
    this.register = register;
  }

  @GetMapping("/api/v1/streets")
  Map<String, @Nullable Object> streets(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String limit) {
    var text = Parameters.text(q);
    if (text == null) {
      throw Parameters.invalid("q", "required", "must be given, as in Karl-Liebknecht-Str.");
    }
    if (text.length() > LONGEST) {
      throw Parameters.invalid(
          "q", "maxLength", "must be at most %d characters long".formatted(LONGEST));
    }
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("municipality", register.origin().municipality());
    body.put("match", register.find(text).map(StreetResource::json).orElse(null));
    body.put(
        "items",
        register.suggestions(text, most(limit)).stream().map(StreetResource::json).toList());
    body.put("nextCursor", null);
    body.put("source", register.origin().source());
    body.put("licence", register.origin().licence());
    return body;
  }

  private static int most(@Nullable String limit) {
    var number = Parameters.number("limit", limit);
    if (number == null) {
      return USUAL;
    }
    if (number < 1 || number > MOST) {
      throw Parameters.invalid("limit", "maximum", "must be from 1 to " + MOST);
    }
    return number;
  }

  private static Map<String, Object> json(Street street) {
    return Map.of("street", street.name(), "districts", List.copyOf(street.districts()));
  }
}

package aktenlauf.command.web;

import aktenlauf.shared.kernel.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /cases}, apart from what the procedure's form says.
 *
 * @param onBehalfOf the citizen whose case it is, as the portal names the person
 */
record Submission(
    String procedure,
    String authority,
    String channel,
    @Nullable LocalDate receivedOn,
    Map<String, Object> applicant,
    Map<String, Object> application,
    @Nullable String externalReference,
    @Nullable Citizen onBehalfOf) {

  /** The person behind a portal's request, with the eIDAS level that the portal vouches for. */
  record Citizen(String sub, @Nullable String acr) {}

  private static final Set<String> LEVELS = Set.of("none", "low", "substantial", "high");
  private static final Set<String> FIELDS =
      Set.of(
          "procedure",
          "authority",
          "channel",
          "receivedOn",
          "applicant",
          "application",
          "externalReference",
          "onBehalfOf");

  /** Reads the body; where it is wrong, violations are added and the result is null. */
  static @Nullable Submission read(Map<String, Object> body, List<Violation> violations) {
    var fields = new Fields(body, "", violations);
    fields.only(FIELDS);
    var procedure = fields.text("procedure", true);
    var authority = fields.text("authority", true);
    var channel = fields.text("channel", true);
    var receivedOn = day(fields.text("receivedOn", false), violations);
    var applicant = fields.object("applicant", true);
    var application = fields.object("application", true);
    var reference = fields.text("externalReference", false);
    var citizen = citizen(fields.object("onBehalfOf", false), violations);
    if (!violations.isEmpty()
        || procedure == null
        || authority == null
        || channel == null
        || applicant == null
        || application == null) {
      return null;
    }
    return new Submission(
        procedure, authority, channel, receivedOn, applicant, application, reference, citizen);
  }

  private static @Nullable Citizen citizen(
      @Nullable Map<String, Object> body, List<Violation> violations) {
    if (body == null) {
      return null;
    }
    var fields = new Fields(body, "/onBehalfOf", violations);
    fields.only(Set.of("sub", "acr"));
    var sub = fields.text("sub", true);
    var acr = fields.text("acr", false);
    if (acr != null && !LEVELS.contains(acr)) {
      violations.add(
          new Violation("/onBehalfOf/acr", "enum", "must be none, low, substantial or high"));
    }
    return sub == null ? null : new Citizen(sub, acr);
  }

  private static @Nullable LocalDate day(@Nullable String text, List<Violation> violations) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      violations.add(
          new Violation("/receivedOn", "format", "must be a day as in 2026-11-23, not " + text));
      return null;
    }
  }

  /** The fields of a JSON object, each asked for by name and type. */
  private record Fields(Map<String, Object> body, String at, List<Violation> violations) {
    void only(Set<String> known) {
      body.keySet().stream()
          .filter(k -> !known.contains(k))
          .forEach(k -> add(k, "additionalProperties", "is not a field of this object"));
    }

    @Nullable String text(String name, boolean required) {
      var value = value(name, required);
      if (value == null || value instanceof String) {
        return (String) value;
      }
      add(name, "type", "must be a string");
      return null;
    }

    @SuppressWarnings("unchecked") // the reader makes maps with string keys only
    @Nullable Map<String, Object> object(String name, boolean required) {
      var value = value(name, required);
      if (value == null || value instanceof Map) {
        return (Map<String, Object>) value;
      }
      add(name, "type", "must be an object");
      return null;
    }

    private @Nullable Object value(String name, boolean required) {
      var value = body.get(name);
      if (value == null && required) {
        add(name, "required", "is required");
      }
      return value;
    }

    private void add(String name, String rule, String message) {
      violations.add(new Violation(at + "/" + name, rule, message));
    }
  }
}

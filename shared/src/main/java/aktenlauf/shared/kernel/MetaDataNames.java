package aktenlauf.shared.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The envelope as the log stores it: a map of strings, since other values lose their type there.
 * What can be derived from the time of recording is left out.
 */
public final class MetaDataNames {
  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String SEPARATOR = " | ";

  private MetaDataNames() {}

  public static Map<String, String> write(Envelope e) {
    var map = new LinkedHashMap<String, String>();
    map.put("actor", e.actor().id());
    map.put("actorKind", e.actor().kind().name());
    map.put("role", e.actor().role());
    put(map, "unit", e.actor().unit());
    put(map, "onBehalfOf", e.onBehalfOf());
    map.put("authority", e.authority());
    map.put("trustLevel", e.trustLevel());
    map.put("procedure", e.procedure());
    map.put("procedureVersion", Integer.toString(e.procedureVersion()));
    list(map, "legalBasis", e.legalBasis());
    map.put("commandId", e.commandId());
    put(map, "commandHash", e.commandHash());
    put(map, "causationId", e.causationId());
    put(map, "correlationId", e.correlationId());
    put(map, "seenVersion", e.seenVersion() == null ? null : e.seenVersion().toString());
    if (!e.occurredAt().equals(e.recordedAt())) {
      map.put("occurredAt", e.occurredAt().toString());
    }
    if (!e.legalDate().equals(LocalDate.ofInstant(e.occurredAt(), BERLIN))) {
      map.put("legalDate", e.legalDate().toString());
    }
    list(map, "deviations", e.deviations());
    var source = e.source();
    if (source != null) {
      map.put("source.activity", source.activity());
      put(map, "source.resource", source.resource());
      put(map, "source.group", source.group());
      map.put("source.instant", source.instant().toString());
      put(map, "source.instance", source.instance());
      put(map, "source.transition", source.transition());
    }
    return map;
  }

  /** The envelope of an event that was recorded at the given instant. */
  public static Envelope read(Map<String, ?> map, Instant recordedAt) {
    var occurred = text(map, "occurredAt");
    var occurredAt = occurred == null ? recordedAt : Instant.parse(occurred);
    var legal = text(map, "legalDate");
    var seen = text(map, "seenVersion");
    var unit = text(map, "unit");
    return new Envelope(
        recordedAt,
        occurredAt,
        legal == null ? LocalDate.ofInstant(occurredAt, BERLIN) : LocalDate.parse(legal),
        new Actor(
            Actor.Kind.valueOf(required(map, "actorKind")),
            common(map, "actor"),
            common(map, "role"),
            unit == null ? null : unit.intern()),
        text(map, "onBehalfOf"),
        common(map, "authority"),
        common(map, "trustLevel"),
        common(map, "procedure"),
        Integer.parseInt(required(map, "procedureVersion")),
        texts(map, "legalBasis"),
        required(map, "commandId"),
        text(map, "commandHash"),
        text(map, "causationId"),
        text(map, "correlationId"),
        seen == null ? null : Long.valueOf(seen),
        texts(map, "deviations"),
        source(map));
  }

  private static @Nullable SourceActivity source(Map<String, ?> map) {
    var activity = text(map, "source.activity");
    return activity == null
        ? null
        : new SourceActivity(
            activity,
            text(map, "source.resource"),
            text(map, "source.group"),
            Instant.parse(required(map, "source.instant")),
            text(map, "source.instance"),
            text(map, "source.transition"));
  }

  private static void put(Map<String, String> map, String name, @Nullable String value) {
    if (value != null) {
      map.put(name, value);
    }
  }

  private static void list(Map<String, String> map, String name, List<String> values) {
    if (!values.isEmpty()) {
      map.put(name, String.join(SEPARATOR, values));
    }
  }

  private static @Nullable String text(Map<String, ?> map, String name) {
    var value = map.get(name);
    return value == null ? null : value.toString();
  }

  private static String required(Map<String, ?> map, String name) {
    var value = text(map, name);
    if (value == null) {
      throw new IllegalStateException("the event's metadata lacks " + name);
    }
    return value;
  }

  /** One that many events share, and that read models keep for each. */
  private static String common(Map<String, ?> map, String name) {
    return required(map, name).intern();
  }

  private static List<String> texts(Map<String, ?> map, String name) {
    var value = text(map, name);
    return value == null ? List.of() : List.of(value.split(" \\| "));
  }
}

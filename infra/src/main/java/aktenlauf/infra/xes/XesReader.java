package aktenlauf.infra.xes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event log trace by trace; only one trace is in memory, and it is handed out after it was
 * read to its end and checked.
 *
 * <p>Every date of the log is checked, wherever it stands. What a trace does not need (extensions,
 * classifiers, attributes of the log, nested attributes) is read and left out.
 */
public final class XesReader implements AutoCloseable {
  /** A case holds no more events. */
  static final int MOST_EVENTS = 1_000;

  private static final String NAME = "concept:name";
  private static final String TIME = "time:timestamp";
  private static final int DEEPEST = 16;
  private static final int MOST_CHARACTERS = 1 << 22;
  private static final Set<String> COLLECTIONS = Set.of("list", "container");
  private static final Set<String> SCALARS =
      Set.of("string", "date", "int", "float", "boolean", "id");

  private final Xml xml;
  private final Findings findings = new Findings();
  private int characters;

  private XesReader(Xml xml) {
    this.xml = xml;
  }

  public static XesReader open(Path file) throws IOException, XesFault {
    var reader = new XesReader(Xml.open(file));
    try {
      reader.begin();
      return reader;
    } catch (XesFault wrong) {
      reader.close();
      throw wrong;
    }
  }

  private void begin() throws XesFault {
    xml.next(null);
    if (!xml.name().equals("log")) {
      throw new XesFault(
          xml.line(), null, "the root element must be <log>, not <%s>".formatted(xml.name()));
    }
  }

  /** Bytes of the file read so far, as they lie on disk. */
  public long bytesRead() {
    return xml.bytesRead();
  }

  /** The next case; null after the last. */
  @Nullable Trace next() throws XesFault {
    while (xml.next(null)) {
      findings.begin(null);
      switch (xml.name()) {
        case "trace" -> {
          return trace();
        }
        case "extension", "classifier" -> empty();
        case "global" -> attributes("global", null, 0);
        case "event" -> throw new XesFault(xml.line(), null, "an event outside of a trace");
        default -> attribute("log", null, 0);
      }
      findings.settle();
    }
    xml.end();
    return null;
  }

  private void empty() throws XesFault {
    if (xml.next(null)) {
      throw new XesFault(xml.line(), null, "<%s> is not allowed here".formatted(xml.name()));
    }
  }

  private Trace trace() throws XesFault {
    var attributes = new Attributes(xml.line(), new LinkedHashMap<>());
    findings.begin(attributes);
    characters = 0;
    var events = new ArrayList<Attributes>();
    while (xml.next(findings.place())) {
      if (xml.name().equals("event")) {
        events.add(event(events.size()));
      } else {
        attribute("trace", attributes.byKey(), 0);
      }
    }
    var name = attributes.text(NAME);
    if (name == null || name.isBlank()) {
      findings.add(attributes.line(), "the trace has no " + NAME);
    } else if (events.isEmpty()) {
      findings.add(attributes.line(), "the trace has no event");
    }
    var activities = activities(events);
    findings.settle();
    return new Trace(java.util.Objects.requireNonNull(name), attributes, activities);
  }

  private Attributes event(int before) throws XesFault {
    if (before == MOST_EVENTS) {
      throw findings.fault(xml.line(), "a case holds at most %,d events".formatted(MOST_EVENTS));
    }
    var event = new Attributes(xml.line(), new LinkedHashMap<>());
    attributes("event", event.byKey(), 0);
    return event;
  }

  private List<Activity> activities(List<Attributes> events) {
    var all = new ArrayList<Activity>();
    for (var event : events) {
      var name = event.text(NAME);
      if (name == null || name.isBlank()) {
        findings.add(event.line(), "the event has no " + NAME);
        continue;
      }
      var instant = instant(event);
      if (instant != null) {
        all.add(new Activity(name, instant, event));
      }
    }
    return all;
  }

  private @Nullable Instant instant(Attributes event) {
    var time = event.find(TIME).orElse(null);
    if (time == null) {
      findings.add(event.line(), "the event has no " + TIME);
      return null;
    }
    if (!time.type().equals("date")) {
      findings.add(time.line(), "%s must be a <date>, not a <%s>".formatted(TIME, time.type()));
      return null;
    }
    // A wrong date was found when it was read.
    return Dates.read(time.value()).orElse(null);
  }

  /** Reads on to the end of the element. */
  private void attributes(String parent, @Nullable Map<String, Attribute> into, int depth)
      throws XesFault {
    while (xml.next(findings.place())) {
      attribute(parent, into, depth);
    }
  }

  private void attribute(String parent, @Nullable Map<String, Attribute> into, int depth)
      throws XesFault {
    var type = xml.name();
    int line = xml.line();
    if (depth > DEEPEST) {
      throw findings.fault(line, "attributes are nested more than %d deep".formatted(DEEPEST));
    }
    if (type.equals("values") && parent.equals("list")) {
      attributes(type, null, depth + 1);
      return;
    }
    if (!SCALARS.contains(type) && !COLLECTIONS.contains(type)) {
      throw findings.fault(line, "<%s> is not allowed in <%s>".formatted(type, parent));
    }
    var key = xml.attribute("key");
    var value = xml.attribute("value");
    check(type, key, value, line);
    if (into != null && key != null) {
      keep(into, key, new Attribute(type, value == null ? "" : value, line));
    }
    attributes(type, null, depth + 1);
  }

  private void check(String type, @Nullable String key, @Nullable String value, int line) {
    if (key == null || key.isBlank()) {
      findings.add(line, "the <%s> has no key".formatted(type));
    } else if (value == null && SCALARS.contains(type)) {
      findings.add(line, "%s has no value".formatted(XesFault.oneLine(key)));
    } else if (type.equals("date") && value != null && Dates.read(value).isEmpty()) {
      findings.add(
          line,
          "%s is no date as in 2011-10-11T13:45:40.276+02:00: %s"
              .formatted(XesFault.oneLine(key), XesFault.oneLine(value)));
    }
  }

  private void keep(Map<String, Attribute> into, String key, Attribute attribute) throws XesFault {
    characters += key.length() + attribute.value().length();
    if (characters > MOST_CHARACTERS) {
      throw findings.fault(
          attribute.line(), "a case holds at most %,d characters".formatted(MOST_CHARACTERS));
    }
    if (into.putIfAbsent(key, attribute) != null) {
      findings.add(
          attribute.line(), "%s stands here a second time".formatted(XesFault.oneLine(key)));
    }
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}

package aktenlauf.infra.xes;

import static java.nio.charset.StandardCharsets.UTF_8;

import aktenlauf.shared.kernel.SourceActivity;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an event log in XES 1.0, trace by trace. */
public final class XesWriter implements AutoCloseable {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <log xes.version="1.0" xes.features="" xmlns="http://www.xes-standard.org/">
        <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
        <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
        <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
        <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
        <global scope="trace">
          <string key="concept:name" value="UNKNOWN"/>
        </global>
        <global scope="event">
          <string key="concept:name" value="UNKNOWN"/>
          <date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>
        </global>
        <classifier name="Activity" keys="concept:name"/>
        <classifier name="Resource" keys="org:resource"/>
        <string key="concept:name" value="Aktenlauf"/>
      """;
  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 3, 9, true)
          .appendOffset("+HH:MM", "+00:00")
          .toFormatter(java.util.Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Writer out;

  public XesWriter(OutputStream stream) throws IOException {
    out = new BufferedWriter(new OutputStreamWriter(stream, UTF_8));
    out.write(HEAD);
  }

  public void trace(String name, List<SourceActivity> activities) throws IOException {
    out.write("  <trace>\n");
    attribute("    ", "string", "concept:name", name);
    for (var activity : activities) {
      event(activity);
    }
    out.write("  </trace>\n");
  }

  private void event(SourceActivity activity) throws IOException {
    var indent = "      ";
    out.write("    <event>\n");
    attribute(indent, "string", "concept:name", activity.activity());
    attribute(indent, "string", "concept:instance", activity.instance());
    attribute(indent, "string", "org:resource", activity.resource());
    attribute(indent, "string", "org:group", activity.group());
    attribute(indent, "string", "lifecycle:transition", activity.transition());
    attribute(indent, "date", "time:timestamp", date(activity.instant()));
    out.write("    </event>\n");
  }

  private static String date(Instant instant) {
    return DATE.format(instant);
  }

  private void attribute(String indent, String type, String key, @Nullable String value)
      throws IOException {
    if (value != null) {
      out.write("%s<%s key=\"%s\" value=\"%s\"/>\n".formatted(indent, type, key, escaped(value)));
    }
  }

  /** White space is written as references, else a reader makes blanks of it. */
  private static String escaped(String value) {
    var text = new StringBuilder(value.length() + 8);
    value
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '"' -> text.append("&quot;");
            case '\t', '\n', '\r' -> text.append("&#").append(c).append(';');
            default -> text.appendCodePoint(allowed(c) ? c : 0xFFFD);
          }
        });
    return text.toString();
  }

  private static boolean allowed(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }

  /** Ends the log; the stream stays open. */
  @Override
  public void close() throws IOException {
    out.write("</log>\n");
    out.flush();
  }
}

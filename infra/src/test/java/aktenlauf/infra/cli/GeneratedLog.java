package aktenlauf.infra.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A log for the shipped mapping, of any size, compressed; every case has six activities. */
final class GeneratedLog {
  static final int EVENTS = 6;

  private static final List<String> ACTIVITIES =
      List.of(
          "Confirmation of receipt",
          "T02 Check confirmation of receipt",
          "T04 Determine confirmation of receipt",
          "T05 Print and send confirmation of receipt",
          "T06 Determine necessity of stop advice",
          "T10 Determine necessity to stop indication");

  private GeneratedLog() {}

  static Path write(Path file, int cases) throws IOException {
    try (var out =
        new BufferedWriter(
            new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8))) {
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1.0\">\n");
      for (int n = 0; n < cases; n++) {
        out.write(trace(n));
      }
      out.write("</log>\n");
    }
    return file;
  }

  static String trace(int n) {
    var opened = Instant.parse("2011-01-03T08:00:00.123Z").plusSeconds(n * 60L);
    var trace = new StringBuilder("<trace>\n");
    string(trace, "concept:name", "case-" + n);
    string(trace, "channel", "Internet");
    string(trace, "department", "General");
    string(trace, "responsible", "Resource0" + n % 10);
    date(trace, "startdate", opened);
    date(trace, "deadline", opened.plusSeconds(56 * 86_400));
    if (n % 10 != 0) {
      date(trace, "enddate", opened.plusSeconds(86_400));
    }
    for (int i = 0; i < EVENTS; i++) {
      trace.append("<event>\n");
      string(trace, "concept:name", ACTIVITIES.get(i));
      string(trace, "org:resource", "Resource0" + (n + i / 3) % 10);
      string(trace, "lifecycle:transition", "complete");
      date(trace, "time:timestamp", opened.plusSeconds(3_600L * i));
      trace.append("</event>\n");
    }
    return trace.append("</trace>\n").toString();
  }

  private static void string(StringBuilder to, String key, String value) {
    to.append("<string key=\"%s\" value=\"%s\"/>\n".formatted(key, value));
  }

  private static void date(StringBuilder to, String key, Instant value) {
    to.append("<date key=\"%s\" value=\"%s\"/>\n".formatted(key, value));
  }
}

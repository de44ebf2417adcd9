package aktenlauf.infra.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** An event log in XES as another system would export it: 4,000 cases of 4 activities. */
final class ForeignLog {
  static final int CASES = 4_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 8);
  private static final int DAYS = 600;

  private ForeignLog() {}

  static void write(Path file) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write(
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
          """);
      for (int i = 0; i < CASES; i++) {
        trace(out, i);
      }
      out.write("</log>\n");
    }
  }

  private static void trace(Writer out, int number) throws IOException {
    var day = FIRST_DAY.plusDays(number % DAYS);
    var clerk = "clerk-" + number % 20;
    out.write(
        """
        <trace>
          <string key="concept:name" value="B-%d"/>
          <string key="department" value="dept-%d"/>
          <date key="startdate" value="%sT08:00:00+01:00"/>
          <date key="deadline" value="%sT08:00:00+01:00"/>
        """
            .formatted(number, number % 5, day, day.plusDays(60)));
    var at = day.atTime(9, number % 60);
    activity(out, "Register", clerk, at);
    activity(out, "Claim", clerk, at.plusHours(1));
    activity(out, "Note", clerk, at.plusDays(1));
    activity(out, "Decide", clerk, at.plusDays(9));
    out.write("</trace>\n");
  }

  private static void activity(Writer out, String name, String clerk, LocalDateTime at)
      throws IOException {
    out.write(
        """
          <event>
            <string key="concept:name" value="%s"/>
            <string key="org:resource" value="%s"/>
            <date key="time:timestamp" value="%s:00+01:00"/>
          </event>
        """
            .formatted(name, clerk, at));
  }
}

package aktenlauf.infra.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.xes.LogReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImportXesTest {
  @TempDir private Path data;
  @TempDir private Path files;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(data);
  }

  /** What is wrong stands in the second case; nothing of the first is stored either. */
  static Stream<Arguments> refused() {
    var good = GeneratedLog.trace(1) + GeneratedLog.trace(2);
    return Stream.of(
        Arguments.of(
            "a log that is cut off",
            good.substring(0, good.length() - 200),
            "case case-2: the file is cut off: it ends before </log>"),
        Arguments.of(
            "a wrong date that no mapping asks for",
            good + GeneratedLog.trace(3).replaceFirst("deadline\" value=\"", "other\" value=\"x"),
            "line 98, case case-3: other is no date as in"),
        Arguments.of(
            "an activity that the mapping does not know",
            good.replace("case-2\"", "x\"").replaceFirst("(?s)(.*)T10 Det", "$1T99 Det"),
            "case x: T99 Determine necessity to stop indication: the mapping does not know this"
                + " activity"),
        Arguments.of(
            "a channel that the mapping does not know",
            good + GeneratedLog.trace(3).replace("Internet", "Pigeon"),
            "line 94, case case-3: Confirmation of receipt: trace.channel is 'Pigeon', which the"
                + " mapping does not know"),
        Arguments.of(
            "a trace without a value that the mapping asks for",
            good + GeneratedLog.trace(3).replace("department", "division"),
            "case case-3: Confirmation of receipt: has no trace.department, which the mapping asks"
                + " for"),
        Arguments.of(
            "a value that the form refuses",
            good + GeneratedLog.trace(3).replace("General", "x".repeat(101)),
            "case case-3: Confirmation of receipt: submit-application is not valid:"
                + " /application/department"),
        Arguments.of(
            "two cases of one name",
            good + GeneratedLog.trace(1),
            "line 92, case case-1: a case of this name stands in the log before"),
        Arguments.of(
            "an activity in the future",
            good
                + GeneratedLog.trace(3)
                    .replaceAll("timestamp\" value=\"2011", "timestamp\" value=\"2999"),
            "case case-3: Confirmation of receipt: 2999-01-03T08:03:00.123Z lies in the future"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(String what, String traces, String message) throws IOException {
    var end = what.contains("cut off") ? "" : "</log>\n";
    var log = Files.writeString(files.resolve("log.xes"), "<log>\n" + traces + end);

    var said = desk.importing(log, Desk.MAPPING);

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith(log + ": line ").contains(message).hasLineCount(1);
    assertThat(desk.events()).isEmpty();
  }

  static Stream<Arguments> wrongMappings() {
    return Stream.of(
        Arguments.of("source: receipt", "source: Receipt!", "receipt.yaml:4: source: "),
        Arguments.of(
            "procedure: environment-permit-intake",
            "procedure: cat-tax",
            "procedure: there is no procedure 'cat-tax'"),
        Arguments.of("authority: \"14713000\"", "", "receipt.yaml:4: 'authority' is missing"),
        Arguments.of("as: day }", "as: month }", "there is no kind of value 'month'"),
        Arguments.of("trace.startdate", "startdate", "is not trace.KEY or event.KEY"),
        Arguments.of("$happened", "$sometimes", "$sometimes is not known"),
        Arguments.of(
            "- adjust-acknowledgement:",
            "- improve-acknowledgement:",
            "the procedure environment-permit-intake has no command 'improve-acknowledgement'"),
        Arguments.of("close:", "closing:", "closing: is not known here"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void wrongMappings(String from, String to, String message) throws IOException {
    var mapping = files.resolve("receipt.yaml");
    Files.writeString(mapping, Files.readString(Desk.MAPPING).replace(from, to));
    var log = GeneratedLog.write(files.resolve("log.xes.gz"), 1);

    var said = desk.importing(log, mapping);

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains(message).startsWith("receipt.yaml:");
  }

  @Test
  void aFileThatIsNotThereIsToldInOneLine() {
    var said = desk.importing(files.resolve("none.xes"), Desk.MAPPING);

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("there is no file ").hasLineCount(1);
  }

  @Test
  void importsAndGivesBackEveryActivityAsItWas() throws Exception {
    var log = GeneratedLog.write(files.resolve("log.xes.gz"), 30);

    var said = desk.importing(log, Desk.MAPPING);
    desk.exporting(files.resolve("back.xes"));

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .startsWith("imported 30 cases, 180 activities (237 events), 30 deviations, in ")
        .endsWith("deviations: four-eyes-acknowledgement 30\n");
    assertThat(LogReading.traces(files.resolve("back.xes"))).isEqualTo(LogReading.traces(log));
  }

  @Test
  void namesWithMarkupAndWhiteSpaceComeBackAsTheyWere() throws Exception {
    var odd = "a &lt;b&gt; &amp; &quot;c&quot;&#10;d&#9;e ü €  f";
    var log =
        Files.writeString(
            files.resolve("log.xes"),
            "<log>" + GeneratedLog.trace(1).replace("Resource01", odd) + "</log>",
            UTF_8);

    assertThat(desk.importing(log, Desk.MAPPING).err()).isEmpty();
    desk.exporting(files.resolve("back.xes"));

    assertThat(LogReading.traces(files.resolve("back.xes"))).isEqualTo(LogReading.traces(log));
  }

  @Test
  void aChangedLogIsToldFromARepeat() throws IOException {
    var log = files.resolve("log.xes");
    Files.writeString(log, "<log>" + GeneratedLog.trace(1) + "</log>");
    desk.importing(log, Desk.MAPPING);
    Files.writeString(
        log,
        "<log>"
            + GeneratedLog.trace(1)
                .replace("T10 ", "T06 ")
                .replace("T06 D", "T06 D")
                .replace("necessity to stop indication", "necessity of stop advice")
            + "</log>");

    var said = desk.importing(log, Desk.MAPPING);

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("was imported before with another content");
  }

  @Test
  void killedInTheMiddleAndRunAgainItIsAsIfRunOnce() throws Exception {
    int cases = 4_000;
    var log = GeneratedLog.write(files.resolve("log.xes.gz"), cases);
    var whole = new Desk(Files.createDirectory(files.resolve("whole")));
    whole.importing(log, Desk.MAPPING);

    try (var fork = Fork.importing(data, log)) {
      while (fork.running() && stored() < 2_000_000) {
        Thread.onSpinWait();
      }
      assertThat(fork.running()).as("killed before its end:\n" + fork.output()).isTrue();
      fork.kill();
    }
    var half = desk.events().size();
    var again = desk.importing(log, Desk.MAPPING);

    assertThat(half).isBetween(1, cases * 7);
    assertThat(again.code()).isZero();
    assertThat(desk.exported()).isEqualTo(whole.exported());
    assertThat(streams(desk)).isEqualTo(streams(whole));
  }

  /** Names of the events by case, whatever their order across cases. */
  private static Map<String, String> streams(Desk desk) {
    var opened = new java.util.HashMap<String, String>();
    var streams = new java.util.TreeMap<String, String>();
    for (var e : desk.events()) {
      if (e.event()
          instanceof aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted first) {
        opened.put(e.caseId().value(), String.valueOf(first.externalReference()));
      }
      streams.merge(
          opened.get(e.caseId().value()),
          "%s %s %s".formatted(e.type(), e.envelope().legalDate(), e.envelope().deviations()),
          (a, b) -> a + "\n" + b);
    }
    return streams;
  }

  private long stored() throws IOException {
    long sum = 0;
    for (var name : new String[] {"events.db", "events.db-wal"}) {
      var file = data.resolve(name);
      sum += Files.exists(file) ? Files.size(file) : 0;
    }
    return sum;
  }
}

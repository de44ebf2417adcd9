package aktenlauf.infra.xes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class XesReaderTest {
  private static final String GOOD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
        <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
        <global scope="trace">
          <date key="startdate" value="1970-01-01T00:00:00.000+01:00"/>
        </global>
        <classifier name="Activity classifier" keys="concept:name"/>
        <int key="total" value="8577"><int key="UNKNOWN" value="8577"/></int>
        <trace>
          <date key="startdate" value="2011-10-11T13:42:22.688+02:00"/>
          <string key="concept:name" value="case-1"/>
          <event>
            <string key="concept:name" value="Receive"/>
            <string key="org:resource" value="Resource21"/>
            <date key="time:timestamp" value="2011-10-11T13:45:40.276+02:00"/>
          </event>
          <event>
            <string key="concept:name" value="Check"><date key="d" value="2011-10-12T00:00:00Z"/></string>
            <date key="time:timestamp" value="2011-10-12T08:26:25Z"/>
          </event>
        </trace>
        <trace>
          <string key="concept:name" value="case-2"/>
          <list key="list"><values><string key="a" value="b"/></values></list>
          <container key="container"><string key="a" value="b"/></container>
          <event>
            <string key="concept:name" value="Receive"/>
            <date key="time:timestamp" value="2011-10-13T00:00:00.5+02:00"/>
          </event>
        </trace>
      </log>
      """;

  @TempDir private Path folder;

  @Test
  void readsTracesWithTheirActivitiesInTheOrderOfTheFile() throws Exception {
    var traces = read(GOOD.getBytes(UTF_8));

    assertThat(traces).extracting(Trace::name).containsExactly("case-1", "case-2");
    var first = traces.getFirst();
    assertThat(first.activities()).extracting(Activity::name).containsExactly("Receive", "Check");
    assertThat(first.activities().getFirst().instant()).isEqualTo("2011-10-11T11:45:40.276Z");
    assertThat(first.activities().getFirst().line()).isEqualTo(12);
    assertThat(first.activities().get(1).instant()).isEqualTo("2011-10-12T08:26:25Z");
    assertThat(first.activities().get(1).attributes().byKey())
        .containsOnlyKeys("concept:name", "time:timestamp");
  }

  @Test
  void readsTheSameCompressedAndWithoutNamespaceOrWithAPrefix() throws Exception {
    var plain = read(GOOD.getBytes(UTF_8));
    var bare = GOOD.replace(" xmlns=\"http://www.xes-standard.org/\"", "");
    var prefixed = GOOD.replace("xmlns=", "xmlns:x=").replaceAll("<(/?)([a-z])", "<$1x:$2");

    assertThat(read(zipped(GOOD))).isEqualTo(plain);
    assertThat(read(bare.getBytes(UTF_8))).isEqualTo(plain);
    assertThat(read(prefixed.getBytes(UTF_8))).isEqualTo(plain);
  }

  @Test
  void handsOutWhatStandsBeforeAnErrorOnlyWhereItIsComplete() throws Exception {
    var read = new ArrayList<Trace>();
    var broken = GOOD.replace("2011-10-13T00:00:00.5+02:00", "yesterday");

    var fault = catchThrowableOfType(XesFault.class, () -> readInto(broken.getBytes(UTF_8), read));

    assertThat(fault).isNotNull();
    assertThat(read).extracting(Trace::name).containsExactly("case-1");
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        bad("an empty file", "", "line 1, the file is empty"),
        bad("no XML", "{ \"log\": [] }", "line 1, not well-formed XML: "),
        bad("another root", "<html></html>", "line 1, the root element must be <log>, not <html>"),
        bad(
            "cut off within an event",
            GOOD.substring(0, GOOD.indexOf("Resource21")),
            "line 14, case case-1: the file is cut off: it ends before </log>"),
        bad(
            "cut off between two traces",
            GOOD.substring(0, GOOD.indexOf("</trace>") + 8),
            "line 21, the file is cut off: it ends before </log>"),
        bad(
            "cut off before the case's name",
            GOOD.substring(0, GOOD.indexOf("2011-10-11T13:42")),
            "line 10, in the trace that begins on line 9: the file is cut off"),
        bad("two roots", GOOD + "<log/>", "line 32, not well-formed XML: "),
        bad(
            "tags crossed",
            GOOD.replace("</event>\n  </trace>\n  <trace>", "</trace>\n  </event>\n  <trace>"),
            "line 20, case case-1: not well-formed XML: "),
        bad(
            "a wrong date in a mapped attribute",
            GOOD.replace("2011-10-11T13:42:22.688+02:00", "2011-02-30T13:42:22.688+02:00"),
            "line 10, case case-1: startdate is no date as in 2011-10-11T13:45:40.276+02:00:"
                + " 2011-02-30T13:42:22.688+02:00"),
        bad(
            "a wrong timestamp",
            GOOD.replace("2011-10-12T08:26:25Z", "2011-10-12T08:61:25Z"),
            "line 19, case case-1: time:timestamp is no date"),
        bad(
            "a date without an offset",
            GOOD.replace("2011-10-12T08:26:25Z", "2011-10-12T08:26:25"),
            "line 19, case case-1: time:timestamp is no date"),
        bad(
            "a wrong date among the globals",
            GOOD.replace("1970-01-01T00", "1970-01-01 00"),
            "line 5, startdate is no date"),
        bad(
            "a wrong date in a nested attribute",
            GOOD.replace("2011-10-12T00:00:00Z", "2011-13-12T00:00:00Z"),
            "line 18, case case-1: d is no date"),
        bad(
            "a timestamp of another type",
            GOOD.replace(
                "<date key=\"time:timestamp\" value=\"2011-10-12T08:26:25Z\"/>",
                "<string key=\"time:timestamp\" value=\"2011-10-12T08:26:25Z\"/>"),
            "line 19, case case-1: time:timestamp must be a <date>, not a <string>"),
        bad(
            "a trace without a name",
            GOOD.replace("value=\"case-2\"", "value=\"\""),
            "line 22, in the trace that begins on line 22: the trace has no concept:name"),
        bad(
            "an event without a name",
            GOOD.replace(
                "<string key=\"concept:name\" value=\"Check\">", "<string key=\"x\" value=\"y\">"),
            "line 17, case case-1: the event has no concept:name"),
        bad(
            "an event without a time",
            GOOD.replace("time:timestamp\" value=\"2011-10-12", "other\" value=\"2011-10-12"),
            "line 17, case case-1: the event has no time:timestamp"),
        bad(
            "a trace without an event",
            "<log><trace><string key='concept:name' value='a'/></trace></log>",
            "line 1, case a: the trace has no event"),
        bad(
            "an event outside of a trace",
            "<log><event/></log>",
            "line 1, an event outside of a trace"),
        bad(
            "an attribute without a key",
            "<log>\n<string value='a'/></log>",
            "line 2, the <string> has no key"),
        bad(
            "an attribute without a value",
            "<log>\n<string key='a'/></log>",
            "line 2, a has no value"),
        bad(
            "an attribute twice",
            GOOD.replace("org:resource", "concept:name"),
            "line 14, case case-1: concept:name stands here a second time"),
        bad(
            "an unknown element",
            GOOD.replace("container", "vector"),
            "line 25, case case-2: <vector> is not allowed in <trace>"),
        bad(
            "a text between the elements",
            GOOD.replace("<event>", "hello <event>"),
            "line 12, case case-1: a text between the elements is not allowed"),
        bad(
            "an entity bomb",
            """
            <!DOCTYPE log [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <log><string key="a" value="&b;&b;"/></log>\
            """,
            "line 1, a document type (DOCTYPE) is not allowed"),
        bad(
            "an external entity",
            """
            <!DOCTYPE log [<!ENTITY a SYSTEM "file:///etc/passwd">]>
            <log><string key="a" value="b">&a;</string></log>\
            """,
            "line 1, a document type (DOCTYPE) is not allowed"),
        bad(
            "an external document type",
            "<!DOCTYPE log SYSTEM 'http://127.0.0.1:9/log.dtd'>\n<log/>",
            "line 1, a document type (DOCTYPE) is not allowed"),
        bad(
            "an entity without a document type",
            "<log><string key='a' value='&b;'/></log>",
            "line 1, not well-formed XML: "),
        bad(
            "too deep",
            "<log>" + "<string key='a' value='b'>".repeat(100) + "</string>".repeat(100) + "</log>",
            "line 1, attributes are nested more than 16 deep"),
        bad(
            "a value that never ends",
            "<log><string key='a' value='" + "x".repeat(3 << 20) + "'/></log>",
            "line 1, more than 1,048,576 bytes between two tags"),
        bad(
            "a comment that never ends",
            "<log><!--" + "x".repeat(3 << 20) + "--></log>",
            "line 1, more than 1,048,576 bytes between two tags"),
        bad(
            "too many events",
            "<log><trace><string key='concept:name' value='a'/>"
                + "<event><string key='concept:name' value='b'/><date key='time:timestamp'"
                    .concat(" value='2011-10-12T08:26:25Z'/></event>\n")
                    .repeat(1001)
                + "</trace></log>",
            "line 1001, case a: a case holds at most 1,000 events"));
  }

  private static Arguments bad(String what, String log, String message) {
    return Arguments.of(what, log, message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void malformed(String what, String log, String message) {
    var fault = catchThrowableOfType(XesFault.class, () -> read(log.getBytes(UTF_8)));

    assertThat(fault).as(what).isNotNull();
    assertThat(fault.getMessage()).startsWith(message).doesNotContain("\n");
    assertThat(fault.getStackTrace()).isEmpty();
  }

  @Test
  void aCompressedFileThatIsCutOffOrDamagedIsToldAsSuch() throws IOException {
    var whole = zipped(GOOD + "<!-- " + "padding ".repeat(10_000) + "-->");
    var cut = Arrays.copyOf(whole, whole.length - 20);
    var damaged = whole.clone();
    damaged[whole.length / 4] ^= 0x55;

    assertThat(catchThrowableOfType(XesFault.class, () -> read(cut)))
        .hasMessageContaining("the compressed file is cut off");
    assertThat(catchThrowableOfType(XesFault.class, () -> read(Arrays.copyOf(whole, 5))))
        .hasMessageContaining("line 1, the compressed file is cut off");
    assertThat(catchThrowableOfType(XesFault.class, () -> read(damaged)))
        .isInstanceOf(XesFault.class);
  }

  @Test
  void aCompressedBombIsStoppedBeforeItFillsTheMemory() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write("<log><string key='a' value='".getBytes(UTF_8));
      var zeros = "0".repeat(1 << 20).getBytes(UTF_8);
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
    }

    assertThat(catchThrowableOfType(XesFault.class, () -> read(bytes.toByteArray())))
        .hasMessage("line 1, more than 1,048,576 bytes between two tags");
  }

  private List<Trace> read(byte[] content) throws IOException, XesFault {
    var traces = new ArrayList<Trace>();
    readInto(content, traces);
    return traces;
  }

  private void readInto(byte[] content, List<Trace> traces) throws IOException, XesFault {
    var file = Files.write(folder.resolve("log.xes"), content);
    try (var reader = XesReader.open(file)) {
      for (var trace = reader.next(); trace != null; trace = reader.next()) {
        traces.add(trace);
      }
    }
  }

  private static byte[] zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}

package aktenlauf.infra.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * The receipt history read by plain DOM, so that what is counted here shares no code with the
 * import.
 */
final class SourceLog {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private SourceLog() {}

  /** A trace's attributes and its events' attributes, as texts. */
  record Case(Map<String, String> attributes, List<Map<String, String>> events) {
    String name() {
      return text("concept:name");
    }

    String unit() {
      return text("department");
    }

    LocalDate day(String attribute) {
      return OffsetDateTime.parse(text(attribute)).atZoneSameInstant(BERLIN).toLocalDate();
    }

    private String text(String attribute) {
      return Objects.requireNonNull(attributes.get(attribute), attribute);
    }

    boolean ended() {
      return attributes.containsKey("enddate");
    }

    /** Who did the first activity whose name begins so. */
    Optional<String> first(String activity) {
      return events.stream()
          .filter(e -> e.getOrDefault("concept:name", "").startsWith(activity))
          .map(e -> e.get("org:resource"))
          .findFirst();
    }
  }

  static List<Case> read(Path file) throws Exception {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      var cases = new ArrayList<Case>();
      for (var trace : children(document.getDocumentElement(), "trace")) {
        var events = new ArrayList<Map<String, String>>();
        children(trace, "event").forEach(e -> events.add(attributes(e)));
        cases.add(new Case(attributes(trace), events));
      }
      return cases;
    }
  }

  private static List<Element> children(Element parent, String name) {
    var found = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element e && (name.isEmpty() || e.getTagName().equals(name))) {
        found.add(e);
      }
    }
    return found;
  }

  private static Map<String, String> attributes(Element element) {
    var all = new HashMap<String, String>();
    children(element, "").forEach(a -> all.put(a.getAttribute("key"), a.getAttribute("value")));
    return all;
  }
}

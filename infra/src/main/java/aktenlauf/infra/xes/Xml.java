package aktenlauf.infra.xes;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The tags of an XML file one after the other, compressed or not. Nothing outside of the file is
 * ever read, no entity is expanded, and no single piece is larger than a megabyte.
 */
final class Xml implements AutoCloseable {
  private static final int LARGEST_PIECE = 1 << 20;
  private static final int GZIP = 0x1f8b;

  private final Gauge file;
  private final Gauge text;
  private final XMLStreamReader reader;

  private Xml(Gauge file, Gauge text, XMLStreamReader reader) {
    this.file = file;
    this.text = text;
    this.reader = reader;
  }

  static Xml open(Path path) throws IOException, XesFault {
    var file = new Gauge(Files.newInputStream(path), Long.MAX_VALUE);
    try {
      var text = new Gauge(unzipped(new BufferedInputStream(file, 1 << 16)), LARGEST_PIECE);
      return new Xml(file, text, factory().createXMLStreamReader(text));
    } catch (XMLStreamException wrong) {
      file.close();
      throw new XesFault(1, null, "not well-formed XML: " + message(wrong));
    } catch (IOException wrong) {
      file.close();
      throw new XesFault(1, null, unreadable(wrong));
    }
  }

  private static InputStream unzipped(BufferedInputStream in) throws IOException {
    in.mark(2);
    int first = in.read() << 8 | in.read();
    in.reset();
    return first == GZIP ? new GZIPInputStream(in, 1 << 16) : in;
  }

  /** The JDK's own parser, whatever else lies on the classpath. */
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Bytes of the file read so far, as they lie on disk. */
  long bytesRead() {
    return file.total();
  }

  /**
   * Moves to the next tag; comments and the like are passed over.
   *
   * @param where told with an error
   * @return true at a start tag, false at an end tag
   */
  boolean next(@Nullable String where) throws XesFault {
    while (true) {
      int type = step(where);
      switch (type) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return false;
        }
        case XMLStreamConstants.DTD ->
            throw new XesFault(line(), where, "a document type (DOCTYPE) is not allowed");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XesFault(line(), where, "an entity is not allowed");
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!reader.isWhiteSpace()) {
            throw new XesFault(line(), where, "a text between the elements is not allowed");
          }
        }
        default -> text.mark();
      }
    }
  }

  /** Reads on after the root's end tag; anything but comments there is an error. */
  void end() throws XesFault {
    while (step(null) != XMLStreamConstants.END_DOCUMENT) {
      text.mark();
    }
    var broken = text.failure();
    if (broken != null) {
      throw new XesFault(line(), null, unreadable(broken));
    }
  }

  private int step(@Nullable String where) throws XesFault {
    try {
      int type = reader.next();
      text.mark();
      return type;
    } catch (XMLStreamException wrong) {
      var at = wrong.getLocation();
      throw fault(wrong, at == null ? line() : Math.max(at.getLineNumber(), 1), where);
    } catch (RuntimeException wrong) {
      // The JDK's parser lets some errors of the input through as they are.
      throw fault(wrong, line(), where);
    }
  }

  private XesFault fault(Exception wrong, int line, @Nullable String where) {
    var broken = text.failure();
    return new XesFault(line, where, broken == null ? malformed(wrong) : unreadable(broken));
  }

  private static String unreadable(IOException broken) {
    return switch (broken) {
      case Gauge.TooMuch _ -> "more than %,d bytes between two tags".formatted(LARGEST_PIECE);
      case EOFException _ -> "the compressed file is cut off";
      case ZipException damaged -> "the compressed file is damaged: " + damaged.getMessage();
      default -> "the file cannot be read: " + broken.getMessage();
    };
  }

  private String malformed(Exception wrong) {
    if (text.total() == 0) {
      return "the file is empty";
    }
    return text.cutOff()
        ? "the file is cut off: it ends before </log>"
        : "not well-formed XML: " + message(wrong);
  }

  /** The parser puts its own place before the message. */
  private static String message(Throwable wrong) {
    var message = String.valueOf(wrong.getMessage());
    return XesFault.oneLine(message.replaceFirst("(?s)^ParseError at .*?\\nMessage: ", ""));
  }

  String name() {
    return reader.getLocalName();
  }

  @Nullable String attribute(String name) {
    return reader.getAttributeValue(null, name);
  }

  int line() {
    return Math.max(reader.getLocation().getLineNumber(), 1);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}

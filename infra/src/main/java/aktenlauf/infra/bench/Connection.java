package aktenlauf.infra.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 with keep-alive on a plain socket, one request after the other; so lean that the server
 * is what is measured. Opens anew where the server ends the connection, as servers do after a
 * number of requests.
 */
final class Connection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int BUFFER = 8_192;

  private final int port;
  private @Nullable Socket socket;
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = OutputStream.nullOutputStream();

  Connection(int port) {
    this.port = port;
  }

  /** A whole answer. */
  record Reply(int status, byte[] body) {
    String text() {
      return new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  Reply exchange(byte[] request) throws IOException {
    if (socket == null) {
      open();
    }
    out.write(request);
    return read();
  }

  private void open() throws IOException {
    var opened = new Socket();
    socket = opened;
    opened.setTcpNoDelay(true);
    opened.setSoTimeout(PATIENCE_MILLIS);
    opened.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
    in = new BufferedInputStream(opened.getInputStream(), BUFFER);
    out = opened.getOutputStream();
  }

  private Reply read() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String line; !(line = line()).isEmpty(); ) {
      int colon = line.indexOf(':');
      var value = line.substring(colon + 1).strip();
      switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(value);
        case "transfer-encoding" -> chunked = true;
        case "connection" -> last = value.equalsIgnoreCase("close");
        default -> {}
      }
    }
    var body = chunked ? chunks() : exactly(length);
    if (last) {
      close();
    }
    return new Reply(status, body);
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size; (size = Integer.parseInt(line(), 16)) > 0; ) {
      body.writeBytes(exactly(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private byte[] exactly(int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the server ended the connection within an answer");
    }
    return bytes;
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream(64);
    for (int b; (b = in.read()) != '\n'; ) {
      if (b < 0) {
        throw new EOFException("the server ended the connection");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    var open = socket;
    socket = null;
    if (open != null) {
      open.close();
    }
  }
}

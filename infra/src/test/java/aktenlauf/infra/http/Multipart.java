package aktenlauf.infra.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** A body of {@code multipart/form-data}, byte by byte as a client writes it. */
public final class Multipart {
  private static final String BOUNDARY = "----aktenlauf7MA4YWxkTrZu0gW";
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public Multipart text(String name, String value) {
    return part("form-data; name=\"%s\"".formatted(name), null, value.getBytes(UTF_8));
  }

  public Multipart file(String name, @Nullable String type, byte[] content) {
    return part("form-data; name=\"file\"; filename=\"%s\"".formatted(name), type, content);
  }

  /** Any part; the disposition goes in as it is. */
  public Multipart part(String disposition, @Nullable String type, byte[] content) {
    write("--%s\r\nContent-Disposition: %s\r\n".formatted(BOUNDARY, disposition));
    if (type != null) {
      write("Content-Type: %s\r\n".formatted(type));
    }
    write("\r\n");
    body.writeBytes(content);
    write("\r\n");
    return this;
  }

  private void write(String text) {
    body.writeBytes(text.getBytes(UTF_8));
  }

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  /** Closes the body; without it the body would break off. */
  byte[] bytes() {
    var all = new ByteArrayOutputStream();
    all.writeBytes(body.toByteArray());
    all.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
    return all.toByteArray();
  }
}

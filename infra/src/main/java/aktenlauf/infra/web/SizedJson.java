package aktenlauf.infra.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON with its length, so that an answer leaves in one piece. Without it Tomcat sends chunks, the
 * last and empty one as a packet of its own.
 */
final class SizedJson extends JacksonJsonHttpMessageConverter {
  SizedJson(JsonMapper mapper) {
    super(mapper);
  }

  private record Collected(HttpHeaders headers, OutputStream body) implements HttpOutputMessage {
    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public OutputStream getBody() {
      return body;
    }
  }

  @Override
  protected void writeInternal(
      Object object,
      ResolvableType type,
      HttpOutputMessage message,
      @Nullable Map<String, Object> hints)
      throws IOException {
    var body = new FastByteArrayOutputStream();
    super.writeInternal(object, type, new Collected(message.getHeaders(), body), hints);
    message.getHeaders().setContentLength(body.size());
    body.writeTo(message.getBody());
  }
}

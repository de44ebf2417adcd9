package aktenlauf.infra.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running system as its clients see it. */
final class Api {
  static final JsonMapper JSON = new JsonMapper();

  private final int port;

  Api(int port) {
    this.port = port;
  }

  Connection connect() {
    return new Connection(port);
  }

  /** The bearer token of a demo client. */
  String token(String client) throws IOException, BenchFailed {
    var basic = Base64.getEncoder().encodeToString((client + ":" + client).getBytes(UTF_8));
    var form = "grant_type=client_credentials".getBytes(UTF_8);
    var head =
        """
        POST /oauth2/token HTTP/1.1\r
        Host: localhost\r
        Authorization: Basic %s\r
        Content-Type: application/x-www-form-urlencoded\r
        Content-Length: %d\r
        \r
        """
            .formatted(basic, form.length);
    return exchange("/oauth2/token", joined(head, form)).get("access_token").asString();
  }

  JsonNode get(@Nullable String token, String path) throws IOException, BenchFailed {
    return exchange(path, getting(token, path, ""));
  }

  JsonNode post(String token, String path) throws IOException, BenchFailed {
    return exchange(path, posting(token, path, null, new byte[0]));
  }

  private JsonNode exchange(String path, byte[] request) throws IOException, BenchFailed {
    try (var connection = connect()) {
      var reply = connection.exchange(request);
      if (reply.status() / 100 != 2) {
        throw new BenchFailed("%s answers %d %s".formatted(path, reply.status(), reply.text()));
      }
      return JSON.readTree(reply.body());
    }
  }

  /**
   * @param headers further ones, each with its line end
   */
  static byte[] getting(@Nullable String token, String path, String headers) {
    return "GET %s HTTP/1.1\r\nHost: localhost\r\n%s%s\r\n"
        .formatted(path, bearer(token), headers)
        .getBytes(UTF_8);
  }

  static byte[] posting(@Nullable String token, String path, @Nullable String key, byte[] body) {
    var head =
        new StringBuilder(1_500)
            .append("POST ")
            .append(path)
            .append(" HTTP/1.1\r\nHost: localhost\r\n")
            .append(bearer(token));
    if (key != null) {
      head.append("Idempotency-Key: ").append(key).append("\r\n");
    }
    head.append("Content-Type: application/json\r\nContent-Length: ")
        .append(body.length)
        .append("\r\n\r\n");
    return joined(head.toString(), body);
  }

  private static String bearer(@Nullable String token) {
    return token == null ? "" : "Authorization: Bearer " + token + "\r\n";
  }

  private static byte[] joined(String head, byte[] body) {
    var first = head.getBytes(UTF_8);
    var all = java.util.Arrays.copyOf(first, first.length + body.length);
    System.arraycopy(body, 0, all, first.length, body.length);
    return all;
  }
}

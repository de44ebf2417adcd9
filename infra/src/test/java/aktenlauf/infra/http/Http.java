package aktenlauf.infra.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of a running system, as portals and clerks' front ends are. */
public final class Http {
  public static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Between two questions, so that those who answer get on. */
  private static final Duration BREATH = Duration.ofMillis(3);

  /** A move of the clock is answered when all that it led to is done. */
  private static final Duration ANSWER = Duration.ofMinutes(3);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String base;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  public Http(int port) {
    base = "http://127.0.0.1:" + port;
  }

  /** Host and port. */
  public String address() {
    return base.substring("http://".length());
  }

  /** A server's answer. */
  public record Answer(int status, Map<String, String> headers, String body) {
    public JsonNode json() {
      return JSON.readTree(body);
    }

    public String text(String pointer) {
      var node = json().at(pointer);
      if (node.isMissingNode()) {
        throw new AssertionError("no %s in %d %s".formatted(pointer, status, body));
      }
      return node.asString();
    }
  }

  /** Somebody who comes with a token of their own. */
  public void known(String name, String token) {
    tokens.put(name, token);
  }

  public String token(String name) {
    return tokens.computeIfAbsent(
        name,
        n -> {
          var basic = Base64.getEncoder().encodeToString((n + ":" + n).getBytes(UTF_8));
          return send(HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                  .header("Authorization", "Basic " + basic)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")))
              .text("/access_token");
        });
  }

  public Answer get(@Nullable String who, String path, String... headers) {
    return send(request(who, path, headers).GET());
  }

  /** Asks again until the answer is the wanted one; lists follow the log with a small delay. */
  public JsonNode eventually(String who, String path, Predicate<JsonNode> wanted) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var answer = get(who, path);
      if (answer.status() == 200 && wanted.test(answer.json())) {
        return answer.json();
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("%s: %d %s".formatted(path, answer.status(), answer.body()));
      }
      LockSupport.parkNanos(BREATH.toNanos());
    }
  }

  /** The rows of a list, of all its pages. */
  public List<JsonNode> items(String who, String path) {
    var all = new ArrayList<JsonNode>();
    var cursor = "";
    while (true) {
      var page = get(who, path + cursor);
      if (page.status() != 200) {
        throw new AssertionError("%s: %d %s".formatted(path, page.status(), page.body()));
      }
      page.json().get("items").forEach(all::add);
      var next = page.json().get("nextCursor");
      if (next.isNull()) {
        return all;
      }
      var more = path.contains("?") ? "&" : "?";
      cursor = more + "cursor=" + URLEncoder.encode(next.asString(), UTF_8);
    }
  }

  /** Reads a list, all its pages, again until a row is the wanted one; this row. */
  public JsonNode eventuallyListed(String who, String path, Predicate<JsonNode> wanted) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var rows = items(who, path);
      var found = rows.stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("%s: none of %s".formatted(path, rows));
      }
      LockSupport.parkNanos(BREATH.toNanos());
    }
  }

  public Answer post(@Nullable String who, String path, Object body, String... headers) {
    var json = body instanceof String text ? text : JSON.writeValueAsString(body);
    return send(
        request(who, path, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  public Answer put(@Nullable String who, String path, Object body, String... headers) {
    return send(
        request(who, path, headers)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** Sends parts as a form with files does. */
  public Answer upload(@Nullable String who, String path, Multipart parts, String... headers) {
    return send(
        request(who, path, headers)
            .header("Content-Type", parts.contentType())
            .POST(HttpRequest.BodyPublishers.ofByteArray(parts.bytes())));
  }

  /** An answer whose body is no text. */
  public HttpResponse<byte[]> download(@Nullable String who, String path, String... headers) {
    try {
      return client.send(
          request(who, path, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  /** Issues a command that has to be accepted; answers the version afterwards. */
  public long command(String who, String caseId, String name, Object body, String... headers) {
    var answer = post(who, "/api/v1/cases/%s/commands/%s".formatted(caseId, name), body, headers);
    if (answer.status() != 200) {
      throw new AssertionError("%s: %d %s".formatted(name, answer.status(), answer.body()));
    }
    return answer.json().get("version").asLong();
  }

  private HttpRequest.Builder request(@Nullable String who, String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER);
    if (who != null) {
      request.header("Authorization", "Bearer " + token(who));
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var headers = new ConcurrentHashMap<String, String>();
      response
          .headers()
          .map()
          .forEach((k, v) -> headers.put(k.toLowerCase(java.util.Locale.ROOT), v.getFirst()));
      return new Answer(response.statusCode(), headers, response.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}

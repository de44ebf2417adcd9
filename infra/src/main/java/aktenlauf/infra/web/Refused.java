package aktenlauf.infra.web;

import aktenlauf.shared.kernel.Problem;
import java.util.Map;

/** What is said of a request that the server refused before any resource was reached. */
final class Refused {
  private Refused() {}

  static Problem with(int status) {
    return switch (status) {
      case 400 -> Problem.malformed("the request's path or headers cannot be read");
      case 404 -> Problem.notFound();
      default ->
          new Problem(
              status,
              status < 500 ? "http-" + status : "fault",
              "The request cannot be carried out",
              "the server refused it before it was read",
              Map.of());
    };
  }
}

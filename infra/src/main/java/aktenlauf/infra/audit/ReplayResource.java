package aktenlauf.infra.audit;

import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Proves that what is shown is what the log says. */
@RestController
final class ReplayResource {
  private final Replays replays;
  private final EventLog log;

  ReplayResource(Replays replays, EventLog log) {
    this.replays = replays;
    this.log = log;
  }

  @PostMapping(path = "/api/v1/audit/replays", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> start(@RequestBody Map<String, Object> body) {
    for (var field : body.keySet()) {
      if (!field.equals("readModel")) {
        throw new ProblemException(Problem.malformed("unknown field " + field));
      }
    }
    if (!(body.get("readModel") instanceof String name)) {
      throw invalid("required", "readModel is one of " + String.join(", ", replays.names()));
    }
    var replay =
        replays
            .start(name)
            .orElseThrow(() ->
                invalid(
                    "enum",
                    "%s is no read model; there are %s"
                        .formatted(name, String.join(", ", replays.names()))));
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/audit/replays/" + replay.id()))
        .body(replay.body());
  }

  private static ProblemException invalid(String rule, String message) {
    var error = Map.of("pointer", "/readModel", "rule", rule, "message", message);
    return new ProblemException(
        new Problem(422, "invalid", "The content is not valid", message, Map.of())
            .with("errors", List.of(error)));
  }

  @GetMapping("/api/v1/audit/replays/{id}")
  Map<String, Object> find(@PathVariable String id) {
    return replays
        .find(id)
        .map(replay -> replay.body(caseId -> TransmissionBlocks.set(log.of(caseId))))
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }
}

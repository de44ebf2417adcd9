package aktenlauf.infra.readstore;

import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.query.kernel.DeadLetter;
import aktenlauf.query.kernel.DeadLetters;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators see of read models, and what they can do for them. */
@RestController
final class ReadModelResource {
  private static final int LETTERS = 100;

  private final ReadModels models;
  private final RebuildReadModel rebuild;
  private final DeadLetters letters;
  private final EventLog log;

  ReadModelResource(
      ReadModels models, RebuildReadModel rebuild, DeadLetters letters, EventLog log) {
    this.models = models;
    this.rebuild = rebuild;
    this.letters = letters;
    this.log = log;
  }

  @GetMapping("/api/v1/ops/read-models")
  List<Map<String, Object>> all() {
    long head = log.head();
    return models.all().stream().map(m -> row(m, head)).toList();
  }

  private Map<String, Object> row(ReadModel<?> model, long head) {
    long position = model.serving().position();
    var row = new LinkedHashMap<String, Object>();
    row.put("name", model.name());
    row.put("position", position);
    row.put("lag", Math.max(0, head - position));
    row.put(
        "deadLetters",
        letters.after(model.serving().name(), -1, LETTERS).stream()
            .map(ReadModelResource::letter)
            .toList());
    row.put("rebuild", rebuild.of(model.name()).map(Rebuild::body).orElse(null));
    return row;
  }

  private static Map<String, Object> letter(DeadLetter letter) {
    var row = new LinkedHashMap<String, Object>();
    row.put("position", letter.position());
    row.put("caseId", letter.caseId());
    row.put("document", letter.document());
    row.put("type", letter.type());
    row.put("error", letter.error());
    return row;
  }

  @PostMapping("/api/v1/ops/read-models/{name}/rebuild")
  ResponseEntity<Map<String, Object>> rebuild(@PathVariable String name) {
    find(name);
    var begun =
        rebuild
            .start(name)
            .orElseThrow(() ->
                new ProblemException(
                    new Problem(
                        409,
                        "rule-refused",
                        "A rule says no",
                        "The read model is being rebuilt already.",
                        Map.of("rule", "rebuild-running", "legalBasis", List.of()))));
    return ResponseEntity.accepted().body(begun.body());
  }

  @PostMapping("/api/v1/ops/read-models/{name}/dead-letters/retry")
  Map<String, Object> retry(@PathVariable String name) {
    var generation = find(name).serving();
    int applied = generation.projector().retry(this::event);
    return Map.of("applied", applied, "left", letters.count(generation.name(), 10_000));
  }

  private aktenlauf.shared.kernel.Recorded event(long position) {
    try (var events = log.after(position - 1)) {
      return events
          .findFirst()
          .filter(e -> e.position() == position)
          .orElseThrow(() -> new IllegalStateException("the log has no event at " + position));
    }
  }

  private ReadModel<?> find(String name) {
    return models.find(name).orElseThrow(() -> new ProblemException(Problem.notFound()));
  }
}

package aktenlauf.command.web;

import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.command.proceeding.Domains;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.command.proceeding.RoleCommands;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Commands to a case, and which of them are possible now. */
@RestController
class CommandResource {
  private final CaseCommands commands;
  private final CommandReader reader;
  private final CommandList list;
  private final Procedures procedures;
  private final Domains domains;
  private final Identification identification;
  private final Capacities capacities;
  private final Moments moments;
  private final Reach reach;

  CommandResource(
      CaseCommands commands,
      CommandReader reader,
      CommandList list,
      Procedures procedures,
      Domains domains,
      Identification identification,
      Capacities capacities,
      Moments moments,
      Reach reach) {
    this.commands = commands;
    this.reader = reader;
    this.list = list;
    this.procedures = procedures;
    this.domains = domains;
    this.identification = identification;
    this.capacities = capacities;
    this.moments = moments;
    this.reach = reach;
  }

  @PostMapping(
      path = "/api/v1/cases/{caseId}/commands/{command}",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> issue(
      Caller caller,
      @PathVariable String caseId,
      @PathVariable String command,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody byte[] body) {
    if (!caller.has("cases:command") && !RoleCommands.applicants(domains, command)) {
      throw new ProblemException(Problem.forbidden("your token lacks the scope cases:command"));
    }
    var id = reach.of(caller, caseId);
    var identified = identification.of(caller, key, command, body);
    var actor = capacities.issuing(caller, id, command);
    var moment = moments.now(caller, actor, IfMatch.version(ifMatch));
    var order = new Order(moment, identified.id(), identified.hash(), null);
    var receipt = issue(id, command, JsonBody.read(body), order);
    if (receipt instanceof Receipt.Done done) {
      return ResponseEntity.ok().header("ETag", IfMatch.tag(done.version())).body(answer(done));
    }
    throw new ProblemException(Refusals.of(receipt));
  }

  private Receipt issue(CaseId caseId, String name, Map<String, Object> body, Order order) {
    return switch (reader.read(caseId, name, body, definition(caseId, name))) {
      case CommandReader.Read.Command(var command) -> commands.issue(command, order);
      case CommandReader.Read.Invalid(var violations) -> invalid(caseId, order, violations);
    };
  }

  /** Only a name that a domain uses needs a look at the case: elsewhere it may be a step's. */
  private @Nullable ProcedureDefinition definition(CaseId caseId, String command) {
    if (domains.command(command).isEmpty()) {
      return null;
    }
    var state =
        commands
            .inspect(caseId)
            .map(seen -> (Proceeding) seen.state())
            .orElseThrow(() -> new ProblemException(Problem.notFound()));
    return procedures.find(state.opened().procedure(), state.definitionVersion()).orElse(null);
  }

  /**
   * That there is no such case, or that the key was used before, is told before anything about the
   * content.
   */
  private Receipt invalid(CaseId caseId, Order order, List<Violation> violations) {
    if (commands.inspect(caseId).isEmpty()) {
      throw new ProblemException(Problem.notFound());
    }
    var hash = order.commandHash();
    if (hash != null) {
      var earlier = commands.recall(caseId, order.commandId(), hash);
      if (earlier.isPresent()) {
        return earlier.get();
      }
    }
    throw new ProblemException(Refusals.invalid(violations));
  }

  @GetMapping("/api/v1/cases/{caseId}/commands")
  ResponseEntity<List<Map<String, Object>>> list(Caller caller, @PathVariable String caseId) {
    var id = reach.of(caller, caseId);
    var seen = commands.inspect(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    return ResponseEntity.ok()
        .header("ETag", IfMatch.tag(seen.version()))
        .body(
            list.of(
                id,
                seen,
                caller.capacities().stream()
                    .map(a -> moments.now(caller, a, seen.version()))
                    .toList()));
  }

  private static Map<String, Object> answer(Receipt.Done done) {
    var body = new LinkedHashMap<String, Object>();
    body.put("caseId", done.caseId().value());
    body.put("version", done.version());
    body.put("events", done.events());
    return body;
  }
}

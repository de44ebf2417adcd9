package aktenlauf.command.web;

import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.command.plate.Reservations;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Applications become cases. */
@RestController
class CaseResource {
  private static final String NO_PREFIX = "XX";

  private final CaseCommands commands;
  private final Procedures procedures;
  private final Identification identification;
  private final Keys keys;
  private final Capacities capacities;
  private final Moments moments;
  private final Reservations reservations;

  CaseResource(
      CaseCommands commands,
      Procedures procedures,
      Identification identification,
      Keys keys,
      Capacities capacities,
      Moments moments,
      Reservations reservations) {
    this.commands = commands;
    this.procedures = procedures;
    this.identification = identification;
    this.keys = keys;
    this.capacities = capacities;
    this.moments = moments;
    this.reservations = reservations;
  }

  @PostMapping(path = "/api/v1/cases", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> submit(
      Caller caller,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody byte[] body) {
    var json = JsonBody.read(body);
    var id = identification.of(caller, key, "submit-application", body);
    var caseId = key == null ? keys.freshCase() : keys.caseOf(caller.client(), key);
    var violations = new ArrayList<Violation>();
    var submission = Submission.read(json, violations);
    if (submission == null) {
      conflict(caseId, id);
      throw new ProblemException(Refusals.invalid(violations));
    }
    var order = new Order(moment(caller, submission), id.id(), id.hash(), null);
    var command = command(caseId, caller, submission, order);
    var receipt =
        submission.procedure().equals(Reservations.PROCEDURE)
            ? reservations.submit(command, order)
            : commands.issue(command, order);
    if (receipt instanceof Receipt.Done done) {
      return created(done);
    }
    throw new ProblemException(Refusals.of(receipt));
  }

  /** A key used for another body is told before anything about the content. */
  private void conflict(CaseId caseId, Identification.Command id) {
    if (id.hash() != null
        && commands.recall(caseId, id.id(), id.hash()).orElse(null)
            instanceof Receipt.Conflict conflict) {
      throw new ProblemException(Refusals.of(conflict));
    }
  }

  private aktenlauf.shared.kernel.Moment moment(Caller caller, Submission submission) {
    var citizen = submission.onBehalfOf();
    if (citizen == null) {
      return moments.now(caller, capacities.opening(caller), null);
    }
    var portal =
        caller
            .in(Set.of("portal"))
            .orElseThrow(() ->
                new ProblemException(
                    Problem.forbidden("onBehalfOf is trusted from the role portal only")));
    var trustLevel = citizen.acr() == null ? caller.trustLevel() : citizen.acr();
    return moments.of(caller, portal, trustLevel, null);
  }

  private SubmitApplication command(CaseId caseId, Caller caller, Submission s, Order order) {
    var receivedOn = s.receivedOn() == null ? order.moment().today() : s.receivedOn();
    var prefix =
        procedures.current(s.procedure()).map(ProcedureDefinition::filePrefix).orElse(NO_PREFIX);
    var citizen = s.onBehalfOf();
    return new SubmitApplication(
        caseId,
        keys.fileNumber(caseId, prefix, receivedOn.getYear()),
        s.procedure(),
        s.authority(),
        s.channel(),
        receivedOn,
        citizen == null ? null : citizen.sub(),
        s.externalReference(),
        s.applicant(),
        s.application());
  }

  private ResponseEntity<Map<String, Object>> created(Receipt.Done done) {
    var body = new LinkedHashMap<String, Object>();
    body.put("caseId", done.caseId().value());
    body.put("fileNumber", done.reference());
    body.put("accessCode", keys.accessCode(done.caseId()));
    body.put("version", done.version());
    body.put("events", done.events());
    return ResponseEntity.created(URI.create("/api/v1/cases/" + done.caseId()))
        .header("ETag", IfMatch.tag(done.version()))
        .body(body);
  }
}

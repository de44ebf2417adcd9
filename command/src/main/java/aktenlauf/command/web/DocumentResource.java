package aktenlauf.command.web;

import aktenlauf.command.documents.DocumentStore;
import aktenlauf.command.documents.StoringFailed;
import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.command.proceeding.Proceeding.FiledDocument;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.proceeding.ProceedingCommand.FileDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Files become documents of a case. */
@RestController
class DocumentResource {
  private static final String COMMAND = "file-document";

  private final CaseCommands commands;
  private final DocumentStore store;
  private final UploadReader reader;
  private final Identification identification;
  private final Keys keys;
  private final Capacities capacities;
  private final Moments moments;
  private final Reach reach;

  DocumentResource(
      CaseCommands commands,
      DocumentStore store,
      UploadReader reader,
      Identification identification,
      Keys keys,
      Capacities capacities,
      Moments moments,
      Reach reach) {
    this.commands = commands;
    this.store = store;
    this.reader = reader;
    this.identification = identification;
    this.keys = keys;
    this.capacities = capacities;
    this.moments = moments;
    this.reach = reach;
  }

  @PostMapping(
      path = "/api/v1/cases/{caseId}/documents",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Map<String, Object>> file(
      Caller caller,
      @PathVariable String caseId,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      HttpServletRequest request) {
    var id = reach.of(caller, caseId);
    var seenVersion = IfMatch.version(ifMatch);
    // Before a byte is read.
    if (commands.inspect(id).isEmpty()) {
      throw new ProblemException(Problem.notFound());
    }
    var documentId = keys.freshCommand();
    var upload = read(request, id, documentId);
    var orphan = true;
    try {
      var order = order(caller, id, key, seenVersion, upload);
      var command = command(id, documentId, upload, order);
      // From here on the event may be there, even where the answer is lost.
      orphan = false;
      var receipt = commands.issue(command, order);
      if (!(receipt instanceof Receipt.Done done)) {
        orphan = true;
        throw new ProblemException(Refusals.of(receipt));
      }
      var filed = filed(id, order);
      orphan = !filed.id().equals(documentId);
      return created(done, filed);
    } finally {
      if (orphan) {
        store.remove(documentId);
      }
    }
  }

  private Upload read(HttpServletRequest request, CaseId caseId, String documentId) {
    try {
      return reader.read(request, caseId, documentId);
    } catch (StoringFailed failed) {
      throw unavailable();
    } catch (ProblemException malformed) {
      store.remove(documentId);
      throw malformed;
    }
  }

  /** Two uploads under one key are one where they have the same type and the same content. */
  private Order order(
      Caller caller,
      CaseId caseId,
      @Nullable String key,
      @Nullable Long seenVersion,
      Upload upload) {
    var told = new LinkedHashMap<String, @Nullable Object>();
    told.put("type", upload.type());
    told.put("replaces", upload.replaces());
    var content = upload.content();
    told.put("sha256", content == null ? null : content.stored().sha256());
    var id = identification.of(caller, key, COMMAND, JsonBody.MAPPER.writeValueAsBytes(told));
    var actor = capacities.issuing(caller, caseId, COMMAND);
    return new Order(moments.now(caller, actor, seenVersion), id.id(), id.hash(), null);
  }

  /** That the key was used for something else is told before anything about the content. */
  private FileDocument command(CaseId caseId, String documentId, Upload upload, Order order) {
    var type = upload.type();
    var content = upload.content();
    var mediaType = content == null ? null : content.mediaType();
    if (upload.violations().isEmpty() && type != null && content != null && mediaType != null) {
      return new FileDocument(
          caseId,
          documentId,
          type,
          upload.replaces(),
          content.name(),
          mediaType,
          content.stored().size(),
          content.stored().sha256());
    }
    var hash = order.commandHash();
    if (hash != null
        && commands.recall(caseId, order.commandId(), hash).orElse(null)
            instanceof Receipt.Conflict conflict) {
      throw new ProblemException(Refusals.of(conflict));
    }
    throw new ProblemException(Refusals.invalid(upload.violations()));
  }

  private FiledDocument filed(CaseId caseId, Order order) {
    return commands
        .inspect(caseId)
        .map(seen -> (Proceeding) seen.state())
        .flatMap(state -> state.filedBy(order.commandId()))
        .orElseThrow(() ->
            new IllegalStateException(
                "the case %s does not know what %s filed".formatted(caseId, order.commandId())));
  }

  private static ResponseEntity<Map<String, Object>> created(
      Receipt.Done done, FiledDocument filed) {
    var body = new LinkedHashMap<String, Object>();
    body.put("documentId", filed.id());
    body.put("version", done.version());
    body.put("fileVersion", filed.fileVersion());
    body.put("sha256", filed.sha256());
    body.put("size", filed.size());
    return ResponseEntity.created(
            URI.create("/api/v1/cases/%s/documents/%s".formatted(done.caseId(), filed.id())))
        .header("ETag", IfMatch.tag(done.version()))
        .body(body);
  }

  private static ProblemException unavailable() {
    return new ProblemException(
        new Problem(
                503,
                "unavailable",
                "The store of documents is down",
                "nothing was stored; try again under the same Idempotency-Key",
                Map.of())
            .with("outcome", "none"));
  }
}

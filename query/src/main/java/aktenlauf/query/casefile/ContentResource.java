package aktenlauf.query.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import aktenlauf.query.casefile.Evidence.Content;
import aktenlauf.query.casefile.Evidence.Filed;
import aktenlauf.query.kernel.ReadStore.Reading;
import aktenlauf.query.web.Parameters;
import aktenlauf.query.web.Readings;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.reads.CaseRead.What;
import aktenlauf.shared.reads.ReadLog;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The content of a case's documents, for those who may read its file. It came from outside: it is
 * saved, never shown in the place of a page of ours.
 */
@RestController
class ContentResource {
  private final CaseFileQueries queries;
  private final DocumentContents contents;
  private final ReadLog reads;

  ContentResource(CaseFileQueries queries, DocumentContents contents, ReadLog reads) {
    this.queries = queries;
    this.contents = contents;
    this.reads = reads;
  }

  @GetMapping("/api/v1/cases/{caseId}/documents/{documentId}")
  ResponseEntity<InputStreamResource> document(
      Caller caller,
      @PathVariable String caseId,
      @PathVariable String documentId,
      @RequestHeader(name = ReadLog.PURPOSE, required = false) @Nullable String purpose,
      @RequestParam(required = false) @Nullable String minVersion) {
    var version = Parameters.minVersion(minVersion);
    return Readings.answer(
        queries.read(caseId, version, caller.access()),
        file ->
            find(file, documentId)
                .or(() -> arriving(file, documentId, caller.access()))
                .filter(_ -> !file.hidesAddressFrom(caller.access()))
                .flatMap(document -> {
                  // Before it is opened: what is not recorded leaves nothing open.
                  reads.record(caller, purpose, file.read(What.DOCUMENT, documentId));
                  return content(caseId, document);
                })
                .orElseThrow(() -> new ProblemException(Problem.notFound())));
  }

  private static Optional<Filed> find(CaseFile file, String documentId) {
    return file.evidence().documents().stream()
        .filter(d -> d.content() != null && documentId.equals(d.documentId()))
        .findFirst();
  }

  /** An upload is answered before the file shows it: its sender is not told that there is none. */
  private Optional<Filed> arriving(CaseFile file, String documentId, Access access) {
    return queries.read(file.id(), file.version() + 1, access)
            instanceof Reading.Found<CaseFile>(var next)
        ? find(next, documentId)
        : Optional.empty();
  }

  private Optional<ResponseEntity<InputStreamResource>> content(String caseId, Filed document) {
    var content = Objects.requireNonNull(document.content());
    var id = Objects.requireNonNull(document.documentId());
    return contents
        .open(caseId, id)
        .map(in ->
            ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .contentLength(content.size())
                .header("Content-Disposition", saved(id, content))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "no-store")
                .body(new InputStreamResource(in)));
  }

  /** The last part of the name only: where it is saved is the reader's to say. */
  private static String saved(String id, Content content) {
    var given = content.name() == null ? id : content.name();
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var name = last.replaceAll("\\p{Cntrl}", "_").strip();
    return ContentDisposition.attachment()
        .filename(name.isEmpty() ? id : name, UTF_8)
        .build()
        .toString();
  }
}

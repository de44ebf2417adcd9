package aktenlauf.query.casestatus;

import aktenlauf.query.casefile.DocumentContents;
import aktenlauf.query.casestatus.CaseStatus.Stored;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
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
 * The content of what a status lists, for its citizen: what was sent and what was written back. It
 * is saved, never shown in the place of a page of ours.
 */
@RestController
class StatusDocuments {
  private final OwnStatus statuses;
  private final DocumentContents contents;
  private final Clock clock;

  /**
   * @param clock the system's time, by which a decision is displayed
   */
  StatusDocuments(OwnStatus statuses, DocumentContents contents, Clock clock) {
    this.statuses = statuses;
    this.contents = contents;
    this.clock = clock;
  }

  /**
   * A machine's decision is refused outside its 30 minutes ({@code display-window}).
   *
   * @param code opens it without a login
   * @param sub the citizen for whom a portal asks; from the role portal only
   */
  @GetMapping("/api/v1/status/{fileNumber}/documents/{documentId}")
  ResponseEntity<InputStreamResource> document(
      @Nullable Caller caller,
      @PathVariable String fileNumber,
      @PathVariable String documentId,
      @RequestHeader(name = StatusResource.ACCESS_CODE, required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable String sub,
      HttpServletRequest request,
      HttpServletResponse response) {
    return statuses
        .find(caller, fileNumber, code, sub, request, response)
        .flatMap(s -> file(s, documentId).flatMap(f -> content(s.id(), documentId, f)))
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private Optional<Stored> file(CaseStatus status, String documentId) {
    var sent =
        status.documents().stream()
            .filter(d -> documentId.equals(d.documentId()))
            .flatMap(d -> Stream.ofNullable(d.file()));
    var written = Letters.told(status).filter(l -> l.documentId().equals(documentId));
    return Stream.concat(written.map(l -> readable(status, l)), sent).findFirst();
  }

  private Stored readable(CaseStatus status, Letters.Letter letter) {
    var now = clock.instant();
    if (DisplayWindow.readable(status, now).noneMatch(letter::equals)) {
      throw new ProblemException(DisplayWindow.closed(status, now));
    }
    return letter.file();
  }

  private Optional<ResponseEntity<InputStreamResource>> content(
      String caseId, String documentId, Stored file) {
    return contents
        .open(caseId, documentId)
        .map(in ->
            ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .header(
                    "Content-Disposition",
                    ContentDisposition.attachment().filename(documentId).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "no-store")
                .body(new InputStreamResource(in)));
  }
}

package aktenlauf.query.casestatus;

import aktenlauf.query.kernel.Page;
import aktenlauf.query.kernel.ReadStore.Reading.Found;
import aktenlauf.query.web.AcceptLanguage;
import aktenlauf.query.web.Parameters;
import aktenlauf.query.web.Readings;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A citizen's status: by file number and access code, or one's own cases by login. */
@RestController
class StatusResource {
  static final String ACCESS_CODE = "Access-Code";

  private final StatusQueries queries;
  private final StatusAccess access;
  private final StatusRate rate;
  private final StatusStreams streams;
  private final StatusRendering rendering;

  StatusResource(
      StatusQueries queries,
      StatusAccess access,
      StatusRate rate,
      StatusStreams streams,
      StatusRendering rendering) {
    this.queries = queries;
    this.access = access;
    this.rate = rate;
    this.streams = streams;
    this.rendering = rendering;
  }

  /** A case that is known by number and code but not yet in the read model is answered with 202. */
  @GetMapping("/api/v1/status/{fileNumber}")
  ResponseEntity<Map<String, @Nullable Object>> status(
      @PathVariable String fileNumber,
      @RequestHeader(name = ACCESS_CODE, required = false) @Nullable String code,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages,
      @RequestParam(required = false) @Nullable String minVersion,
      HttpServletRequest request,
      HttpServletResponse response) {
    rate.admit(request, response);
    var version = Parameters.minVersion(minVersion);
    var caseId = access.check(fileNumber, code);
    if (queries.read(caseId, version) instanceof Found<CaseStatus>(var status)) {
      // It may have been blocked while its version was waited for.
      if (Boolean.TRUE.equals(status.hidden())) {
        throw new ProblemException(Problem.notFound());
      }
      return ResponseEntity.ok(rendering.json(status, AcceptLanguage.of(languages)));
    }
    return Readings.later();
  }

  @GetMapping(
      path = "/api/v1/status/{fileNumber}/stream",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      @PathVariable String fileNumber,
      @RequestHeader(name = ACCESS_CODE, required = false) @Nullable String code,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages,
      HttpServletRequest request,
      HttpServletResponse response) {
    rate.admit(request, response);
    var caseId = access.check(fileNumber, code);
    var language = AcceptLanguage.of(languages);
    return streams.open(() ->
        queries
            .find(caseId)
            .map(s ->
                Boolean.TRUE.equals(s.hidden())
                    ? StatusStreams.OVER
                    : rendering.json(s, language)));
  }

  /**
   * The caller's own cases.
   *
   * @param sub the citizen for whom a portal asks; from the role portal only
   */
  @GetMapping("/api/v1/status")
  Page<Map<String, @Nullable Object>> own(
      Caller caller,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages,
      @RequestParam(required = false) @Nullable String sub,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var language = AcceptLanguage.of(languages);
    var page = queries.of(citizen(caller, sub), limit, cursor);
    return new Page<>(
        page.items().stream().map(s -> rendering.json(s, language)).toList(), page.nextCursor());
  }

  /**
   * Whose statuses the caller asks for: the caller's own, or those of a portal's citizen.
   *
   * @throws ProblemException {@code forbidden} where another role names somebody
   */
  static String citizen(Caller caller, @Nullable String sub) {
    var citizen = Parameters.text(sub);
    if (citizen == null) {
      return caller.actor().id();
    }
    if (caller.in(Set.of("portal")).isEmpty()) {
      throw new ProblemException(Problem.forbidden("sub is trusted from the role portal only"));
    }
    return citizen;
  }
}

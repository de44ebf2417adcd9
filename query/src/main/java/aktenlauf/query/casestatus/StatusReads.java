package aktenlauf.query.casestatus;

import aktenlauf.query.web.AcceptLanguage;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.reads.PastReads;
import aktenlauf.shared.reads.PastReads.PastRead;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who read or received a citizen's data, and how the citizen sees the file (Art. 15 GDPR, § 29
 * VwVfG). Officials are told by role and unit; what they wrote as their purpose stays with the
 * auditors, since it may name others.
 */
@RestController
class StatusReads {
  private static final int MOST = 200;

  private final OwnStatus statuses;
  private final PastReads reads;
  private final Procedures procedures;

  StatusReads(OwnStatus statuses, PastReads reads, Procedures procedures) {
    this.statuses = statuses;
    this.reads = reads;
    this.procedures = procedures;
  }

  /**
   * @param code opens it without a login
   * @param sub the citizen for whom a portal asks; from the role portal only
   */
  @GetMapping("/api/v1/status/{fileNumber}/reads")
  Map<String, @Nullable Object> reads(
      @Nullable Caller caller,
      @PathVariable String fileNumber,
      @RequestHeader(name = StatusResource.ACCESS_CODE, required = false) @Nullable String code,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages,
      @RequestParam(required = false) @Nullable String sub,
      HttpServletRequest request,
      HttpServletResponse response) {
    var language = AcceptLanguage.of(languages);
    return statuses
        .find(caller, fileNumber, code, sub, request, response)
        .map(s -> json(s, language))
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private Map<String, @Nullable Object> json(CaseStatus status, Language language) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("fileNumber", status.fileNumber());
    json.put("reads", reads.of(status.id(), MOST).stream().map(r -> read(r, language)).toList());
    json.put("received", Recipients.of(status));
    var inspection = new LinkedHashMap<String, @Nullable Object>();
    inspection.put("text", Hints.inspection(language));
    inspection.put("legalBasis", "§ 29 VwVfG");
    inspection.put(
        "office",
        procedures
            .find(status.procedure(), status.procedureVersion())
            .map(d -> StatusRendering.office(d.office()))
            .orElse(null));
    json.put("inspection", inspection);
    return json;
  }

  private static Map<String, @Nullable Object> read(PastRead read, Language language) {
    var audit = read.role().equals("auditor");
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("at", read.at());
    json.put("role", read.role());
    json.put("unit", read.unit());
    json.put("what", read.what().word());
    json.put("purpose", audit ? "audit" : "case-work");
    json.put("text", audit ? Hints.audited(language) : Hints.worked(language));
    return json;
  }
}

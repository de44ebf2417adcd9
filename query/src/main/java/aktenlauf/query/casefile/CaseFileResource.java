package aktenlauf.query.casefile;

import aktenlauf.query.web.AcceptLanguage;
import aktenlauf.query.web.Addresses;
import aktenlauf.query.web.Parameters;
import aktenlauf.query.web.Readings;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.Deputies;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.reads.CaseRead.What;
import aktenlauf.shared.reads.ReadLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The case file, for those whose token covers its unit, procedure and authority. */
@RestController
class CaseFileResource {
  private final CaseFileQueries queries;
  private final Clock clock;
  private final Deciding deciding;
  private final ReadLog reads;

  CaseFileResource(
      CaseFileQueries queries,
      Procedures procedures,
      Deputies deputies,
      Clock clock,
      ReadLog reads) {
    this.queries = queries;
    this.deciding = new Deciding(procedures, deputies);
    this.clock = clock;
    this.reads = reads;
  }

  @GetMapping("/api/v1/cases/{caseId}")
  ResponseEntity<Map<String, @Nullable Object>> file(
      Caller caller,
      @PathVariable String caseId,
      @RequestHeader(name = ReadLog.PURPOSE, required = false) @Nullable String purpose,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages,
      @RequestParam(required = false) @Nullable String minVersion) {
    var today = LocalDate.ofInstant(clock.instant(), MetaDataNames.BERLIN);
    var language = AcceptLanguage.of(languages);
    return Readings.answer(
        queries.read(caseId, Parameters.minVersion(minVersion), caller.access()),
        file -> {
          reads.record(caller, purpose, file.read(What.CASE_FILE, null));
          return ResponseEntity.ok()
              .eTag("\"" + file.version() + "\"")
              .body(body(file, today, language, caller.access()));
        });
  }

  private Map<String, @Nullable Object> body(
      CaseFile file, LocalDate today, Language language, Access access) {
    var json = CaseFileRendering.json(file, today, language);
    json.put("deciding", deciding.json(file, today));
    return file.hidesAddressFrom(access) ? Addresses.hidden(json) : json;
  }
}

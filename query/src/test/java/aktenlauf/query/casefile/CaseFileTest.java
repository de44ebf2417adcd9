package aktenlauf.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.testing.Callers;
import aktenlauf.query.testing.DogTax;
import aktenlauf.query.testing.History;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.query.testing.Problems;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.Deputies;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.notices.RemedyInstruction;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import aktenlauf.shared.proceeding.SuppliedDocument;
import aktenlauf.shared.reads.ReadLog;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;

class CaseFileTest {
  private final MemoryReads reads = new MemoryReads();
  private final CaseFileProjection projection = new CaseFileProjection(DogTax.PROCEDURES);
  private final CaseFileResource resource =
      new CaseFileResource(
          new CaseFileQueries(reads, projection),
          DogTax.PROCEDURES,
          Deputies.NONE,
          Clock.fixed(Instant.parse("2026-12-01T23:30:00Z"), ZoneOffset.UTC),
          ReadLog.NONE);
  private final History history = History.of(1).submitted();

  @AfterEach
  void close() {
    reads.close();
  }

  private ResponseEntity<Map<String, @Nullable Object>> answer(
      Access access, @Nullable String minVersion) {
    return resource.file(Callers.clerk(access), history.id().value(), null, null, minVersion);
  }

  private Map<String, @Nullable Object> file() {
    reads.projectAtOnce(projection, history.events());
    return Objects.requireNonNull(answer(Access.ALL, null).getBody());
  }

  @Test
  void theFileBeginsWithTheApplication() {
    assertThat(file())
        .containsEntry("caseId", history.id().value())
        .containsEntry("fileNumber", History.number(1).value())
        .containsEntry("externalReference", "X-1")
        .containsEntry("procedure", DogTax.ID)
        .containsEntry("procedureVersion", 1)
        .containsEntry("authority", "14713000")
        .containsEntry("receivedOn", "2026-11-23")
        .containsEntry("state", "checking")
        .containsEntry("waitingFor", "clerk")
        .containsEntry("assignee", null)
        .containsEntry("decision", null)
        .containsEntry("outcome", null)
        .containsEntry("suspended", false)
        .containsEntry(
            "parties",
            List.of(
                Map.of(
                    "role",
                    "applicant",
                    "kind",
                    "natural",
                    "familyName",
                    "Müller",
                    "givenNames",
                    "Änne")));
  }

  @Test
  void contentKeepsItsNumbersAndAnyFieldNames() {
    assertThat(file().get("application"))
        .isEqualTo(Map.of("dogs", 2, "chip.no$", new BigDecimal("12.80")));
  }

  @Test
  void theVersionIsTheEntityTag() {
    history.clerk(id -> new NoteAdded(id, "x"));
    assertThat(file()).containsEntry("version", 2L);
    assertThat(answer(Access.ALL, "2").getHeaders().getETag()).isEqualTo("\"2\"");
    var later = answer(Access.ALL, "3");
    assertThat(later.getStatusCode().value()).isEqualTo(202);
    assertThat(later.getHeaders().getFirst("Retry-After")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({
    "other, dog-tax, 14713000",
    "taxes, building-*, 14713000",
    "taxes, dog-tax, 14729000",
  })
  void outsideTheTokensReachAFileIsUnknown(String unit, String procedure, String authority) {
    file();
    var access = new Access(Set.of(unit), Set.of(procedure), Set.of(authority));
    assertThat(Problems.of(() -> answer(access, null))).isEqualTo(Problem.notFound());
    assertThat(Problems.of(() -> answer(access, "99"))).isEqualTo(Problem.notFound());
    var within = new Access(Set.of("taxes"), Set.of("dog-*"), Set.of("14713000"));
    assertThat(answer(within, null).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void anUnknownCaseIsAnsweredLikeAForbiddenOne() {
    Caller all = Callers.clerk(Access.ALL);
    for (var id : List.of(History.of(2).id().value(), "nonsense")) {
      assertThat(Problems.of(() -> resource.file(all, id, null, null, null)))
          .isEqualTo(Problem.notFound());
    }
  }

  @Test
  void documentsThatWereDemandedAreFiledWhenTheyCome() {
    var until = LocalDate.of(2026, 12, 16);
    history
        .on(LocalDate.of(2026, 11, 25))
        .clerk(id ->
            new DocumentsDemanded(
                id,
                until,
                List.of(new DemandedDocument("insurance"), new DemandedDocument("pedigree"))))
        .on(LocalDate.of(2026, 11, 30))
        .applicant(id ->
            new DocumentsSupplied(
                id, List.of(new SuppliedDocument("insurance", "D1", "ab12", until))));
    var file = file();
    assertThat(file).containsEntry("waitingFor", "applicant");
    assertThat(maps(file, "documents"))
        .containsExactly(
            Map.of(
                "type",
                "insurance",
                "documentId",
                "D1",
                "sha256",
                "ab12",
                "date",
                "2026-12-16",
                "suppliedOn",
                "2026-11-30",
                "by",
                "portal"));
    assertThat(maps(file, "demandedDocuments"))
        .extracting(d -> d.get("type") + " " + d.get("state") + " " + d.get("suppliedOn"))
        .containsExactly("insurance supplied 2026-11-30", "pedigree open null");
  }

  @Test
  void anUploadedFileIsListedOnceWithItsVersion() {
    history
        .applicant(id ->
            new DocumentFiled(
                id, "D1", "insurance", 1, null, "application/pdf", 9, "ab12", "scan.pdf"))
        .on(LocalDate.of(2026, 11, 30))
        .clerk(
            id -> new DocumentFiled(id, "D2", "insurance", 2, "D1", "image/png", 7, "cd34", null))
        .applicant(id ->
            new DocumentsSupplied(
                id,
                List.of(
                    new SuppliedDocument("insurance", "D1", null, LocalDate.of(2026, 11, 20)))));
    var documents = maps(file(), "documents");
    assertThat(documents).hasSize(2);
    assertThat(documents.getFirst())
        .containsEntry("documentId", "D1")
        .containsEntry("type", "insurance")
        .containsEntry("sha256", "ab12")
        .containsEntry("suppliedOn", History.RECEIVED.toString())
        .containsEntry("by", "portal")
        .containsEntry("date", "2026-11-20")
        .containsEntry("version", 1)
        .containsEntry("replaces", null)
        .containsEntry("mediaType", "application/pdf")
        .containsEntry("size", 9L)
        .containsEntry("name", "scan.pdf");
    assertThat(documents.getLast())
        .containsEntry("version", 2)
        .containsEntry("replaces", "D1")
        .containsEntry("suppliedOn", "2026-11-30")
        .containsEntry("by", "paula")
        .containsEntry("date", null)
        .containsEntry("name", null);
  }

  @Test
  void aNoticeIsADocumentThatNamesItsTemplateAndItsCause() {
    var remedy =
        new RemedyInstruction("Stadt Leipzig", "Leipzig", "§ 70 VwGO", "P1M", "r/b", 2, "12ab");
    history
        .clerk(id ->
            new NoticeIssued(
                id, "N1", "refusal", "notices/refusal", 3, remedy, "ef56", 9, "application/pdf", 1))
        .clerk(id ->
            new NoticeIssued(
                id, "N2", "hearing", "notices/hearing", 1, null, "ab12", 7, "application/pdf", 2));
    var documents = maps(file(), "documents");
    assertThat(documents.getFirst())
        .containsEntry("type", "notice")
        .containsEntry("documentId", "N1")
        .containsEntry("notice", "refusal")
        .containsEntry("template", "notices/refusal")
        .containsEntry("templateVersion", 3)
        .containsEntry("causedBy", 1L)
        .containsEntry("mediaType", "application/pdf")
        .containsEntry("sha256", "ef56");
    assertThat(documents.getFirst().get("name"))
        .asString()
        .matches("Ablehnungsbescheid [A-Z]+-2026-.*\\.pdf");
    assertThat(documents.getFirst().get("remedy"))
        .isEqualTo(
            Map.of(
                "authority", "Stadt Leipzig",
                "seat", "Leipzig",
                "form", "§ 70 VwGO",
                "deadline", "P1M",
                "template", "r/b",
                "templateVersion", 2,
                "sha256", "12ab"));
    assertThat(documents.getLast()).containsEntry("remedy", null);
  }

  @Test
  void documentsOfTheApplicationAreInTheFile() {
    var other = History.of(3);
    var e = History.application(other.id(), History.number(3));
    other.submitted(
        new ApplicationSubmitted(
            e.caseId(),
            e.fileNumber(),
            e.procedure(),
            1,
            "portal",
            e.receivedOn(),
            e.state(),
            e.unit(),
            null,
            null,
            null,
            Map.of(),
            null,
            null,
            Map.of(
                "documents",
                List.of(Map.of("type", "insurance", "date", "unknown"), Map.of("no", "type")))));
    var file = MemoryReads.applied(projection, other.events());
    assertThat(file.evidence().documents())
        .extracting(Evidence.Filed::type, Evidence.Filed::date)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("insurance", null));
    assertThat(CaseFileRendering.json(file, History.RECEIVED))
        .containsEntry("parties", List.of())
        .containsEntry("deadlines", List.of());
  }

  private static Map<String, @Nullable Object> decision(@Nullable String signedFor) {
    var decision = new HashMap<String, @Nullable Object>();
    decision.putAll(
        Map.of(
            "result", "granted",
            "signedBy", "clara",
            "signedOn", "2026-11-23",
            "channel", "post",
            "on", "2026-11-24"));
    decision.put("signedFor", signedFor);
    decision.put("instruction", null);
    return decision;
  }

  @Test
  void aDecisionSaysWhatItsInstructionLacks() {
    history
        .clerk(id -> new DecisionDrafted(id, "granted", "text", List.of()))
        .clerk("clara", id -> new DecisionSigned(id, "granted"))
        .clerk(id -> new DecisionNotified(id, "granted", "post", LocalDate.of(2026, 11, 24)))
        .clerk(id -> new RemedyInstructionLacking(id, "missing"));
    assertThat(file().get("decision"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("instruction", "missing");
    history.clerk(id -> new DecisionNotified(id, "granted", "post", LocalDate.of(2026, 11, 30)));
    assertThat(file().get("decision"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("instruction", null);
  }

  @Test
  void aDeputysSignatureNamesTheAbsent() {
    history
        .clerk(id -> new DecisionDrafted(id, "granted", "text", List.of()))
        .clerk("clara", id -> new DecisionSigned(id, "granted"))
        .clerk(
            "clara",
            id ->
                new ActedAsDeputy(
                    id,
                    "clara",
                    "dora",
                    "signatory",
                    "sign-decision",
                    LocalDate.of(2026, 11, 1),
                    LocalDate.of(2026, 11, 30)))
        .clerk(id -> new DecisionNotified(id, "granted", "post", LocalDate.of(2026, 11, 24)));
    assertThat(file().get("decision"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsExactlyInAnyOrderEntriesOf(decision("dora"));
  }

  @Test
  void theDecisionsWayIsKept() {
    history
        .clerk(id -> new DecisionDrafted(id, "refused", "first", List.of()))
        .clerk("clara", id -> new DraftReturned(id, "unclear"))
        .clerk(id -> new DecisionDrafted(id, "granted", "second", List.of("on a lead")))
        .clerk("clara", id -> new DecisionSigned(id, "granted"))
        .clerk(id -> new DecisionNotified(id, "granted", "post", LocalDate.of(2026, 11, 24)))
        .applicant(id -> new ObjectionFiled(id, LocalDate.of(2026, 12, 1), "no"));
    var file = file();
    assertThat(maps(file, "drafts"))
        .extracting(d -> d.get("text") + " " + d.get("state") + " " + d.get("remarks"))
        .containsExactly("first returned unclear", "second signed null");
    assertThat(file.get("decision"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsExactlyInAnyOrderEntriesOf(decision(null));
    assertThat(maps(file, "remedies"))
        .extracting(r -> r.get("kind") + " " + r.get("receivedOn"))
        .containsExactly("objection 2026-12-01");
  }

  @Test
  void stepsKeepWhoDidThemAndWhatTheySaid() {
    history.clerk(id ->
        new StepCompleted(
            id,
            "assess",
            "done",
            "asking",
            "other",
            Map.of("risk", "low"),
            Map.of("text", "fine")));
    var file = file();
    assertThat(file).containsEntry("state", "asking").containsEntry("waitingFor", "other");
    assertThat(maps(file, "steps"))
        .containsExactly(
            Map.of(
                "step",
                "assess",
                "result",
                "done",
                "on",
                "2026-11-23",
                "by",
                "paula",
                "body",
                Map.of("risk", "low", "text", "fine")));
  }

  @Test
  void theDueDayIsADeadlineThatRunsIsMetOrExpires() {
    assertThat(deadline(LocalDate.of(2026, 12, 23))).isEqualTo("running");
    assertThat(deadline(LocalDate.of(2026, 12, 24))).isEqualTo("expired");
    history.clerk(id -> new ProceedingsSuspended(id, "§ 94 VwGO", null));
    assertThat(deadline(LocalDate.of(2026, 12, 24))).isEqualTo("suspended");
    history.clerk(ProceedingsResumed::new);
    history.on(LocalDate.of(2026, 12, 23)).clerk(id -> new CaseClosed(id, "granted"));
    assertThat(deadline(LocalDate.of(2027, 12, 24))).isEqualTo("met");
    history.clerk(id -> new CaseReopened(id, null));
    history.on(LocalDate.of(2026, 12, 24)).clerk(id -> new CaseClosed(id, "granted"));
    assertThat(deadline(LocalDate.of(2027, 12, 24))).isEqualTo("expired");
    assertThat(file()).containsEntry("closedOn", "2026-12-24").containsEntry("outcome", "granted");
  }

  private String deadline(LocalDate today) {
    var file = MemoryReads.applied(projection, history.events());
    var deadlines = maps(CaseFileRendering.json(file, today), "deadlines");
    assertThat(deadlines).hasSize(1);
    assertThat(deadlines.getFirst().get("due")).isEqualTo("2026-12-23");
    return String.valueOf(deadlines.getFirst().get("state"));
  }

  @SuppressWarnings("unchecked") // the rendering makes lists of objects
  private static List<Map<String, Object>> maps(Map<String, @Nullable Object> json, String field) {
    return (List<Map<String, Object>>) Objects.requireNonNull(json.get(field));
  }
}

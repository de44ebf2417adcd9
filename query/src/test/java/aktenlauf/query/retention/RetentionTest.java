package aktenlauf.query.retention;

import static aktenlauf.query.kernel.Filter.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.testing.EveryEvent;
import aktenlauf.query.testing.History;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.query.testing.Reads;
import aktenlauf.query.testing.ServerReads;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.loading.ProcedureLoader;
import aktenlauf.shared.procedure.loading.ProcedureSource;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseClosed;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseReopened;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionNotified;
import aktenlauf.shared.proceeding.ProceedingEvent.DefinitionVersionChanged;
import aktenlauf.shared.proceeding.ProceedingEvent.HoldLifted;
import aktenlauf.shared.proceeding.ProceedingEvent.HoldPlaced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dog tax with two parts that go before the file: one by an event, one by the application. */
class RetentionTest {
  private static final String CLASSES =
      """

      retention:
        years: 10
        legalBasis: § 147 AO
        classes:
          - { id: rest, content: was sonst noch da ist, action: delete, event: proceeding.decision-notified, length: P30D, legalBasis: § 14 BMG }
          - { id: main-data, content: Grunddaten, action: secure, event: proceeding.decision-notified, length: P5Y, from: year-end, legalBasis: § 13 BMG }
          - { id: stay, content: Tag, action: delete, day: receivedOn, length: P1Y, from: year-end, legalBasis: § 15 BMG }
      """;
  private static final String LATER =
      """

      retention:
        years: 10
        legalBasis: § 147 AO
        classes:
          - { id: stay, content: Tag, action: delete, day: receivedOn, length: P2Y, from: year-end, legalBasis: § 15 BMG }
      """;
  private static final LocalDate NOTIFIED = LocalDate.of(2026, 12, 10);
  private static final LocalDate CLOSED = LocalDate.of(2027, 2, 1);

  @TempDir static Path directory;
  private static RetentionProjection projection =
      new RetentionProjection(new Procedures(List.of()));

  @BeforeAll
  static void load() throws IOException {
    for (var version : List.of("v1", "v2")) {
      var folder = Files.createDirectories(directory.resolve("dog-tax").resolve(version));
      Files.createDirectories(folder.resolve("examples"));
      for (var file :
          List.of(
              "definition.yaml",
              "form.schema.json",
              "texts.de.yaml",
              "texts.en.yaml",
              "texts.leicht.yaml",
              "examples/minimal.json")) {
        try (var in = RetentionTest.class.getResourceAsStream("/procedures/dog-tax/v1/" + file)) {
          var text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
          if (file.equals("definition.yaml")) {
            text =
                text.replaceAll("(?m)^retention:.*(\\n +.*)*", "")
                    + (version.equals("v1") ? CLASSES : LATER);
          }
          Files.writeString(folder.resolve(file), text);
        }
      }
    }
    projection =
        new RetentionProjection(
            ProcedureLoader.load(List.of(ProcedureSource.directory(directory))));
  }

  private static History decided(int n) {
    return History.of(n)
        .submitted()
        .on(NOTIFIED)
        .clerk(id -> new DecisionNotified(id, "granted", "post", NOTIFIED));
  }

  private static History closed(int n) {
    return decided(n).on(CLOSED).clerk(id -> new CaseClosed(id, "granted"));
  }

  private static CaseRetention of(History history) {
    return Reads.applied(
        projection,
        history.events().stream().filter(e -> projection.documentId(e).isPresent()).toList());
  }

  private static @Nullable LocalDate since(CaseRetention kept, String part) {
    return kept.kept().stream()
        .filter(k -> k.part().equals(part))
        .map(Kept::since)
        .findFirst()
        .orElse(null);
  }

  @Test
  void everyPartHasItsOwnTime() {
    var kept = of(closed(1));

    // 10 Dec + 30 days = 9 Jan, so that it must be gone on 10 Jan.
    assertThat(since(kept, "rest")).isEqualTo("2027-01-10");
    // Five years from the end of 2026 end with 2031.
    assertThat(since(kept, "main-data")).isEqualTo("2032-01-01");
    assertThat(since(kept, "stay")).isEqualTo("2028-01-01");
    // Ten years from the end of the year of closing.
    assertThat(since(kept, "file")).isEqualTo("2038-01-01");
    assertThat(kept.next()).isEqualTo("2027-01-10");
    assertThat(kept.kept())
        .extracting(Kept::part)
        .containsExactly("rest", "stay", "main-data", "file");
    assertThat(kept.kept().getLast().action()).isEqualTo("offer-to-archive");
  }

  @Test
  void anOpenCaseIsKeptWhileItsPartsMayGo() {
    var open = of(decided(1));

    assertThat(since(open, "file")).isNull();
    assertThat(since(open, "rest")).isEqualTo("2027-01-10");
    assertThat(since(of(closed(1).clerk(id -> new CaseReopened(id, null))), "file")).isNull();
  }

  @Test
  void theLastOfSeveralEventsCounts() {
    var again =
        decided(1)
            .on(LocalDate.of(2027, 1, 5))
            .clerk(id -> new DecisionNotified(id, "granted", "post", LocalDate.of(2027, 1, 5)));

    assertThat(since(of(again), "rest")).isEqualTo("2027-02-05");
    assertThat(since(of(again), "main-data")).isEqualTo("2033-01-01");
  }

  @Test
  void theRulesAreThoseOfTheVersionThatTheCaseFollows() {
    var moved = closed(1).clerk(id -> new DefinitionVersionChanged(id, 1, 2, "checking", null));

    assertThat(of(moved).kept()).extracting(Kept::part).containsExactly("stay", "file");
    assertThat(since(of(moved), "stay")).isEqualTo("2029-01-01");
    var back = moved.clerk(id -> new DefinitionVersionChanged(id, 2, 1, "checking", null));
    assertThat(since(of(back), "rest")).isEqualTo("2027-01-10");
  }

  /** An identity card's last day is personal: it lies sealed in the log, and not in clear here. */
  @Test
  void aDayThatPersonalFieldsTellIsKeptAsItsMonthOnly() {
    var shipped = new RetentionProjection(ProcedureLoader.load(List.of(ProcedureSource.shipped())));
    var id = History.of(1).id();
    var card = Map.of("type", "id-card", "validUntil", "2029-05-17");
    var moved =
        History.of(1)
            .submitted(
                new ApplicationSubmitted(
                    id,
                    History.number(1),
                    "residence-move-in",
                    1,
                    "portal",
                    History.RECEIVED,
                    "received",
                    "registration-office",
                    null,
                    null,
                    null,
                    Map.of(),
                    null,
                    null,
                    Map.of("persons", List.of(Map.of("ref", "p1", "idDocuments", List.of(card))))));

    var kept = MemoryReads.applied(shipped, moved.events());

    assertThat(since(kept, "identity-documents")).isEqualTo("2034-06-01");
    assertThat(kept.toString()).doesNotContain("2029-05-17");
  }

  @Test
  void aHoldKeepsItFromTheListUntilItIsLifted() {
    try (var reads = new MemoryReads()) {
      var held = closed(1).clerk(id -> new HoldPlaced(id, "court"));
      var lifted = closed(2).clerk(id -> new HoldPlaced(id, "audit")).clerk(HoldLifted::new);
      for (var history : List.of(held, lifted, decided(3))) {
        reads.project(
            projection,
            history.events().stream().filter(e -> projection.documentId(e).isPresent()).toList());
      }
      var queries = new RetentionQueries(reads, projection);
      var day = LocalDate.of(2027, 1, 11);

      assertThat(ids(queries, null, day))
          .containsExactly(lifted.id().value(), History.of(3).id().value());
      assertThat(ids(queries, "held", day)).containsExactly(held.id().value());
      assertThat(ids(queries, "all", day)).hasSize(3);
      assertThat(ids(queries, null, LocalDate.of(2027, 1, 10))).isEmpty();
      var nobody = new Access(Set.of("other-unit"), Set.of("*"), Set.of("*"));
      assertThat(queries.page(filter(null, null), day, nobody).items()).isEmpty();
    }
  }

  @Test
  void pagesVisitEveryCaseOnce() {
    try (var reads = new MemoryReads()) {
      for (int n = 1; n <= 5; n++) {
        reads.project(
            projection,
            decided(n).events().stream()
                .filter(e -> projection.documentId(e).isPresent())
                .toList());
      }
      var queries = new RetentionQueries(reads, projection);
      var day = LocalDate.of(2030, 1, 1);
      var seen = new java.util.ArrayList<String>();
      String cursor = null;
      do {
        var page = queries.page(filter(null, cursor), day, Access.ALL);
        page.items().forEach(d -> seen.add(d.id()));
        cursor = page.nextCursor();
      } while (cursor != null);
      assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }
  }

  @Test
  void storedAfterEachEventOrOnceTheDocumentIsTheSame() {
    try (var pieces = new ServerReads()) {
      for (long seed = 1; seed <= 20; seed++) {
        var events =
            EveryEvent.history(seed).stream()
                .filter(e -> projection.documentId(e).isPresent())
                .toList();
        pieces.project(projection, events);
        var atOnce = Reads.applied(projection, events);
        assertThat(pieces.collection(projection).find(eq("_id", atOnce.id())).first())
            .isEqualTo(atOnce);
      }
    }
  }

  private static RetentionFilter filter(@Nullable String state, @Nullable String cursor) {
    return new RetentionFilter(null, null, null, state, "2", cursor);
  }

  private static List<String> ids(
      RetentionQueries queries, @Nullable String state, LocalDate before) {
    var filter = new RetentionFilter(null, null, null, state, null, null);
    return queries.page(filter, before, Access.ALL).items().stream()
        .map(CaseRetention::id)
        .toList();
  }
}

package aktenlauf.infra.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.RunningSystem;
import aktenlauf.infra.readstore.Altered;
import aktenlauf.infra.readstore.ReadModels;
import aktenlauf.query.casefile.CaseFileProjection;
import aktenlauf.query.kernel.CaseFiles;
import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.ReadStore;
import aktenlauf.query.worklist.WorklistProjection;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Recorded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the API answers on a real municipality's history, against counts taken from the file. */
class ReceiptAnsweredTest {
  private static final Path LOG =
      Path.of(Objects.requireNonNullElse(System.getenv("AKTENLAUF_SHARED"), "../../shared"))
          .resolve("data/receipt/receipt.xes.gz");
  private static final String PROCEDURE = "environment-permit-intake";
  private static final List<String> READ_MODELS =
      List.of(
          "casestatus",
          "worklist",
          "casefile",
          "history",
          "statistics",
          "deadlines",
          "retention",
          "plates");

  @TempDir private static Path data;
  private static List<SourceLog.Case> source;
  private static RunningSystem system;
  private static Http http;

  @BeforeAll
  static void importAndServe() throws Exception {
    assumeTrue(Files.exists(LOG), "the receipt history is not at " + LOG);
    source = SourceLog.read(LOG);
    assertThat(new Desk(data).importing(LOG, Desk.MAPPING).code()).isZero();
    system = RunningSystem.on(data);
    // Ready means: every read model holds what the log held at the start.
    var head = system.bean(EventLog.class).head();
    assertThat(system.bean(ReadModels.class).await(head, Duration.ZERO)).isTrue();
    http = system.http();
  }

  @AfterAll
  static void stop() throws Exception {
    if (system != null) {
      system.close();
    }
  }

  private static JsonNode statistics(String more) {
    return http.get("auditor", "/api/v1/statistics?procedure=" + PROCEDURE + more).json();
  }

  private static long sum(JsonNode rows, String field) {
    long sum = 0;
    for (var row : rows) {
      sum += row.get(field).asLong();
    }
    return sum;
  }

  @Test
  void openAndClosedCasesPerUnit() {
    var open = new TreeMap<String, Long>();
    var closed = new TreeMap<String, Long>();
    for (var row : statistics("&by=unit")) {
      open.merge(row.get("unit").asString(), row.get("open").asLong(), Long::sum);
      closed.merge(row.get("unit").asString(), row.get("closed").asLong(), Long::sum);
    }
    closed.values().removeIf(n -> n == 0);
    open.values().removeIf(n -> n == 0);
    assertThat(open).isEqualTo(byUnit(c -> !c.ended()));
    assertThat(closed).isEqualTo(byUnit(SourceLog.Case::ended));
    assertThat(sum(statistics(""), "cases")).isEqualTo(1_434);
  }

  private static Map<String, Long> byUnit(Predicate<SourceLog.Case> which) {
    return source.stream()
        .filter(which)
        .collect(groupingBy(SourceLog.Case::unit, TreeMap::new, counting()));
  }

  @Test
  void casesPerYearOfReceipt() {
    var years = new TreeMap<Integer, Long>();
    statistics("").forEach(r -> years.put(r.get("year").asInt(), r.get("cases").asLong()));
    assertThat(years)
        .isEqualTo(
            source.stream()
                .collect(groupingBy(c -> c.day("startdate").getYear(), TreeMap::new, counting())));
  }

  /** Every open case of a clerk, once, in the order of due days. */
  @Test
  void theWorklistOfEveryClerk() {
    var clerks =
        source.stream()
            .filter(c -> !c.ended())
            .collect(groupingBy(c -> c.attributes().get("responsible")));
    assertThat(clerks).hasSizeGreaterThan(5);
    clerks.forEach((clerk, cases) -> {
      var rows = worklist("&assignee=" + clerk, 7);
      assertThat(rows.stream().map(r -> r.get("externalReference").asString()))
          .as(clerk)
          .containsExactlyInAnyOrderElementsOf(cases.stream().map(SourceLog.Case::name).toList());
      var due = rows.stream().map(r -> r.get("due").asString()).toList();
      assertThat(due).isSorted();
    });
  }

  private static List<JsonNode> worklist(String filter, int limit) {
    var rows = new ArrayList<JsonNode>();
    var cursor = "";
    while (true) {
      var page =
          http.get(
                  "paula",
                  "/api/v1/worklist?procedure=%s&sort=due&limit=%d%s%s"
                      .formatted(PROCEDURE, limit, filter, cursor))
              .json();
      page.get("items").forEach(rows::add);
      if (page.get("nextCursor").isNull()) {
        return rows;
      }
      cursor = "&cursor=" + page.get("nextCursor").asString();
    }
  }

  @Test
  void casesThatEndedOnALaterDayThanTheirDeadline() {
    var late =
        source.stream()
            .filter(SourceLog.Case::ended)
            .filter(c -> c.attributes().containsKey("deadline"))
            .filter(c -> c.day("enddate").isAfter(c.day("deadline")))
            .count();
    assertThat(late).isEqualTo(309);
    assertThat(sum(statistics(""), "endedLate")).isEqualTo(late);
    assertThat(sum(statistics(""), "ended"))
        .isEqualTo(source.stream().filter(SourceLog.Case::ended).count());
  }

  @Test
  void casesWhoseCheckAndDeterminationWereDoneByDifferentClerks() {
    var determined = source.stream().filter(c -> c.first("T04").isPresent()).toList();
    var different =
        determined.stream()
            .filter(c -> c.first("T02").isPresent())
            .filter(c -> !c.first("T02").equals(c.first("T04")))
            .count();
    assertThat(determined).hasSize(1_303);
    assertThat(different).isEqualTo(275);
    long checked = 0;
    long byDifferent = 0;
    for (var row : statistics("")) {
      for (var pair : row.get("fourEyes")) {
        if (pair.get("rule").asString().equals("four-eyes-acknowledgement")) {
          checked += pair.get("checked").asLong();
          byDifferent += pair.get("byDifferentPersons").asLong();
        }
      }
    }
    assertThat(checked).isEqualTo(1_303);
    assertThat(byDifferent).isEqualTo(different);
  }

  @Test
  void aReplayOfEveryReadModelFindsNoDifference() throws Exception {
    var events = events();
    for (var model : READ_MODELS) {
      var replay = replay(model);
      assertThat(replay.get("differences")).as(replay.toString()).isEmpty();
      assertThat(replay.get("events").asLong()).isEqualTo(events.size());
    }
  }

  @Test
  void oneAlteredDocumentIsNamed() throws Exception {
    var projection = system.bean(WorklistProjection.class);
    var rows = system.bean(ReadStore.class).collection(projection);
    var id = worklist("&state=all", 200).getFirst().get("caseId").asString();
    var before = Objects.requireNonNull(rows.find(Filter.eq("_id", id)).first());
    Altered.put(rows, Altered.with(before, Map.of("assignee", "somebody-else")));
    try {
      var replay = replay("worklist");
      assertThat(replay.get("differences")).as(replay.toString()).hasSize(1);
      assertThat(replay.at("/differences/0/id").asString()).isEqualTo(before.id());
      assertThat(replay.at("/differences/0/pointer").asString()).isEqualTo("/assignee");
      assertThat(replay.at("/differences/0/live").asString()).isEqualTo("somebody-else");
    } finally {
      Altered.put(rows, before);
    }
  }

  private static JsonNode replay(String model) throws InterruptedException {
    var started = http.post("auditor", "/api/v1/audit/replays", Map.of("readModel", model));
    assertThat(started.status()).as(started.body()).isEqualTo(202);
    var location = Objects.requireNonNull(started.headers().get("location"));
    for (int i = 0; i < 600; i++) {
      var replay = http.get("auditor", location);
      if (!replay.text("/state").equals("running")) {
        assertThat(replay.text("/state")).as(replay.body()).isEqualTo("done");
        return replay.json();
      }
      Thread.sleep(100); // a poll, bounded by the loop
    }
    throw new AssertionError("the replay of %s did not end".formatted(model));
  }

  @Test
  void asOfAnyInstantIsAFreshProjectionOfWhatWasRecordedUntilThen() {
    var events = events();
    var projection = system.bean(CaseFileProjection.class);
    var files = system.bean(CaseFiles.class);
    var byCase = new HashMap<String, List<Recorded>>();
    events.forEach(e -> byCase.computeIfAbsent(e.caseId().value(), _ -> new ArrayList<>()).add(e));
    var ids = new ArrayList<>(new TreeSet<>(byCase.keySet()));
    var random = new Random(20261125);
    for (int i = 0; i < 100; i++) {
      var caseId = ids.get(random.nextInt(ids.size()));
      var own = Objects.requireNonNull(byCase.get(caseId));
      var first = own.getFirst().envelope().recordedAt();
      var span = own.getLast().envelope().recordedAt().toEpochMilli() - first.toEpochMilli() + 20;
      var instant = first.plusMillis(random.nextLong(span) - 10);
      var answer =
          http.get("auditor", "/api/v1/cases/%s/as-of?recordedAt=%s".formatted(caseId, instant));
      aktenlauf.query.casefile.CaseFile fresh = null;
      for (var event : own) {
        if (!event.envelope().recordedAt().isAfter(instant)) {
          fresh = projection.apply(fresh, event);
        }
      }
      if (fresh == null) {
        assertThat(answer.status()).isEqualTo(404);
      } else {
        var expected = files.render(fresh, day(instant));
        assertThat(answer.json())
            .as("%s as of %s", caseId, instant)
            .isEqualTo(Http.JSON.readTree(Http.JSON.writeValueAsString(expected)));
      }
    }
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, MetaDataNames.BERLIN);
  }

  private static List<Recorded> events() {
    try (var events = system.bean(EventLog.class).after(EventLog.BEGIN)) {
      return events.toList();
    }
  }
}

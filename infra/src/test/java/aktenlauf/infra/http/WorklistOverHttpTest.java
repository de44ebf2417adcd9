package aktenlauf.infra.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The work list among some hundred cases. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorklistOverHttpTest {
  private static final String PATH = "/api/v1/worklist";
  private static final int CASES = 230;

  private final Http http;
  private final List<OpenCase> opened = new ArrayList<>();

  WorklistOverHttpTest(Http http) {
    this.http = http;
  }

  @BeforeEach
  void open() throws Exception {
    if (!opened.isEmpty()) {
      return;
    }
    var submissions = new ArrayList<Callable<OpenCase>>();
    for (int i = 0; i < CASES; i++) {
      var example = OpenCase.example(http, "resident-parking");
      example.withObject("/applicant").put("familyName", "Ñandúß-%03d".formatted(i));
      example.withObject("/application").put("zone", i % 2 == 0 ? "07" : "11B");
      submissions.add(() -> OpenCase.submit(http, example));
    }
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var answer : pool.invokeAll(submissions)) {
        opened.add(answer.get());
      }
    }
    for (var each : opened) {
      each.row("paula");
    }
  }

  private static String ours(String query) {
    return PATH + "?q=" + URLEncoder.encode("ñandúß", UTF_8) + query;
  }

  private List<JsonNode> all(String path) {
    var rows = new ArrayList<JsonNode>();
    var cursor = "";
    while (true) {
      var page = http.get("paula", path + cursor);
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      page.json().get("items").forEach(rows::add);
      var next = page.json().get("nextCursor");
      if (next.isNull()) {
        return rows;
      }
      cursor = "&cursor=" + URLEncoder.encode(next.asString(), UTF_8);
    }
  }

  private static List<String> ids(List<JsonNode> rows) {
    return rows.stream().map(r -> r.get("caseId").asString()).toList();
  }

  @Test
  void pagesVisitEveryCaseOnce() {
    var expected = opened.stream().map(OpenCase::id).toList();
    for (var sort : List.of("due", "received", "priority")) {
      for (var limit : List.of("50", "23", "200")) {
        var rows = all(ours("&sort=" + sort + "&limit=" + limit));
        assertThat(ids(rows)).as(sort + " " + limit).containsExactlyInAnyOrderElementsOf(expected);
      }
    }
    assertThat(all(ours("&limit=50")).stream().map(r -> r.get("due").asString())).isSorted();
    assertThat(http.get("paula", PATH).json().get("items")).hasSize(50);
  }

  @Test
  void filtersNarrowTheList() {
    assertThat(all(ours("&unit=parking-centre"))).hasSize(CASES / 2);
    assertThat(all(ours("&unit=parking-districts&procedure=resident-parking"))).hasSize(CASES / 2);
    assertThat(all(ours("&procedure=dog-tax"))).isEmpty();
    var mine = opened.get(3);
    mine.act("paula", "claim-case", Map.of()).row("paula");
    assertThat(ids(all(ours("&assignee=me")))).containsExactly(mine.id());
    assertThat(ids(all(ours("&assignee=paula")))).containsExactly(mine.id());
    assertThat(all(ours("&assignee=none"))).hasSize(CASES - 1);
    var waiting = opened.get(4);
    waiting.act("paula", "demand-documents", waiting.example("paula", "demand-documents"));
    waiting.row("paula");
    assertThat(ids(all(ours("&waitingFor=applicant")))).containsExactly(waiting.id());
    assertThat(all(ours("&waitingFor=clerk"))).hasSize(CASES - 1);
    var closed = opened.get(5);
    closed.act("paula", "close-case", Map.of("outcome", "withdrawn")).row("paula");
    assertThat(all(ours(""))).hasSize(CASES - 1);
    assertThat(all(ours("&state=all"))).hasSize(CASES);
    closed.act("paula", "reopen-case", Map.of("reason", "Irrtum.")).row("paula");
    waiting.act("paula", "supply-documents", waiting.example("paula", "supply-documents"));
    mine.act("paula", "release-case", Map.of());
    mine.row("paula");
    waiting.row("paula");
    var due = all(ours("&limit=1")).getFirst().get("due").asString();
    assertThat(all(ours("&dueBefore=" + due))).isEmpty();
    assertThat(all(ours("&state=received")).size() + all(ours("&state=checking")).size())
        .isEqualTo(CASES);
  }

  @Test
  void aNameIsFoundByItsBeginningWhateverCaseAndAccents() {
    for (var q : List.of("NANDUSS-007", "ñandúß-007", "Nandúss-007", "nandúß-007 le")) {
      var rows = all(PATH + "?q=" + URLEncoder.encode(q, UTF_8));
      assertThat(ids(rows)).as(q).containsExactly(opened.get(7).id());
    }
    assertThat(all(PATH + "?q=" + URLEncoder.encode("andúß", UTF_8))).isEmpty();
    var number = opened.get(9).fileNumber();
    assertThat(ids(all(PATH + "?q=" + number.toLowerCase(java.util.Locale.ROOT))))
        .containsExactly(opened.get(9).id());
  }

  @Test
  void nobodySeesWhatHerRightsDoNotReach() {
    assertThat(http.get("anna", ours("")).json().get("items")).isEmpty();
    assertThat(http.get("anna", PATH + "?state=all").json().get("items"))
        .noneMatch(r -> r.get("procedure").asString().equals("resident-parking"));
    assertThat(http.get("anna", PATH + "?procedure=dog-tax").status()).isEqualTo(403);
    assertThat(http.get("anna", PATH + "?unit=parking-centre").status()).isEqualTo(403);
    assertThat(http.get("head", ours("&limit=200")).json().get("items")).hasSize(200);
  }

  @Test
  void aParameterThatMeansNothingIsToldByItsName() {
    wrong("sort=colour", 422, "sort");
    wrong("limit=0", 422, "limit");
    wrong("limit=201", 422, "limit");
    wrong("limit=abc", 400, "limit");
    wrong("limit=-1", 400, "limit");
    wrong("waitingFor=godot", 422, "waitingFor");
    wrong("dueBefore=soon", 400, "dueBefore");
    wrong("cursor=nonsense", 400, "cursor");
    var cursor = http.get("paula", ours("&sort=received")).text("/nextCursor");
    wrong("sort=due&cursor=" + URLEncoder.encode(cursor, UTF_8), 400, "cursor");
  }

  private void wrong(String query, int status, String name) {
    var answer = http.get("paula", PATH + "?" + query);
    assertThat(answer.status()).as(query + ": " + answer.body()).isEqualTo(status);
    assertThat(answer.text("/detail")).contains(name);
  }
}

package aktenlauf.infra.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.readstore.Log;
import aktenlauf.infra.readstore.ReadModels;
import aktenlauf.infra.readstore.Running;
import aktenlauf.infra.readstore.Tally;
import aktenlauf.query.kernel.CaseFiles;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.reads.ReadLog;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The configurations as the application wires them, asked over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditHttpTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Log log = new Log(9);
  private final Tally tally = new Tally("casefile");
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final CaseId dogs = log.submit("dogs");

  private Access access = Access.ALL;

  /** Not static, so that no application that scans this package takes it for its own. */
  @RestControllerAdvice
  @SuppressWarnings("ClassCanBeStatic")
  final class Problems {
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> told(ProblemException e) {
      return ResponseEntity.status(e.problem().status()).body(e.problem().body());
    }
  }

  private MockMvc http() {
    return MockMvcBuilders.standaloneSetup(
            context.getBeansWithAnnotation(RestController.class).values().toArray())
        .setControllerAdvice(new Problems())
        .setCustomArgumentResolvers(new Callers())
        .build();
  }

  private final class Callers implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        org.springframework.web.bind.support.@Nullable WebDataBinderFactory binders) {
      return new Caller(
          "auditor",
          new Actor(Actor.Kind.OTHER_AUTHORITY, "auditor", "auditor", null),
          access,
          Set.of("audit:read"),
          "high");
    }
  }

  @BeforeAll
  void start() throws InterruptedException {
    log.submit("cats");
    log.note(dogs, "first");
    log.note(dogs, null);
    context.registerBean("eventLog", Log.class, () -> log);
    context.registerBean("serializer", Serializer.class, Running::serializer);
    context.registerBean("readLog", ReadLog.class, () -> ReadLog.NONE);
    context.registerBean("tally", Projection.class, () -> tally);
    context.registerBean("caseFiles", CaseFiles.class, Files::new);
    context.scan("aktenlauf.query.history", "aktenlauf.infra.readstore", "aktenlauf.infra.audit");
    context.refresh();
    var models = context.getBean(ReadModels.class);
    assertThat(models.await(log.head(), Duration.ofSeconds(30))).isTrue();
    assertThat(context.getBean(EventLog.class)).isSameAs(log);
  }

  @AfterAll
  void stop() {
    context.close();
  }

  private final class Files implements CaseFiles {
    @Override
    public Projection<? extends ReadDocument> projection() {
      return tally;
    }

    @Override
    public Map<String, @Nullable Object> render(ReadDocument document, LocalDate day) {
      return Map.of("version", document.version());
    }
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) {
    try {
      return http().perform(request).andReturn().getResponse();
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  private JsonNode body(MockHttpServletResponse response) {
    return JSON.readTree(new String(response.getContentAsByteArray(), UTF_8));
  }

  private JsonNode ok(String path) {
    var response = ask(get(path));
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return body(response);
  }

  @Test
  void aHistoryIsACompleteArrayInTheOrderOfVersions() {
    var trail = ok("/api/v1/cases/" + dogs + "/history");
    assertThat(trail).hasSize(3);
    var first = trail.get(0);
    assertThat(first.get("type").asString()).isEqualTo("proceeding.application-submitted");
    assertThat(first.get("actor").get("id").asString()).isEqualTo("anna");
    assertThat(first.get("data").get("unit").asString()).isEqualTo("dogs");
    assertThat(first.get("data").get("applicant").get("familyName").asString()).isEqualTo("Muster");
    assertThat(first.get("data").has("caseId")).isFalse();
    assertThat(first.get("recordedAt").asString()).isEqualTo("2026-11-23T08:00:01Z");
    assertThat(first.get("legalDate").asString()).isEqualTo("2026-11-23");
    assertThat(trail.get(1).get("data").get("text").asString()).isEqualTo("first");
    assertThat(trail.get(2).get("version").asLong()).isEqualTo(3);
  }

  @Test
  void aHistoryThatTheCallerMayNotSeeIsNotThere() {
    var path = "/api/v1/cases/" + dogs + "/history";
    for (var narrow :
        List.of(
            new Access(Set.of("cats"), Set.of("*"), Set.of("*")),
            new Access(Set.of("*"), Set.of("building-*"), Set.of("*")),
            new Access(Set.of("*"), Set.of("*"), Set.of("09162000")))) {
      access = narrow;
      try {
        var hidden = ask(get(path));
        var unknown = ask(get("/api/v1/cases/00000000-0000-7000-8000-000000000000/history"));
        assertThat(hidden.getStatus()).isEqualTo(404);
        assertThat(hidden.getContentAsByteArray()).isEqualTo(unknown.getContentAsByteArray());
      } finally {
        access = Access.ALL;
      }
    }
  }

  @Test
  void aHistoryThatIsNotWrittenYetIsToBeAskedForAgain() {
    var response = ask(get("/api/v1/cases/" + dogs + "/history?minVersion=4"));
    assertThat(response.getStatus()).isEqualTo(202);
    assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    assertThat(ok("/api/v1/cases/" + dogs + "/history?minVersion=3")).hasSize(3);
  }

  @Test
  void theLogIsPagedByPosition() {
    var first = ok("/api/v1/audit/events?limit=3");
    assertThat(first.get("items")).hasSize(3);
    var cursor = first.get("nextCursor").asString();
    var second = ok("/api/v1/audit/events?limit=3&cursor=" + cursor);
    assertThat(second.get("items").get(0).get("position").asLong()).isEqualTo(4);
    assertThat(second.get("nextCursor").isNull()).isTrue();
  }

  @Test
  void theLogIsFilteredByTypeActorAuthorityAndTime() {
    var all = "/api/v1/audit/events?";
    assertThat(ok(all + "type=proceeding.note-added").get("items")).hasSize(2);
    assertThat(ok(all + "actor=anna").get("items")).hasSize(4);
    assertThat(ok(all + "actor=bernd").get("items")).isEmpty();
    assertThat(ok(all + "authority=09162000").get("items")).isEmpty();
    assertThat(ok(all + "from=2026-11-23T08:00:02Z&to=2026-11-23T08:00:04Z").get("items"))
        .hasSize(2);
    assertThat(ask(get(all + "from=yesterday")).getStatus()).isEqualTo(400);
    assertThat(ask(get(all + "cursor=xyz")).getStatus()).isEqualTo(400);
    assertThat(ask(get(all + "limit=0")).getStatus()).isEqualTo(400);
  }

  @Test
  void aCaseFileStandsAsItStoodAtAnInstant() {
    var path = "/api/v1/cases/" + dogs + "/as-of?recordedAt=";
    assertThat(ok(path + "2026-11-23T08:00:03Z").get("version").asLong()).isEqualTo(2);
    assertThat(ok(path + "2027-01-01T00:00:00Z").get("version").asLong()).isEqualTo(3);
    assertThat(ask(get(path + "2026-11-23T07:00:00Z")).getStatus()).isEqualTo(404);
    assertThat(ask(get(path + "noon")).getStatus()).isEqualTo(400);
    assertThat(ask(get("/api/v1/cases/none/as-of?recordedAt=2027-01-01T00:00:00Z")).getStatus())
        .isEqualTo(404);
  }

  @Test
  void aReplayIsStartedAndFollowedOverHttp() {
    var started =
        ask(
            post("/api/v1/audit/replays")
                .contentType("application/json")
                .content("{\"readModel\":\"history\"}"));
    assertThat(started.getStatus()).isEqualTo(202);
    var location = String.valueOf(started.getHeader("Location"));
    var replay = ok(location);
    for (int i = 0; i < 5000 && replay.get("state").asString().equals("running"); i++) {
      LockSupport.parkNanos(1_000_000);
      replay = ok(location);
    }
    assertThat(replay.get("state").asString()).isEqualTo("done");
    assertThat(replay.get("events").asLong()).isEqualTo(4);
    assertThat(replay.get("documents").asLong()).isEqualTo(4);
    assertThat(replay.get("differences")).isEmpty();
  }

  @Test
  void aReplayOfAnUnknownReadModelNamesThoseThereAre() {
    var refused =
        ask(
            post("/api/v1/audit/replays")
                .contentType("application/json")
                .content("{\"readModel\":\"none\"}"));
    assertThat(refused.getStatus()).isEqualTo(422);
    var error = body(refused).get("errors").get(0);
    assertThat(error.get("pointer").asString()).isEqualTo("/readModel");
    assertThat(error.get("message").asString()).contains("casefile, history");
    assertThat(body(refused).get("type").asString()).isEqualTo(Problem.URN + "invalid");
    assertThat(ask(get("/api/v1/audit/replays/none")).getStatus()).isEqualTo(404);
  }

  @Test
  void operatorsSeeEveryReadModelAndRebuildIt() {
    var models = ok("/api/v1/ops/read-models");
    assertThat(models).hasSize(2);
    for (var model : models) {
      assertThat(model.get("position").asLong()).isEqualTo(4);
      assertThat(model.get("lag").asLong()).isZero();
      assertThat(model.get("deadLetters")).isEmpty();
    }
    var begun = ask(post("/api/v1/ops/read-models/casefile/rebuild"));
    assertThat(begun.getStatus()).isEqualTo(202);
    assertThat(body(begun).get("of").asLong()).isEqualTo(4);
    assertThat(ask(post("/api/v1/ops/read-models/none/rebuild")).getStatus()).isEqualTo(404);
    var retried = ask(post("/api/v1/ops/read-models/history/dead-letters/retry"));
    assertThat(body(retried).get("applied").asLong()).isZero();
  }
}

package aktenlauf.query.casestatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import aktenlauf.query.testing.Callers;
import aktenlauf.query.testing.DogTax;
import aktenlauf.query.testing.History;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.query.testing.Problems;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class StatusResourceTest {
  private static final String NUMBER = History.number(1).value();
  private static final String CODE = "AB12-CD34-EF56-GH78";

  private final MemoryReads reads = new MemoryReads();
  private final CaseStatusProjection projection = new CaseStatusProjection(DogTax.PROCEDURES);
  private final ArrayList<String> asked = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private final StatusStreams streams = new StatusStreams();
  private final StatusResource resource = resource(0);
  private final History history = History.of(1).submitted();

  private StatusResource resource(int rate) {
    CaseNumbers numbers =
        number ->
            number.equals(NUMBER)
                ? Optional.of(History.of(1).id().value())
                : Optional.<String>empty();
    AccessCodes codes =
        caseId -> {
          asked.add(caseId);
          return CODE;
        };
    return new StatusResource(
        new StatusQueries(reads, projection),
        new StatusAccess(numbers, codes, _ -> false),
        new StatusRate(rate, nanos::get),
        streams,
        new StatusRendering(
            DogTax.PROCEDURES,
            (code, _, _) -> code,
            new Notification(4, _ -> true),
            InstantSource.system()));
  }

  @AfterEach
  void close() {
    streams.close();
    reads.close();
  }

  private ResponseEntity<?> status(
      String number, @Nullable String code, @Nullable String minVersion) {
    return resource.status(
        number,
        code,
        "en",
        minVersion,
        new MockHttpServletRequest(),
        new MockHttpServletResponse());
  }

  @ParameterizedTest
  @ValueSource(strings = {CODE, " ab12-cd34-ef56-gh78 ", "AB12CD34EF56GH78", "ab12 cd34 ef56 gh78"})
  void numberAndCodeOpenTheStatusHoweverTheyAreTyped(String code) {
    reads.project(projection, history.events());
    var answer = status(" " + NUMBER.toLowerCase(java.util.Locale.ROOT), code, null);
    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody()).asString().contains("RECEIVED").contains("language=en");
  }

  @Test
  void everythingWrongIsAnsweredAlikeAfterTheSameWork() {
    reads.project(projection, history.events());
    var unknown = History.number(2).value();
    var wrongCheckSymbol = NUMBER.substring(0, NUMBER.length() - 1) + "Z";
    for (var wrong :
        new String[][] {
          {NUMBER, "AB12-CD34-EF56-GH79"},
          {NUMBER, ""},
          {NUMBER, null},
          {unknown, CODE},
          {wrongCheckSymbol, CODE},
          {"'; drop", CODE}
        }) {
      asked.clear();
      assertThat(Problems.of(() -> status(wrong[0], wrong[1], null))).isEqualTo(Problem.notFound());
      assertThat(Problems.of(() -> status(wrong[0], wrong[1], "7"))).isEqualTo(Problem.notFound());
      assertThat(asked).hasSize(2);
    }
  }

  @Test
  void aCaseThatHasJustBeenSubmittedIsKnownAndComesLater() {
    for (var minVersion : new String[] {null, "1"}) {
      var answer = status(NUMBER, CODE, minVersion);
      assertThat(answer.getStatusCode().value()).isEqualTo(202);
      assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
      assertThat(answer.getBody()).isNull();
    }
    reads.project(projection, history.events());
    assertThat(status(NUMBER, CODE, "1").getStatusCode().value()).isEqualTo(200);
    assertThat(status(NUMBER, CODE, "2").getStatusCode().value()).isEqualTo(202);
    assertThat(Problems.of(() -> status(NUMBER, CODE, "two")).status()).isEqualTo(400);
  }

  @Test
  void anAddressHasSoManyRequestsAMinute() {
    reads.project(projection, history.events());
    var limited = resource(2);
    var request = new MockHttpServletRequest();
    var response = new MockHttpServletResponse();
    limited.status(NUMBER, CODE, null, null, request, response);
    limited.status(NUMBER, CODE, null, null, request, response);
    var problem = Problems.of(() -> limited.status(NUMBER, "wrong", null, null, request, response));
    assertThat(problem.status()).isEqualTo(429);
    assertThat(problem.type()).isEqualTo("too-many-requests");
    assertThat(Integer.parseInt(String.valueOf(response.getHeader("Retry-After"))))
        .isBetween(1, 61);

    var other = new MockHttpServletRequest();
    other.setRemoteAddr("192.0.2.7");
    assertThat(limited.status(NUMBER, CODE, null, null, other, response).hasBody()).isTrue();
    nanos.addAndGet(60_000_000_000L);
    assertThat(limited.status(NUMBER, CODE, null, null, request, response).hasBody()).isTrue();
  }

  @Test
  void citizensSeeTheirOwnCasesTheLatestFirst() {
    for (int n = 1; n <= 5; n++) {
      var one = History.of(n);
      var e = History.application(one.id(), History.number(n));
      one.submitted(
          new ApplicationSubmitted(
              e.caseId(),
              e.fileNumber(),
              e.procedure(),
              1,
              "portal",
              History.RECEIVED.plusDays(n / 2),
              e.state(),
              e.unit(),
              null,
              null,
              null,
              e.facts(),
              n == 5 ? "citizen-2" : "citizen-1",
              e.applicant(),
              e.application()));
      reads.project(projection, one.events());
    }
    var portal = Callers.caller("portal", "portal", Access.ALL);
    var numbers = new ArrayList<Object>();
    String cursor = null;
    do {
      var page = resource.own(portal, null, "citizen-1", "3", cursor);
      page.items().forEach(s -> numbers.add(s.get("fileNumber")));
      cursor = page.nextCursor();
    } while (cursor != null);
    assertThat(numbers)
        .containsExactly(
            History.number(4).value(),
            History.number(3).value(),
            History.number(2).value(),
            History.number(1).value());

    var citizen = Callers.caller("citizen-2", "citizen", Access.ALL);
    assertThat(resource.own(citizen, null, null, null, null).items())
        .extracting(s -> s.get("fileNumber"))
        .containsExactly(History.number(5).value());
    var problem = Problems.of(() -> resource.own(citizen, null, "citizen-1", null, null));
    assertThat(problem.status()).isEqualTo(403);
  }

  @Test
  void aStreamBeginsWithTheStatusAndTellsVisibleChangesOnly() throws Exception {
    var mvc =
        MockMvcBuilders.standaloneSetup(resource)
            .defaultRequest(get("/").header("Access-Code", CODE))
            .build();
    reads.project(projection, history.events());
    var started = mvc.perform(get("/api/v1/status/" + NUMBER + "/stream")).andReturn();
    var response = started.getResponse();
    awaitContent(response, "RECEIVED");
    history.clerk(id -> new NoteAdded(id, "internal"));
    reads.project(projection, history.events().subList(1, 2));
    history.clerk(id -> new CaseAssigned(id, "paula"));
    reads.project(projection, history.events().subList(2, 3));
    awaitContent(response, "CHECKING");
    streams.close();
    started.getAsyncResult(20_000);
    mvc.perform(asyncDispatch(started));
    var events = response.getContentAsString().split("event:status", -1).length - 1;
    assertThat(events).isEqualTo(2);
    assertThat(response.getContentType()).startsWith("text/event-stream");
  }

  @Test
  void aStreamOfAnUnknownCaseIsRefusedAlike() {
    var request = new MockHttpServletRequest();
    var problem =
        Problems.of(() ->
            resource.stream(
                History.number(9).value(), CODE, null, request, new MockHttpServletResponse()));
    assertThat(problem).isEqualTo(Problem.notFound());
  }

  private static void awaitContent(MockHttpServletResponse response, String text) throws Exception {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!response.getContentAsString().contains(text)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no " + text + " in " + response.getContentAsString());
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void tooManyOpenStreamsAreRefusedUntilOneEnds() {
    var full = new StatusStreams();
    for (int i = 0; i < 500; i++) {
      full.open(Optional::empty);
    }
    assertThat(Problems.of(() -> full.open(Optional::empty)).status()).isEqualTo(503);
    full.close();
    long end = System.nanoTime() + 20_000_000_000L;
    while (!opens(full)) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static boolean opens(StatusStreams streams) {
    try {
      streams.open(Optional::empty);
      return true;
    } catch (ProblemException full) {
      return false;
    }
  }
}

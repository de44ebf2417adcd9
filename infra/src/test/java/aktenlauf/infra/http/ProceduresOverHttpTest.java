package aktenlauf.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the catalogue promises of every procedure and of every example. */
@ExtendWith(SharedSystem.class)
class ProceduresOverHttpTest {
  private static final List<String> CALLERS =
      List.of("paula", "head", "portal", "import", "anna", "meldestelle", "kfz");
  private static final ExecutorService ABREAST =
      Executors.newFixedThreadPool(4, Thread.ofPlatform().daemon().factory());

  private static final int STORIES = 6;
  private static final int DEPTH = 5;

  private final Http http;

  ProceduresOverHttpTest(Http http) {
    this.http = http;
  }

  private record Example(String procedure, String name, JsonNode submission) {}

  private List<Example> examples() {
    var all = new ArrayList<Example>();
    for (var procedure : http.get(null, "/api/v1/procedures?limit=200").json().get("items")) {
      var id = procedure.get("id").asString();
      for (var example : http.get(null, "/api/v1/procedures/" + id + "/examples").json()) {
        all.add(new Example(id, example.get("name").asString(), example.get("submission")));
      }
    }
    assertThat(all)
        .extracting(Example::procedure)
        .contains("dog-tax", "resident-parking", "building-permit-simplified");
    return all;
  }

  /** One test of each example; several are on their way at a time. */
  private Stream<DynamicTest> each(Consumer<Example> test) {
    return examples().stream()
        .map(e -> {
          var done = ABREAST.submit(() -> test.accept(e));
          return DynamicTest.dynamicTest(e.procedure() + " " + e.name(), () -> await(done));
        })
        .toList()
        .stream();
  }

  private static void await(Future<?> done) throws Throwable {
    try {
      done.get();
    } catch (ExecutionException failed) {
      throw failed.getCause();
    }
  }

  /** Who is responsible for it. */
  private static String clerk(Example example) {
    return switch (example.procedure().split("-")[0]) {
      case "building" -> "anna";
      case "residence" -> "meldestelle";
      case "vehicle" -> "kfz";
      default -> "paula";
    };
  }

  @TestFactory
  Stream<DynamicTest> anExampleIsAcceptedAsItIs() {
    return each(example -> {
      var opened = OpenCase.submit(http, example.submission());
      var answer = opened.submitted();
      assertThat(answer.headers()).containsEntry("location", "/api/v1/cases/" + opened.id());
      var version = answer.json().get("version").asInt();
      assertThat(answer.headers()).containsEntry("etag", "\"%d\"".formatted(version));
      assertThat(answer.json().get("events")).hasSize(version);
      assertThat(answer.json().propertyNames())
          .containsExactlyInAnyOrder("caseId", "fileNumber", "accessCode", "version", "events");
      assertThat(opened.fileNumber()).matches("[A-Z]{2,6}-\\d{4}-[0-9A-Z]{8}-[0-9A-Z*~$=]");
      assertThat(answer.text("/events/0")).isEqualTo("proceeding.application-submitted");
      var again = OpenCase.submit(http, example.submission());
      assertThat(again.id()).isNotEqualTo(opened.id());
    });
  }

  @TestFactory
  Stream<DynamicTest> theStatusIsToldInThreeLanguages() {
    return each(example -> {
      var opened = OpenCase.submit(http, example.submission());
      var texts = new LinkedHashSet<String>();
      for (var language : List.of("de", "en", "de-x-leicht")) {
        var status = opened.status(language);
        assertThat(status.get("language").asString()).isEqualTo(language);
        assertThat(status.at("/timeline/0/status").asString()).isEqualTo("RECEIVED");
        assertThat(status.get("fileNumber").asString()).isEqualTo(opened.fileNumber());
        assertThat(status.get("procedure").asString()).isEqualTo(example.procedure());
        // A reservation is answered after the plate's stream has decided, the others later.
        if (example.procedure().equals("vehicle-plate-reservation")) {
          assertThat(status.get("status").asString()).isEqualTo("GRANTED");
        } else {
          assertThat(status.get("status").asString()).isEqualTo("RECEIVED");
          assertThat(status.get("timeline")).hasSize(1);
        }
        assertThat(status.get("missing")).isEmpty();
        assertThat(status.get("outcome").isNull()).isTrue();
        assertThat(status.toString()).doesNotContain("{today").doesNotContainPattern("\\{[a-z]+}");
        texts.add(status.get("text").asString());
      }
      assertThat(texts).hasSize(3).noneMatch(String::isBlank);
    });
  }

  @TestFactory
  Stream<DynamicTest> theClerkFindsItAndItsHistoryBegins() {
    return each(example -> {
      var opened = OpenCase.submit(http, example.submission());
      var clerk = clerk(example);
      var row = opened.row(clerk);
      assertThat(row.get("caseId").asString()).isEqualTo(opened.id());
      assertThat(row.get("procedure").asString()).isEqualTo(example.procedure());
      assertThat(row.get("assignee").isNull()).isTrue();
      var history = opened.history(clerk);
      assertThat(history).hasSize((int) opened.version());
      assertThat(history.at("/0/type").asString()).isEqualTo("proceeding.application-submitted");
      assertThat(history.at("/0/version").asLong()).isEqualTo(1);
      var submitter = example.procedure().equals("fine-proceedings") ? "paula" : "portal";
      assertThat(history.at("/0/actor/id").asString()).isEqualTo(submitter);
    });
  }

  @Test
  void theCatalogueNamesRatesFramesAndTheRulesThatComputeDeadlines() {
    var permit = http.get(null, "/api/v1/procedures/building-permit-simplified").json();
    assertThat(permit.get("domain").asString()).isEqualTo("building-law");
    assertThat(permit.at("/fees/0/amount").isNull()).isTrue();
    assertThat(permit.at("/fees/0/perThousand").asString()).isEqualTo("6.50");
    assertThat(permit.at("/fees/0/from").asString()).isEqualTo("95.00");
    assertThat(permit.at("/fees/0/tariff").asString()).isEqualTo("10. SächsKVZ");
    assertThat(permit.at("/retention/permanent").asBoolean()).isTrue();
    assertThat(permit.get("periods"))
        .extracting(p -> p.get("rule").asString())
        .contains("saechsbo-69-4-decision", "saechsbo-73-validity");
    assertThat(http.get(null, "/api/v1/procedures/building-encumbrance/form").json().toString())
        .contains("Flurstückskennzeichen")
        .doesNotContain("urn:aktenlauf:shapes");
    var tax = http.get(null, "/api/v1/procedures/dog-tax").json();
    assertThat(tax.get("domain").isNull()).isTrue();
    assertThat(tax.at("/retention/years").asInt()).isEqualTo(10);
  }

  @Test
  void aClerkIsToldEveryCommandOfHerRole() {
    assertThat(Truthful.refusals(OpenCase.of(http, "dog-tax"), "paula"))
        .containsExactlyInAnyOrder(
            "check-registration",
            "check-exemption",
            "issue-tax-number",
            "add-note",
            "assign-case",
            "claim-case",
            "close-case",
            "demand-documents",
            "draft-decision",
            "file-objection",
            "forward-case",
            "lift-hold",
            "notify-decision",
            "place-hold",
            "record-statement",
            "release-case",
            "reopen-case",
            "resume-proceedings",
            "send-hearing",
            "supply-documents",
            "suspend-proceedings",
            "withdraw-application");
  }

  @TestFactory
  Stream<DynamicTest> whatIsSaidToBeAllowedIsAcceptedAndWhatIsNotIsRefusedForThatReason() {
    return each(example -> {
      var first = OpenCase.submit(http, example.submission());
      for (var who : CALLERS) {
        var told = Truthful.told(first, who, situation(example, List.of()));
        var names = Set.copyOf(told.names());
        for (var command : told.allowed().entrySet()) {
          var opened = OpenCase.submit(http, example.submission());
          opened.act(who, command.getKey(), command.getValue());
          var acted = situation(example, List.of(who + " " + command.getKey()));
          assertThat(Truthful.told(opened, who, acted).names())
              .as("after " + command.getKey())
              .containsExactlyInAnyOrderElementsOf(names);
        }
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> theSameAlongAStory() {
    return each(example -> {
      var names = new HashMap<String, Set<String>>();
      for (int seed = 0; seed < STORIES; seed++) {
        story(example, new Random(seed), names);
      }
    });
  }

  /** Cases that were opened by the same example and saw the same commands are alike. */
  private static String situation(Example example, List<String> commands) {
    return example.procedure() + " " + example.name() + commands;
  }

  private void story(Example example, Random random, HashMap<String, Set<String>> names) {
    var opened = OpenCase.submit(http, example.submission());
    var told = new ArrayList<String>();
    for (int step = 0; step < DEPTH; step++) {
      var who = random.nextInt(4) == 0 ? "import" : clerk(example);
      var said = Truthful.told(opened, who, situation(example, told));
      var listed = Set.copyOf(said.names());
      assertThat(listed).as(told.toString()).isEqualTo(names.computeIfAbsent(who, _ -> listed));
      var allowed = said.allowed();
      var choice = allowed.keySet().stream().sorted().toList();
      var command = choice.get(random.nextInt(choice.size()));
      told.add(who + " " + command);
      opened.act(who, command, allowed.get(command));
      // A notice may have been written meanwhile.
      assertThat(opened.history(clerk(example)))
          .hasSizeGreaterThanOrEqualTo((int) opened.version());
      if (!blocked(opened, clerk(example))) {
        assertThat(status(opened).toString())
            .as(told.toString())
            .doesNotContainPattern("\\{[a-z]+}");
      }
    }
  }

  /**
   * The status. Whether a case is blocked is looked up before its version is waited for, since
   * waiting would tell that it exists: after a block is lifted, it is unknown a moment longer.
   */
  private static JsonNode status(OpenCase opened) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (true) {
      try {
        return opened.status();
      } catch (AssertionError hidden) {
        if (System.nanoTime() > end) {
          throw hidden;
        }
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      }
    }
  }

  /** Of a case with a blocked person no status is told. */
  private static boolean blocked(OpenCase opened, String clerk) {
    for (var block : opened.file(clerk).at("/residence/informationBlocks")) {
      if (block.get("state").asString().equals("in-force")) {
        return true;
      }
    }
    return false;
  }
}

package aktenlauf.infra.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** Commands through HTTP, each with a token and an {@code Idempotency-Key} of its own. */
final class HttpWrites {
  private static final byte[] NOTE =
      "{\"text\":\"The applicant called: the payslip follows.\"}".getBytes(UTF_8);

  private final Api api;
  private final String portal;
  private final String clerk;
  private final byte[] application;
  private final Pool<OpenedCase> pool = new Pool<>();
  private int runs;

  HttpWrites(Api api) throws IOException, BenchFailed {
    this.api = api;
    this.portal = api.token("portal");
    this.clerk = api.token("paula");
    this.application =
        Api.JSON.writeValueAsBytes(
            api.get(null, "/api/v1/procedures/benefit/examples").get(0).get("submission"));
  }

  Pool<OpenedCase> pool() {
    return pool;
  }

  /** New cases. */
  Load.Senders submissions() {
    int run = ++runs;
    return place ->
        new KeyedPosts(api.connect(), portal, "s-%d-%d-".formatted(run, place)) {
          @Override
          public long send() throws Exception {
            long begun = System.nanoTime();
            var answer = post("/api/v1/cases", application, 201);
            long took = System.nanoTime() - begun;
            pool.offer(() -> OpenedCase.of(answer.text()));
            return took;
          }
        };
  }

  /** Notes to cases that are there, each sender going round in its own. */
  Load.Senders commands(int senders) {
    int run = ++runs;
    return place -> {
      var paths = pool.share(place, senders).stream().map(HttpWrites::notes).toList();
      return new KeyedPosts(api.connect(), clerk, "c-%d-%d-".formatted(run, place)) {
        private int next;

        @Override
        public long send() throws Exception {
          var path = paths.get(next++ % paths.size());
          long begun = System.nanoTime();
          post(path, NOTE, 200);
          return System.nanoTime() - begun;
        }
      };
    };
  }

  /** From a command's answer until the citizen's status shows its version. */
  Load.Senders lag(int senders) {
    int run = ++runs;
    return place -> {
      var cases = pool.share(place, senders);
      return new KeyedPosts(api.connect(), clerk, "l-%d-%d-".formatted(run, place)) {
        private int next;

        @Override
        public long send() throws Exception {
          var one = cases.get(next++ % cases.size());
          var version = OpenedCase.version(post(notes(one), NOTE, 200).text());
          long begun = System.nanoTime();
          awaitStatus(one, version);
          return System.nanoTime() - begun;
        }
      };
    };
  }

  static String notes(OpenedCase one) {
    return "/api/v1/cases/%s/commands/add-note".formatted(one.caseId());
  }

  static List<Integer> lagSenders() {
    return List.of(1, Plan.MOST_SENDERS);
  }
}

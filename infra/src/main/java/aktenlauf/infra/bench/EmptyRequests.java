package aktenlauf.infra.bench;

import java.time.Duration;

/**
 * How many requests a second the machine carries at all: those to an endpoint that does nothing.
 */
final class EmptyRequests {
  private EmptyRequests() {}

  static Figures measure(Api api, Duration duration) throws BenchFailed, InterruptedException {
    return Load.run(Plan.MOST_SENDERS, duration, _ -> new Request(api.connect()));
  }

  private record Request(Connection connection) implements Load.Sender {
    private static final byte[] EMPTY = Api.getting(null, EmptyEndpoint.PATH, "");

    @Override
    public long send() throws Exception {
      long begun = System.nanoTime();
      var reply = connection.exchange(EMPTY);
      long took = System.nanoTime() - begun;
      if (reply.status() != 204) {
        throw new BenchFailed("the empty endpoint answers " + reply.status());
      }
      return took;
    }

    @Override
    public void close() throws Exception {
      connection.close();
    }
  }
}

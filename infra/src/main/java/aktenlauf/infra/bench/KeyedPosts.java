package aktenlauf.infra.bench;

import java.io.IOException;

/** One sender's connection, on which no key is used twice. */
abstract class KeyedPosts implements Load.Sender {
  private static final int TRIES = 15;

  private final Connection connection;
  private final String token;
  private final String keys;
  private long count;

  /**
   * @param keys what this sender's keys begin with
   */
  KeyedPosts(Connection connection, String token, String keys) {
    this.connection = connection;
    this.token = token;
    this.keys = keys;
  }

  Connection.Reply post(String path, byte[] body, int expected) throws IOException, BenchFailed {
    var reply = connection.exchange(Api.posting(token, path, keys + ++count, body));
    if (reply.status() != expected) {
      throw new BenchFailed("%s answers %d %s".formatted(path, reply.status(), reply.text()));
    }
    return reply;
  }

  /** The server waits for up to 2 s itself before it answers 202. */
  void awaitStatus(OpenedCase one, long version) throws IOException, BenchFailed {
    var path = "/api/v1/status/%s?minVersion=%d".formatted(one.fileNumber(), version);
    var request = Api.getting(null, path, "Access-Code: " + one.accessCode() + "\r\n");
    for (int i = 0; i < TRIES; i++) {
      var reply = connection.exchange(request);
      if (reply.status() == 200) {
        return;
      }
      if (reply.status() != 202) {
        throw new BenchFailed("%s answers %d %s".formatted(path, reply.status(), reply.text()));
      }
    }
    throw new BenchFailed("the status does not come to version %d".formatted(version));
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}

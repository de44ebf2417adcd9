package aktenlauf.infra.readstore;

import aktenlauf.infra.readstore.embedded.EmbeddedServer;
import com.mongodb.client.MongoClients;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

/** The servers that every test of the read store runs on. */
final class Stores {
  private static final String REAL = System.getenv("AKTENLAUF_TEST_MONGODB_URI");

  private Stores() {}

  /** A server's address and a database of its own. */
  interface Opening {
    ReadServer open();
  }

  static Stream<Arguments> all() {
    var embedded = Arguments.of(Named.of("embedded", (Opening) Stores::embedded));
    if (REAL == null || REAL.isBlank()) {
      System.out.println(
          "Read store: only the embedded server is tested; set AKTENLAUF_TEST_MONGODB_URI for"
              + " another");
      return Stream.of(embedded);
    }
    return Stream.of(embedded, Arguments.of(Named.of("real", (Opening) Stores::real)));
  }

  static ReadServer embedded() {
    return ReadServer.embedded(new EmbeddedServer());
  }

  private static ReadServer real() {
    var address = new com.mongodb.ConnectionString(java.util.Objects.requireNonNull(REAL));
    var name =
        "test_"
            + UUID.nameUUIDFromBytes(
                    Long.toString(System.nanoTime())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    var hosts = String.join(",", address.getHosts());
    var server = ReadServer.at("mongodb://%s/%s".formatted(hosts, name));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              try (var client = MongoClients.create("mongodb://" + hosts)) {
                client.getDatabase(name).drop();
              }
            }));
    return server;
  }
}

package aktenlauf.infra.readstore;

import aktenlauf.infra.readstore.embedded.EmbeddedServer;
import com.mongodb.client.MongoClients;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

/** The stores that every test of the read store runs on. */
final class Stores {
  private static final String REAL = System.getenv("AKTENLAUF_TEST_MONGODB_URI");

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Stores() {}

  /** Somewhere of its own. */
  interface Opening {
    DocumentStore open();
  }

  static Stream<Arguments> all() {
    return Stream.concat(
        Stream.of(Arguments.of(Named.of("memory", (Opening) MemoryStore::new))), servers());
  }

  /** Servers alone, whose content can be changed from outside. */
  static Stream<Arguments> servers() {
    var compatible = Arguments.of(Named.of("compatible", (Opening) Stores::compatible));
    if (REAL == null || REAL.isBlank()) {
      System.out.println(
          "Read store: besides memory only a compatible server is tested; set"
              + " AKTENLAUF_TEST_MONGODB_URI for another");
      return Stream.of(compatible);
    }
    return Stream.of(compatible, Arguments.of(Named.of("real", (Opening) Stores::real)));
  }

  /** A server that lives as long as the tests. */
  static MongoStore compatible() {
    return new MongoStore(ReadServer.at(Compatible.SERVER.uri() + "/" + database()));
  }

  private static final class Compatible {
    private static final EmbeddedServer SERVER = new EmbeddedServer();
  }

  private static String database() {
    return "test_" + NUMBER.incrementAndGet() + "_" + Long.toString(System.nanoTime(), 36);
  }

  private static MongoStore real() {
    var address = new com.mongodb.ConnectionString(java.util.Objects.requireNonNull(REAL));
    var name = database();
    var hosts = String.join(",", address.getHosts());
    var server = ReadServer.at("mongodb://%s/%s".formatted(hosts, name));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              try (var client = MongoClients.create("mongodb://" + hosts)) {
                client.getDatabase(name).drop();
              }
            }));
    return new MongoStore(server);
  }
}

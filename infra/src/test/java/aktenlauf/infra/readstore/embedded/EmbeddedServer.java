package aktenlauf.infra.readstore.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The read store of the embedded default: in memory, on loopback, on any free port. It is filled
 * from the log at start and gone at the end.
 */
public final class EmbeddedServer implements AutoCloseable {
  private static final int WORKERS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final OrderedBackend backend = new OrderedBackend();
  private final MongoServer server = new MongoServer(backend);

  public EmbeddedServer() {
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, WORKERS);
  }

  /** For the driver, as in {@code mongodb://127.0.0.1:41234}. */
  public String uri() {
    var address = server.getLocalAddress();
    return "mongodb://%s:%d".formatted(address.getAddress().getHostAddress(), address.getPort());
  }

  /** How many queries an index has answered, and how many looked at every document. */
  public QueryCount count() {
    return backend.count();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}

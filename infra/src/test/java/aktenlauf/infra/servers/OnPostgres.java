package aktenlauf.infra.servers;

import aktenlauf.infra.eventstore.PostgresDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One PostgreSQL for all test classes that ask for a {@link PostgresDatabase}; each class has an
 * empty database of its own in it. Where PostgreSQL is not installed, they are skipped.
 */
public final class OnPostgres implements BeforeAllCallback, ParameterResolver {
  private static final Namespace OURS = Namespace.create(OnPostgres.class);
  private static final int CONNECTIONS = 8;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    var store = context.getRoot().getStore(OURS);
    var server = store.get(PostgresServer.class, PostgresServer.class);
    if (server == null) {
      server = PostgresServer.start();
      store.put(PostgresServer.class, server);
    }
    context.getStore(OURS).put(PostgresDatabase.class, database(server, context));
  }

  private static PostgresDatabase database(PostgresServer server, ExtensionContext context)
      throws SQLException {
    var name = context.getRequiredTestClass().getName().toLowerCase(Locale.ROOT).replace('.', '_');
    try (var connection = DriverManager.getConnection(server.url(), server.username(), "");
        var create = connection.createStatement()) {
      create.executeUpdate("CREATE DATABASE " + name);
    }
    return new PostgresDatabase(server.url(name), server.username(), "", CONNECTIONS);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PostgresDatabase.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getStore(OURS).get(PostgresDatabase.class, PostgresDatabase.class);
  }
}

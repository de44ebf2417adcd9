package aktenlauf.infra.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One running system for every test class that asks for it in its constructor and touches only
 * cases of its own; it ends with the last test.
 */
public final class SharedSystem implements ParameterResolver {
  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(SharedSystem.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Http.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OURS)
        .computeIfAbsent(Running.class, _ -> Running.start(), Running.class)
        .system()
        .http();
  }

  private record Running(RunningSystem system) implements AutoCloseable {
    static Running start() {
      try {
        return new Running(RunningSystem.start("aktenlauf.status-rate=0"));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    @Override
    public void close() throws IOException {
      system.drop();
    }
  }
}

package aktenlauf.shared.kernel;

import java.util.Arrays;
import java.util.stream.Stream;

/** The concrete classes below a sealed interface. */
public final class Sealed {
  private Sealed() {}

  @SuppressWarnings("unchecked") // permitted subclasses of a Class<T> are Class<? extends T>
  public static <T> Stream<Class<? extends T>> concrete(Class<T> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(c -> concrete((Class<T>) c))
        : Stream.of(type);
  }
}

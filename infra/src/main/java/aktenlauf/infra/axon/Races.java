package aktenlauf.infra.axon;

import io.grpc.StatusRuntimeException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * How a store says that another writer was first in a stream. Axon Server's connector passes on
 * what the server sent, which has no type of its own.
 */
public final class Races {
  private Races() {}

  public static boolean lost(Throwable refusal) {
    return switch (refusal) {
      case ConcurrencyException _, AggregateStreamCreationException _ -> true;
      case StatusRuntimeException answer ->
          String.valueOf(answer.getStatus().getDescription())
              .contains(ErrorCode.INVALID_EVENT_SEQUENCE.errorCode());
      default -> false;
    };
  }
}

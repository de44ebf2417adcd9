package aktenlauf.command.web;

import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ids of commands: from the client's key where one was sent, so that a retry is told from a new
 * act.
 */
@Component
class Identification {
  private static final int LONGEST_KEY = 255;

  private final Keys keys;

  Identification(Keys keys) {
    this.keys = keys;
  }

  /**
   * @param hash null where no key was sent
   */
  record Command(String id, @Nullable String hash) {}

  Command of(Caller caller, @Nullable String idempotencyKey, String command, byte[] body) {
    if (idempotencyKey == null) {
      return new Command(keys.freshCommand(), null);
    }
    if (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY) {
      throw new ProblemException(
          Problem.malformed("Idempotency-Key must have 1 to 255 characters"));
    }
    return new Command(keys.commandOf(caller.client(), idempotencyKey), keys.hash(command, body));
  }
}

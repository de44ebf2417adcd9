package aktenlauf.command.deadline;

import aktenlauf.shared.kernel.CaseId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A deadline that runs.
 *
 * @param deadline its name within the case
 * @param due last day that is in time, Europe/Berlin
 * @param since version of the case whose event gave it this day, so that a deadline that begins
 *     again with the same day is another
 */
public record OpenDeadline(CaseId caseId, String deadline, LocalDate due, long since) {

  /** The same for everyone who acts on it, so that of two who act at a time one does. */
  String commandId() {
    var name = String.join("\n", "expire-deadline", caseId.value(), deadline, due + "", since + "");
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}

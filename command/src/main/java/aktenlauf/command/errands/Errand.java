package aktenlauf.command.errands;

import aktenlauf.shared.kernel.CaseId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Something to be done outside because of an event. It names nothing personal: what is said is read
 * from the case when it is said.
 *
 * @param cause version of the case with the event
 * @param kind as in {@code prefill}
 * @param recipient to whom it goes, as the case names it
 */
public record Errand(CaseId caseId, long cause, String kind, String recipient) {
  /** The same whenever the errand is run, so that whoever gets it knows a repeat. */
  public String id() {
    var name = String.join("\n", caseId.value(), cause + "", kind, recipient);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}

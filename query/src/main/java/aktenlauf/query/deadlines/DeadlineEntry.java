package aktenlauf.query.deadlines;

import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.period.Deadline;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A deadline of a case, with what the right to see it is told by. Days are legal days in
 * Europe/Berlin.
 *
 * @param id the case's id, a slash, and the deadline's name within the case
 * @param effect a word of {@code Effect}
 * @param state running, suspended, met or expired
 */
public record DeadlineEntry(
    @BsonId String id,
    long version,
    long position,
    String caseId,
    String fileNumber,
    String procedure,
    String authority,
    String unit,
    String name,
    String rule,
    LocalDate start,
    LocalDate due,
    LocalDate internalTarget,
    String effect,
    String state,
    int extensions)
    implements ReadDocument {

  Deadline deadline() {
    return new Deadline(name, rule, start, due, internalTarget, effect, state, extensions);
  }

  DeadlineEntry with(Deadline now, long nextVersion, long nextPosition) {
    return new DeadlineEntry(
        id,
        nextVersion,
        nextPosition,
        caseId,
        fileNumber,
        procedure,
        authority,
        unit,
        now.name(),
        now.rule(),
        now.start(),
        now.due(),
        now.internalTarget(),
        now.effect(),
        now.state(),
        now.extensions());
  }
}

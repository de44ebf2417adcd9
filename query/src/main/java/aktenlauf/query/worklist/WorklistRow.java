package aktenlauf.query.worklist;

import aktenlauf.query.kernel.ReadDocument;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A case as its unit's work list shows it; cases that have ended stay, no longer open.
 *
 * @param id the case's id
 * @param due {@link #NEVER} where the procedure names no day, so that every row has its place in
 *     the order
 * @param priority 0 is normal, higher is more urgent, at most 9; from the application's {@code
 *     priority} where its form has one
 * @param search what the row is found by
 * @param assignee {@link #NOBODY} where the case is with nobody
 * @param waitingFor who acts next: clerk, applicant or other
 */
public record WorklistRow(
    @BsonId String id,
    long version,
    long position,
    String fileNumber,
    @Nullable String externalReference,
    String procedure,
    String authority,
    String unit,
    LocalDate receivedOn,
    LocalDate due,
    @Nullable String dueRule,
    int priority,
    SearchTerms search,
    String state,
    String assignee,
    boolean open,
    String waitingFor,
    Waiting waiting)
    implements ReadDocument {
  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
  static final String NOBODY = "";

  WorklistRow with(String nextState, Waiting now) {
    return new WorklistRow(
        id,
        version,
        position,
        fileNumber,
        externalReference,
        procedure,
        authority,
        unit,
        receivedOn,
        due,
        dueRule,
        priority,
        search,
        nextState,
        assignee,
        open,
        now.next(),
        now);
  }

  WorklistRow with(Waiting now) {
    return with(state, now);
  }

  WorklistRow with(String nextAssignee, boolean nowOpen) {
    return new WorklistRow(
        id,
        version,
        position,
        fileNumber,
        externalReference,
        procedure,
        authority,
        unit,
        receivedOn,
        due,
        dueRule,
        priority,
        search,
        state,
        nextAssignee,
        nowOpen,
        waitingFor,
        waiting);
  }

  WorklistRow at(long nextVersion, long nextPosition) {
    return new WorklistRow(
        id,
        nextVersion,
        nextPosition,
        fileNumber,
        externalReference,
        procedure,
        authority,
        unit,
        receivedOn,
        due,
        dueRule,
        priority,
        search,
        state,
        assignee,
        open,
        waitingFor,
        waiting);
  }
}

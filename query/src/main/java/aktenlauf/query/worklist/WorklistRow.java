package aktenlauf.query.worklist;

import aktenlauf.query.fees.Account;
import aktenlauf.query.kernel.ReadDocument;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A case as its unit's work list shows it; cases that have ended stay, no longer open.
 *
 * @param id the case's id
 * @param due {@link #NEVER} where there is no day, so that every row has its place in the order
 * @param priority 0 is normal, higher is more urgent, at most 9; from the application's {@code
 *     priority} where its form has one
 * @param search what the row is found by
 * @param assignee {@link #NOBODY} where the case is with nobody
 * @param waitingFor who acts next: clerk, applicant or other
 * @param days what {@code due} comes from
 * @param share what the work load is counted by
 * @param awaiting null in documents from before
 * @param account what the case costs and what was paid; null while it is nothing
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
    Waiting waiting,
    DueDays days,
    Share share,
    @Nullable Awaiting awaiting,
    @Nullable Account account)
    implements ReadDocument {
  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
  static final String NOBODY = "";

  WorklistRow with(String nextState, Waiting now) {
    return copy(
        version, position, nextState, assignee, open, now, days, share.closedOn(), awaiting);
  }

  WorklistRow with(Waiting now) {
    return with(state, now);
  }

  WorklistRow with(DueDays now) {
    return copy(version, position, state, assignee, open, waiting, now, share.closedOn(), awaiting);
  }

  WorklistRow with(Awaiting now) {
    return copy(version, position, state, assignee, open, waiting, days, share.closedOn(), now);
  }

  /** What the case waits for within the authority. */
  Awaiting awaits() {
    return awaiting == null ? Awaiting.from(receivedOn, false) : awaiting;
  }

  WorklistRow with(@Nullable Account now) {
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
        assignee,
        open,
        waitingFor,
        waiting,
        days,
        share,
        awaiting,
        now);
  }

  WorklistRow assigned(String to) {
    return copy(version, position, state, to, open, waiting, days, share.closedOn(), awaiting);
  }

  /**
   * @param closedOn legal day where it was closed, null where it ended otherwise
   */
  WorklistRow ended(@Nullable LocalDate closedOn) {
    return copy(version, position, state, assignee, false, waiting, days, closedOn, awaiting);
  }

  WorklistRow reopened() {
    return copy(version, position, state, assignee, true, waiting, days, null, awaiting);
  }

  WorklistRow at(long nextVersion, long nextPosition) {
    return copy(
        nextVersion,
        nextPosition,
        state,
        assignee,
        open,
        waiting,
        days,
        share.closedOn(),
        awaiting);
  }

  private WorklistRow copy(
      long nextVersion,
      long nextPosition,
      String nextState,
      String nextAssignee,
      boolean nowOpen,
      Waiting nowWaiting,
      DueDays nowDays,
      @Nullable LocalDate closedOn,
      @Nullable Awaiting nowAwaiting) {
    var next = nowDays.next();
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
        next.due(),
        next.rule(),
        priority,
        search,
        nextState,
        nextAssignee,
        nowOpen,
        nowWaiting.next(),
        nowWaiting,
        nowDays,
        Share.of(unit, nextAssignee, receivedOn, closedOn),
        nowAwaiting,
        account);
  }
}

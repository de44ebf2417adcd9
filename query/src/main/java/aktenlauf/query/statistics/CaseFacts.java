package aktenlauf.query.statistics;

import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.shared.procedure.FourEyes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What figures are computed from, per case.
 *
 * @param id the case's id
 * @param year of receipt
 * @param end how the case ended
 * @param endedOn legal day of the end
 * @param decidedLate whether the period for the decision passed; null where none runs or ran
 * @param deemedApproval whether the law took the place of a decision
 * @param doers the first person to do each step
 * @param pairs the four-eyes rules of the definition that the case follows
 * @param cell everything that cases are counted by, as one text
 */
public record CaseFacts(
    @BsonId String id,
    long version,
    long position,
    String procedure,
    String authority,
    String unit,
    int year,
    LocalDate receivedOn,
    @Nullable LocalDate due,
    End end,
    @Nullable LocalDate endedOn,
    @Nullable Boolean decidedLate,
    boolean deemedApproval,
    int objections,
    List<Doer> doers,
    List<Pair> pairs,
    String cell)
    implements ReadDocument {
  public CaseFacts {
    doers = List.copyOf(doers);
    pairs = List.copyOf(pairs);
  }

  /** How a case ended. */
  public enum End {
    OPEN,
    CLOSED,
    WITHDRAWN,
    FORWARDED
  }

  /** The first person to do a step. */
  public record Doer(String step, String person) {}

  /**
   * A rule by which two steps are done by different persons.
   *
   * @param cell what its cases are counted by, as one text
   */
  public record Pair(String rule, String first, String second, String cell) {}

  static CaseFacts received(
      String id,
      String procedure,
      String authority,
      String unit,
      LocalDate on,
      @Nullable LocalDate due) {
    return new CaseFacts(
            id,
            0,
            0,
            procedure,
            authority,
            unit,
            on.getYear(),
            on,
            due,
            End.OPEN,
            null,
            null,
            false,
            0,
            List.of(),
            List.of(),
            "")
        .counted();
  }

  CaseFacts at(long nextVersion, long nextPosition) {
    return copy(
        nextVersion,
        nextPosition,
        end,
        endedOn,
        decidedLate,
        deemedApproval,
        objections,
        doers,
        pairs);
  }

  CaseFacts ended(End how, @Nullable LocalDate on) {
    return copy(version, position, how, on, decidedLate, deemedApproval, objections, doers, pairs)
        .counted();
  }

  CaseFacts deemedApproved() {
    return copy(version, position, end, endedOn, decidedLate, true, objections, doers, pairs)
        .counted();
  }

  /**
   * @param late null while it is not known
   */
  CaseFacts decided(@Nullable Boolean late) {
    return copy(version, position, end, endedOn, late, deemedApproval, objections, doers, pairs)
        .counted();
  }

  CaseFacts objected() {
    return copy(
        version, position, end, endedOn, decidedLate, deemedApproval, objections + 1, doers, pairs);
  }

  CaseFacts did(String step, String person) {
    if (doer(step).isPresent()) {
      return this;
    }
    var all = new ArrayList<>(doers);
    all.add(new Doer(step, person));
    return copy(
            version, position, end, endedOn, decidedLate, deemedApproval, objections, all, pairs)
        .counted();
  }

  CaseFacts under(List<FourEyes> rules) {
    var all = rules.stream().map(r -> new Pair(r.rule(), r.first(), r.second(), "")).toList();
    return copy(
            version, position, end, endedOn, decidedLate, deemedApproval, objections, doers, all)
        .counted();
  }

  private CaseFacts counted() {
    var days =
        end == End.CLOSED && endedOn != null ? ChronoUnit.DAYS.between(receivedOn, endedOn) : 0;
    boolean late =
        endedOn != null
            && (decidedLate == null ? due != null && endedOn.isAfter(due) : decidedLate);
    var cases = new Cell.Cases(procedure, year, unit, end, days, late, deemedApproval);
    return new CaseFacts(
        id,
        version,
        position,
        procedure,
        authority,
        unit,
        year,
        receivedOn,
        due,
        end,
        endedOn,
        decidedLate,
        deemedApproval,
        objections,
        doers,
        pairs.stream().map(this::counted).toList(),
        cases.text());
  }

  private Pair counted(Pair pair) {
    var first = doer(pair.first());
    var second = doer(pair.second());
    boolean checked = first.isPresent() && second.isPresent();
    boolean different = checked && !first.equals(second);
    var cell = new Cell.Check(procedure, year, unit, pair.rule(), checked, different);
    return new Pair(pair.rule(), pair.first(), pair.second(), cell.text());
  }

  private Optional<String> doer(String step) {
    return doers.stream().filter(d -> d.step().equals(step)).map(Doer::person).findFirst();
  }

  private CaseFacts copy(
      long nextVersion,
      long nextPosition,
      End how,
      @Nullable LocalDate on,
      @Nullable Boolean late,
      boolean deemed,
      int objected,
      List<Doer> did,
      List<Pair> rules) {
    return new CaseFacts(
        id,
        nextVersion,
        nextPosition,
        procedure,
        authority,
        unit,
        year,
        receivedOn,
        due,
        how,
        on,
        late,
        deemed,
        objected,
        did,
        rules,
        cell);
  }
}

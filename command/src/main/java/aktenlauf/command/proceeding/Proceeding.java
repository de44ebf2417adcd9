package aktenlauf.command.proceeding;

import aktenlauf.command.kernel.CaseState;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a case's rules need to know of its past.
 *
 * @param opening what the case was opened with; null before
 * @param state the procedure's state
 * @param definitionVersion the version of the definition that the case follows
 * @param end how it ended; null while it is open
 * @param steps last person to complete each step, and how often it was done
 * @param draft the decision's draft; null where there is none
 */
public record Proceeding(
    @Nullable Opening opening,
    String state,
    int definitionVersion,
    @Nullable End end,
    @Nullable String assignee,
    boolean suspended,
    boolean held,
    boolean hearing,
    Map<String, StepDone> steps,
    @Nullable Draft draft,
    @Nullable String decisionNotified)
    implements CaseState {

  /** How a case ended. */
  public enum End {
    CLOSED,
    WITHDRAWN,
    FORWARDED
  }

  /** What does not change over a case's life. */
  public record Opening(
      String fileNumber,
      String procedure,
      String authority,
      String unit,
      LocalDate receivedOn,
      Map<String, Object> application) {}

  /** A step that was completed. */
  public record StepDone(String firstPerson, String lastPerson, int times) {}

  /** A decision on its way: drafted, then signed by somebody else. */
  public record Draft(String result, String drafter, boolean signed) {}

  static final Proceeding NONE =
      new Proceeding(null, "", 0, null, null, false, false, false, Map.of(), null, null);

  public Proceeding {
    steps = Map.copyOf(steps);
  }

  @Override
  public String reference() {
    return opening == null ? "" : opening.fileNumber();
  }

  public Opening opened() {
    if (opening == null) {
      throw new IllegalStateException("the case has not been opened");
    }
    return opening;
  }

  Optional<StepDone> step(String id) {
    return Optional.ofNullable(steps.get(id));
  }

  Proceeding in(String next) {
    return new Proceeding(
        opening,
        next,
        definitionVersion,
        end,
        assignee,
        suspended,
        held,
        hearing,
        steps,
        draft,
        decisionNotified);
  }

  Proceeding assigned(@Nullable String to) {
    return new Proceeding(
        opening,
        state,
        definitionVersion,
        end,
        to,
        suspended,
        held,
        hearing,
        steps,
        draft,
        decisionNotified);
  }

  Proceeding ended(@Nullable End how) {
    return new Proceeding(
        opening,
        state,
        definitionVersion,
        how,
        assignee,
        suspended,
        held,
        hearing,
        steps,
        draft,
        decisionNotified);
  }

  Proceeding suspended(boolean now) {
    return new Proceeding(
        opening,
        state,
        definitionVersion,
        end,
        assignee,
        now,
        held,
        hearing,
        steps,
        draft,
        decisionNotified);
  }

  Proceeding held(boolean now) {
    return new Proceeding(
        opening,
        state,
        definitionVersion,
        end,
        assignee,
        suspended,
        now,
        hearing,
        steps,
        draft,
        decisionNotified);
  }

  Proceeding hearing(boolean now) {
    return new Proceeding(
        opening,
        state,
        definitionVersion,
        end,
        assignee,
        suspended,
        held,
        now,
        steps,
        draft,
        decisionNotified);
  }

  Proceeding drafted(@Nullable Draft now) {
    return new Proceeding(
        opening,
        state,
        definitionVersion,
        end,
        assignee,
        suspended,
        held,
        hearing,
        steps,
        now,
        decisionNotified);
  }

  Proceeding notified(String result) {
    return new Proceeding(
        opening,
        state,
        definitionVersion,
        end,
        assignee,
        suspended,
        held,
        hearing,
        steps,
        draft,
        result);
  }

  Proceeding following(int version, String next) {
    return new Proceeding(
        opening,
        next,
        version,
        end,
        assignee,
        suspended,
        held,
        hearing,
        steps,
        draft,
        decisionNotified);
  }

  Proceeding completed(String step, String person) {
    var all = new HashMap<>(steps);
    all.merge(
        step,
        new StepDone(person, person, 1),
        (before, now) -> new StepDone(before.firstPerson(), person, before.times() + 1));
    return new Proceeding(
        opening,
        state,
        definitionVersion,
        end,
        assignee,
        suspended,
        held,
        hearing,
        all,
        draft,
        decisionNotified);
  }
}

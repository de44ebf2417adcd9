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
 * @param documents the uploaded files by their ids
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
    @Nullable String decisionNotified,
    Map<String, FiledDocument> documents)
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

  /**
   * An uploaded file.
   *
   * @param commandId the command that filed it, so that a repeat of it is told the same document
   * @param current whether no later version has replaced it
   */
  public record FiledDocument(
      String id,
      String type,
      int fileVersion,
      String sha256,
      long size,
      String commandId,
      boolean current) {
    FiledDocument replaced() {
      return new FiledDocument(id, type, fileVersion, sha256, size, commandId, false);
    }
  }

  static final Proceeding NONE =
      new Proceeding(null, "", 0, null, null, false, false, false, Map.of(), null, null, Map.of());

  public Proceeding {
    steps = Map.copyOf(steps);
    documents = Map.copyOf(documents);
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

  Optional<FiledDocument> document(String id) {
    return Optional.ofNullable(documents.get(id));
  }

  /** The document that a command filed. */
  public Optional<FiledDocument> filedBy(String commandId) {
    return documents.values().stream().filter(d -> d.commandId().equals(commandId)).findFirst();
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
        decisionNotified,
        documents);
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
        decisionNotified,
        documents);
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
        decisionNotified,
        documents);
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
        decisionNotified,
        documents);
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
        decisionNotified,
        documents);
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
        decisionNotified,
        documents);
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
        decisionNotified,
        documents);
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
        result,
        documents);
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
        decisionNotified,
        documents);
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
        decisionNotified,
        documents);
  }

  Proceeding filed(FiledDocument document, @Nullable String replaces) {
    var all = new HashMap<>(documents);
    if (replaces != null) {
      all.computeIfPresent(replaces, (_, before) -> before.replaced());
    }
    all.put(document.id(), document);
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
        decisionNotified,
        all);
  }
}

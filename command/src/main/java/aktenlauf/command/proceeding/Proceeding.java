package aktenlauf.command.proceeding;

import aktenlauf.command.kernel.CaseState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
 * @param deadlines all that were ever started, in that order, by their name within the case
 * @param documents the uploaded files by their ids
 * @param payments for what the case costs
 * @param conflicted who may not decide (§§ 20, 21 VwVfG), with who recorded it
 * @param own what the procedure's domain keeps besides; null where it has none
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
    Map<String, Deadline> deadlines,
    Map<String, FiledDocument> documents,
    Payments payments,
    Map<String, String> conflicted,
    @Nullable DomainState own)
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

  /**
   * A decision on its way: drafted, then signed by somebody else.
   *
   * @param conditions side conditions (§ 36 VwVfG); none where they have been erased
   */
  public record Draft(String result, String drafter, List<String> conditions, boolean signed) {
    public Draft {
      conditions = List.copyOf(conditions);
    }

    Draft withSignature() {
      return new Draft(result, drafter, conditions, true);
    }
  }

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
      new Proceeding(
          null,
          "",
          0,
          null,
          null,
          false,
          false,
          false,
          Map.of(),
          null,
          null,
          Map.of(),
          Map.of(),
          Payments.NONE,
          Map.of(),
          null);

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

  /** Whether nobody outside its office is to learn that there is such a case. */
  public boolean hidden() {
    return own != null && own.hidden();
  }

  Optional<StepDone> step(String id) {
    return Optional.ofNullable(steps.get(id));
  }

  /** The deadline of that name where it runs or stands still. */
  public Optional<Deadline> open(String deadline) {
    return Optional.ofNullable(deadlines.get(deadline)).filter(Deadline::open);
  }

  public Collection<Deadline> openDeadlines() {
    return deadlines.values().stream().filter(Deadline::open).toList();
  }

  Optional<FiledDocument> document(String id) {
    return Optional.ofNullable(documents.get(id));
  }

  /** The document that a command filed. */
  public Optional<FiledDocument> filedBy(String commandId) {
    return documents.values().stream().filter(d -> d.commandId().equals(commandId)).findFirst();
  }

  Proceeding in(String next) {
    return change(f -> f.state = next);
  }

  Proceeding assigned(@Nullable String to) {
    return change(f -> f.assignee = to);
  }

  Proceeding ended(@Nullable End how) {
    return change(f -> f.end = how);
  }

  Proceeding suspended(boolean now) {
    return change(f -> f.suspended = now);
  }

  Proceeding held(boolean now) {
    return change(f -> f.held = now);
  }

  Proceeding hearing(boolean now) {
    return change(f -> f.hearing = now);
  }

  Proceeding drafted(@Nullable Draft now) {
    return change(f -> f.draft = now);
  }

  Proceeding notified(String result) {
    return change(f -> f.decisionNotified = result);
  }

  Proceeding following(int version, String next) {
    return change(f -> {
      f.definitionVersion = version;
      f.state = next;
    });
  }

  Proceeding completed(String step, String person) {
    var all = new HashMap<>(steps);
    all.merge(
        step,
        new StepDone(person, person, 1),
        (before, now) -> new StepDone(before.firstPerson(), person, before.times() + 1));
    return change(f -> f.steps = Map.copyOf(all));
  }

  Proceeding with(Deadline deadline) {
    var all = new LinkedHashMap<>(deadlines);
    all.put(deadline.name(), deadline);
    return change(f -> f.deadlines = all);
  }

  Proceeding filed(FiledDocument document, @Nullable String replaces) {
    var all = new LinkedHashMap<>(documents);
    var before = replaces == null ? null : all.get(replaces);
    if (before != null) {
      all.put(before.id(), before.replaced());
    }
    all.put(document.id(), document);
    return change(f -> f.documents = all);
  }

  Proceeding booked(Payments now) {
    return change(f -> f.payments = now);
  }

  Proceeding conflicted(String person, String recorder) {
    var all = new HashMap<>(conflicted);
    all.put(person, recorder);
    return change(f -> f.conflicted = Map.copyOf(all));
  }

  Proceeding impartial(String person) {
    var all = new HashMap<>(conflicted);
    all.remove(person);
    return change(f -> f.conflicted = Map.copyOf(all));
  }

  Proceeding own(@Nullable DomainState now) {
    return change(f -> f.own = now);
  }

  private Proceeding change(Consumer<Fields> change) {
    var fields = new Fields(this);
    change.accept(fields);
    return fields.record(this);
  }

  /** A copy on its way to be the next state. */
  private static final class Fields {
    private String state;
    private int definitionVersion;
    private @Nullable End end;
    private @Nullable String assignee;
    private boolean suspended;
    private boolean held;
    private boolean hearing;
    private Map<String, StepDone> steps;
    private @Nullable Draft draft;
    private @Nullable String decisionNotified;
    private Map<String, Deadline> deadlines;
    private Map<String, FiledDocument> documents;
    private Payments payments;
    private Map<String, String> conflicted;
    private @Nullable DomainState own;

    Fields(Proceeding from) {
      state = from.state;
      definitionVersion = from.definitionVersion;
      end = from.end;
      assignee = from.assignee;
      suspended = from.suspended;
      held = from.held;
      hearing = from.hearing;
      steps = from.steps;
      draft = from.draft;
      decisionNotified = from.decisionNotified;
      deadlines = from.deadlines;
      documents = from.documents;
      payments = from.payments;
      conflicted = from.conflicted;
      own = from.own;
    }

    Proceeding record(Proceeding from) {
      return new Proceeding(
          from.opening,
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
          deadlines,
          documents,
          payments,
          conflicted,
          own);
    }
  }
}

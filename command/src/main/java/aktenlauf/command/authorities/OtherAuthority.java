package aktenlauf.command.authorities;

import aktenlauf.shared.residence.Difference;
import aktenlauf.shared.residence.PrefilledPerson;
import java.util.List;
import java.util.Map;

/**
 * The way to the registration authorities of other municipalities. Every message has an id, by
 * which the other side knows a repeat.
 */
public interface OtherAuthority {
  /** Data of the persons that were asked for; those it does not know or tell are missing. */
  record Prefill(List<PrefilledPerson> persons, List<String> fieldsWithheld) {}

  /**
   * What became of a back-notification.
   *
   * @param ready whether it is evaluated yet
   * @param differences what the registers have differently; none where all agrees
   */
  record Evaluation(boolean ready, List<Difference> differences) {}

  /** Nobody is there now; try again. */
  final class Away extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Away(String why, Throwable cause) {
      super(why, cause);
    }
  }

  /** It answers, and cannot be dealt with by machines; a person has to. */
  final class NotPerformable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotPerformable(String why) {
      super(why);
    }
  }

  /**
   * @param authority key or name of the municipality
   * @param question as {@link Message} words it
   * @throws Away where it does not answer
   * @throws NotPerformable where its answer is none, or it refuses
   */
  Prefill prefill(String authority, Map<String, Object> question, String id);

  /** Returns once the other side has it; throws as {@link #prefill} does. */
  void backNotify(String authority, Map<String, Object> message, String id);

  /**
   * Asks for the evaluation of a back-notification; throws as {@link #prefill} does.
   *
   * @param reference that the back-notification came with
   */
  Evaluation evaluation(String authority, String reference, String id);

  /** Returns once the other side has it; throws as {@link #prefill} does. */
  void passOnBlock(String authority, Map<String, Object> message, String id);
}

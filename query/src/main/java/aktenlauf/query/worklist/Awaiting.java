package aktenlauf.query.worklist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one act that a case waits for within the authority.
 *
 * @param what {@link #CONFIRMATION}, {@link #SIGNATURE} or {@link #NOTHING}
 * @param since legal day since which it waits
 * @param drafter who wrote the draft that waits for its signature
 * @param unconfirmed whether the completeness is to be confirmed once the draft is away
 */
public record Awaiting(
    String what, @Nullable LocalDate since, @Nullable String drafter, boolean unconfirmed) {
  static final String CONFIRMATION = "confirmation";
  static final String SIGNATURE = "signature";
  static final String NOTHING = "nothing";
  static final List<String> ALL = List.of(CONFIRMATION, SIGNATURE);

  /** Completeness is to be confirmed without delay from the receipt on (§ 69 Abs. 2 SächsBO). */
  static Awaiting from(LocalDate receivedOn, boolean confirms) {
    return confirms
        ? new Awaiting(CONFIRMATION, receivedOn, null, true)
        : new Awaiting(NOTHING, null, null, false);
  }

  Awaiting confirmed() {
    return what.equals(CONFIRMATION)
        ? new Awaiting(NOTHING, null, null, false)
        : new Awaiting(what, since, drafter, false);
  }

  Awaiting drafted(LocalDate on, String by) {
    return new Awaiting(SIGNATURE, on, by, unconfirmed);
  }

  /** Signed, returned or decided by law. */
  Awaiting undrafted(LocalDate receivedOn) {
    return what.equals(SIGNATURE) ? from(receivedOn, unconfirmed) : this;
  }
}

package aktenlauf.query.worklist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one act that a case waits for within the authority.
 *
 * @param what {@link #CONFIRMATION}, {@link #SIGNATURE}, {@link #SERVICE} or {@link #NOTHING}
 * @param since legal day since which it waits
 * @param drafter who wrote the draft that waits for its signature
 * @param unconfirmed whether the completeness is to be confirmed once the draft is away
 * @param neighbours null where none take part
 */
public record Awaiting(
    String what,
    @Nullable LocalDate since,
    @Nullable String drafter,
    boolean unconfirmed,
    @Nullable Unserved neighbours) {
  static final String CONFIRMATION = "confirmation";
  static final String SIGNATURE = "signature";

  /** Neighbours are to be served a permit (§ 70 Abs. 3 SächsBO). */
  static final String SERVICE = "service";

  static final String NOTHING = "nothing";
  static final List<String> ALL = List.of(CONFIRMATION, SIGNATURE, SERVICE);

  /** Completeness is to be confirmed without delay from the receipt on (§ 69 Abs. 2 SächsBO). */
  static Awaiting from(LocalDate receivedOn, boolean confirms) {
    return confirms
        ? new Awaiting(CONFIRMATION, receivedOn, null, true, null)
        : new Awaiting(NOTHING, null, null, false, null);
  }

  Awaiting confirmed() {
    return what.equals(CONFIRMATION)
        ? new Awaiting(NOTHING, null, null, false, neighbours)
        : new Awaiting(what, since, drafter, false, neighbours);
  }

  Awaiting drafted(LocalDate on, String by) {
    return new Awaiting(SIGNATURE, on, by, unconfirmed, neighbours);
  }

  /** Signed, returned or decided by law. */
  Awaiting undrafted(LocalDate receivedOn) {
    var before = from(receivedOn, unconfirmed);
    return what.equals(SIGNATURE)
        ? new Awaiting(before.what, before.since, null, unconfirmed, neighbours)
        : this;
  }

  /** A permit was made known: whoever has not consented is to be served. */
  Awaiting permitted(LocalDate on) {
    return neighbours == null || neighbours.nobody()
        ? this
        : new Awaiting(SERVICE, on, null, unconfirmed, neighbours);
  }

  /** There is no permit any more that could be served. */
  Awaiting over() {
    return what.equals(SERVICE) ? new Awaiting(NOTHING, null, null, unconfirmed, neighbours) : this;
  }

  Awaiting with(Unserved now) {
    var after = new Awaiting(what, since, drafter, unconfirmed, now);
    return now.nobody() ? after.over() : after;
  }
}

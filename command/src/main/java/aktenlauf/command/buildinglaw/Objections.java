package aktenlauf.command.buildinglaw;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objections against what was decided, and what their period is counted from.
 *
 * @param sent how the decision was made known last
 * @param all by their names in the case
 * @param anew whether a remedied objection calls for a new decision that has not been made known
 */
record Objections(@Nullable Sent sent, Map<String, Objection> all, boolean anew) {
  static final Objections NONE = new Objections(null, Map.of(), false);

  /**
   * @param on day of posting or provision
   */
  record Sent(String channel, LocalDate on) {}

  /**
   * One objection.
   *
   * @param late whether it came after its period and was not reinstated
   * @param passedOn day on which it was passed to the next authority
   * @param outcome how it was decided; null while it is open
   * @param contested whether that decision lies with a court
   */
  record Objection(
      LocalDate receivedOn,
      boolean late,
      @Nullable LocalDate passedOn,
      @Nullable String outcome,
      boolean contested) {
    boolean decided() {
      return outcome != null;
    }

    /** Whether it keeps the decision from becoming final. */
    boolean hinders() {
      return !late && (outcome == null || contested);
    }

    Objection late(boolean now) {
      return new Objection(receivedOn, now, passedOn, outcome, contested);
    }

    Objection passedOn(LocalDate on) {
      return new Objection(receivedOn, late, on, outcome, contested);
    }

    Objection decided(String how) {
      return new Objection(receivedOn, late, passedOn, how, false);
    }

    Objection toCourt() {
      return new Objection(receivedOn, late, passedOn, outcome, true);
    }
  }

  /** The name of the next one. */
  String next() {
    return "objection-" + (all.size() + 1);
  }

  boolean hinder() {
    return all.values().stream().anyMatch(Objection::hinders);
  }

  /** What was made known is what is objected to from now on. */
  Objections sent(String channel, LocalDate on) {
    return new Objections(new Sent(channel, on), all, false);
  }

  Objections filed(LocalDate receivedOn) {
    return with(next(), new Objection(receivedOn, false, null, null, false));
  }

  Objections with(String ref, Objection now) {
    var map = new LinkedHashMap<>(all);
    map.put(ref, now);
    return new Objections(sent, Collections.unmodifiableMap(map), anew);
  }

  Objections anew(boolean now) {
    return new Objections(sent, all, now);
  }

  Objection require(String ref) {
    var o = all.get(ref);
    if (o == null) {
      throw new IllegalStateException("there is no objection " + ref);
    }
    return o;
  }
}

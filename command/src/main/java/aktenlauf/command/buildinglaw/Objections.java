package aktenlauf.command.buildinglaw;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objections against what was decided, and what the applicant's period for them is counted from.
 *
 * @param sent how the decision was made known to the applicant last
 * @param all by their names in the case
 * @param anew whether what was objected to with success calls for a new decision that has not been
 *     made known
 * @param last whether it was recorded that nobody can contest the decision any more
 * @param before how many were about a decision that another has taken the place of
 */
record Objections(
    @Nullable Sent sent, Map<String, Objection> all, boolean anew, boolean last, int before) {
  static final Objections NONE = new Objections(null, Map.of(), false, false, 0);

  /**
   * @param on day of posting or provision
   */
  record Sent(String channel, LocalDate on) {}

  /**
   * Who objects.
   *
   * @param by {@code applicant}, {@code neighbour} or {@code other}
   * @param neighbour how the case refers to the neighbour; null of others
   */
  record Objector(String by, @Nullable String neighbour) {
    static final Objector APPLICANT = new Objector("applicant", null);

    static Objector of(@Nullable String by, @Nullable String neighbour) {
      return by == null ? APPLICANT : new Objector(by, neighbour);
    }
  }

  /**
   * One objection.
   *
   * @param until last day that was in time, in every view; null where no period ran for whom
   *     objects
   * @param late whether it came after its period and was not reinstated
   * @param passedOn day on which it was passed to the next authority
   * @param outcome how it was decided; null while it is open
   * @param sued day on which that decision was brought to a court that has not decided yet
   */
  record Objection(
      LocalDate receivedOn,
      Objector objector,
      @Nullable LocalDate until,
      boolean late,
      @Nullable LocalDate passedOn,
      @Nullable String outcome,
      @Nullable LocalDate sued) {
    boolean decided() {
      return outcome != null;
    }

    /** Whether the decision on it lies with a court. */
    boolean contested() {
      return sued != null;
    }

    /** Whether it keeps the decision from becoming final. */
    boolean hinders() {
      return !late && (outcome == null || contested());
    }

    Objection of(Objector who) {
      return new Objection(receivedOn, who, until, late, passedOn, outcome, sued);
    }

    Objection registered(@Nullable LocalDate last, boolean tooLate) {
      return new Objection(receivedOn, objector, last, tooLate, passedOn, outcome, sued);
    }

    Objection reinstated() {
      return registered(until, false);
    }

    Objection passedOn(LocalDate on) {
      return new Objection(receivedOn, objector, until, late, on, outcome, sued);
    }

    Objection decided(String how) {
      return new Objection(receivedOn, objector, until, late, passedOn, how, null);
    }

    Objection toCourt(@Nullable LocalDate on) {
      return new Objection(receivedOn, objector, until, late, passedOn, outcome, on);
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
    return new Objections(new Sent(channel, on), all, false, last, before);
  }

  Objections filed(LocalDate receivedOn) {
    return with(
        next(), new Objection(receivedOn, Objector.APPLICANT, null, false, null, null, null));
  }

  Objections with(String ref, Objection now) {
    var map = new LinkedHashMap<>(all);
    map.put(ref, now);
    return new Objections(sent, Collections.unmodifiableMap(map), anew, last, before);
  }

  /** Another decision takes the place of what was objected to. */
  Objections forNewDecision() {
    return new Objections(sent, all, true, false, all.size());
  }

  /**
   * Whether what there is to be said against the decision as it is was rejected, as forfeited too.
   */
  boolean rejected(Objector who) {
    return all.values().stream()
        .skip(before)
        .filter(o -> o.objector().equals(who))
        .anyMatch(o -> "rejected".equals(o.outcome()) || "inadmissible".equals(o.outcome()));
  }

  Objections last(boolean now) {
    return new Objections(sent, all, anew, now, before);
  }

  Objection require(String ref) {
    var o = all.get(ref);
    if (o == null) {
      throw new IllegalStateException("there is no objection " + ref);
    }
    return o;
  }
}

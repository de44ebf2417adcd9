package aktenlauf.shared.calendar;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule that says how long a period is and how it is counted.
 *
 * @param id stable, in kebab-case, as in {@code saechsbo-69-4-decision}
 * @param validFrom first day of start that this version applies to; null for all before
 * @param validTo last such day; null for all after
 * @param legalBasis paragraphs, as in {@code § 69 Abs. 4 SächsBO}
 * @param start what it begins with
 * @param length null where the authority sets the end in each case
 * @param countFirstDay whether the day of the start is the first one counted (§ 187 Abs. 2 BGB)
 *     instead of the one before (Abs. 1)
 * @param backwards whether it is counted back from the start: the end is the earliest day
 * @param shiftEnd whether an end on a Saturday, Sunday or holiday moves to the next working day
 * @param shiftDisputed whether that is disputed
 * @param extension null where the law knows none
 * @param suspendedBy paragraphs or words for what stops the period
 */
public record DeadlineRule(
    String id,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<String> legalBasis,
    Bilingual title,
    StartEvent start,
    @Nullable Length length,
    boolean countFirstDay,
    boolean backwards,
    boolean shiftEnd,
    boolean shiftDisputed,
    @Nullable ExtensionLimit extension,
    List<String> suspendedBy,
    Effect effect,
    Reckoning reckoning) {

  public DeadlineRule {
    legalBasis = List.copyOf(legalBasis);
    suspendedBy = List.copyOf(suspendedBy);
  }

  /** With the careful views of disputed points. */
  public Computed compute(LocalDate start, LegalCalendar calendar) {
    return compute(start, calendar, DisputedPoints.CAREFUL);
  }

  /**
   * @param start the legal day in Europe/Berlin of what begins the period
   * @throws IllegalStateException where the authority sets the end, see {@link #computeUntil}
   */
  public Computed compute(LocalDate start, LegalCalendar calendar, DisputedPoints points) {
    if (length == null) {
      throw new IllegalStateException("the end of %s is set in each case".formatted(id));
    }
    return new Computation(this, calendar, points).from(start, length);
  }

  /**
   * For a period whose end the authority sets.
   *
   * @param until the day it set
   * @throws IllegalStateException where the law sets the length
   * @throws IllegalArgumentException where the end lies before the start
   */
  public Computed computeUntil(
      LocalDate start, LocalDate until, LegalCalendar calendar, DisputedPoints points) {
    if (length != null) {
      throw new IllegalStateException("the law sets the length of " + id);
    }
    if (until.isBefore(start)) {
      throw new IllegalArgumentException(
          "%s cannot end on %s before it starts on %s".formatted(id, until, start));
    }
    return new Computation(this, calendar, points).until(start, until);
  }

  /** Whether this version applies to a period that starts on the day. */
  public boolean appliesTo(LocalDate start) {
    return (validFrom == null || !start.isBefore(validFrom))
        && (validTo == null || !start.isAfter(validTo));
  }

  /** The points that its readers may see otherwise. */
  public Set<DisputedPoint> disputed() {
    var points = EnumSet.noneOf(DisputedPoint.class);
    if (length != null && length.unit() == Unit.WORKING_DAY) {
      points.add(DisputedPoint.SATURDAYS);
    }
    if (shiftDisputed) {
      points.add(DisputedPoint.SHIFT_OF_END);
    }
    if (extension != null && shiftEnd) {
      points.add(DisputedPoint.START_OF_EXTENSION);
    }
    return points;
  }

  boolean shifts(DisputedPoints points) {
    return shiftDisputed && points.otherShift() ? !shiftEnd : shiftEnd;
  }
}

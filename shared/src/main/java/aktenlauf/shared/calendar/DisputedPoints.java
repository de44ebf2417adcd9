package aktenlauf.shared.calendar;

/**
 * The views that a computation takes where the law is disputed.
 *
 * @param saturdays whether periods of working days count them
 * @param otherShift where a rule says that the shift of its end is disputed, the view opposite to
 *     the rule's
 * @param extendFromShiftedEnd whether an extension counts from the shifted end
 */
public record DisputedPoints(
    Saturdays saturdays, boolean otherShift, boolean extendFromShiftedEnd) {

  /** The views with which the authority is in time whichever of them is right. */
  public static final DisputedPoints CAREFUL = new DisputedPoints(Saturdays.COUNTED, false, false);

  /** The other view of one point. */
  public DisputedPoints otherwise(DisputedPoint point) {
    return switch (point) {
      case SATURDAYS ->
          new DisputedPoints(
              saturdays == Saturdays.COUNTED ? Saturdays.LEFT_OUT : Saturdays.COUNTED,
              otherShift,
              extendFromShiftedEnd);
      case SHIFT_OF_END -> new DisputedPoints(saturdays, !otherShift, extendFromShiftedEnd);
      case START_OF_EXTENSION -> new DisputedPoints(saturdays, otherShift, !extendFromShiftedEnd);
    };
  }
}

package aktenlauf.shared.calendar;

/** Whether a Saturday is one of the days that a period of working days counts. */
public enum Saturdays {
  /** A Saturday is a Werktag: the period ends earlier. */
  COUNTED,
  /** Only the days on which offices work: the period ends later. */
  LEFT_OUT
}

package aktenlauf.shared.calendar;

import java.time.LocalDate;

/** When a deadline falls due if the other view of a disputed point is right. */
public record Alternative(DisputedPoint point, LocalDate due) {}

package aktenlauf.query.casestatus;

import java.time.LocalDate;

/** The calendar by which a period's end moves (§ 31 Abs. 3 VwVfG). */
public interface WorkingDays {
  /** False on Saturdays, Sundays and public holidays of the Land. */
  boolean includes(LocalDate day);
}

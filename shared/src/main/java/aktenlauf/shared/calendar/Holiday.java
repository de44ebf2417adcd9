package aktenlauf.shared.calendar;

import java.time.LocalDate;

/**
 * A public holiday of the Land.
 *
 * @param legalBasis as in {@code § 1 SächsSFG}
 */
public record Holiday(LocalDate day, Bilingual name, String legalBasis) {}

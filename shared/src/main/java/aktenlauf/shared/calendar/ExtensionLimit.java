package aktenlauf.shared.calendar;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How far a period may be extended.
 *
 * @param max of each extension; null where the law sets none
 * @param times how often; null where the law sets no number
 * @param onlyBeforeExpiry whether an extension must come before the end
 */
public record ExtensionLimit(
    @Nullable Period max, @Nullable Integer times, boolean onlyBeforeExpiry) {}

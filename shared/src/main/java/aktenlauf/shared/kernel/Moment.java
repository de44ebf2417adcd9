package aktenlauf.shared.kernel;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision may know of the world besides the case: who acts, with which rights, and
 * when.
 *
 * @param recordedAt when the system records the act (UTC)
 * @param occurredAt when the act happened; equal to {@code recordedAt} when live, the source's
 *     instant when imported
 * @param legalDate the day in Europe/Berlin that deadlines compute from
 * @param today the authority's day of {@code recordedAt} in Europe/Berlin
 * @param onBehalfOf the clerk or citizen for whom the actor acts
 * @param trustLevel eIDAS level of the identification: none, low, substantial, high
 * @param seenVersion the version that the actor had on screen, where told
 */
public record Moment(
    Instant recordedAt,
    Instant occurredAt,
    LocalDate legalDate,
    LocalDate today,
    Actor actor,
    Access access,
    @Nullable String onBehalfOf,
    String trustLevel,
    @Nullable Long seenVersion) {

  /** The same, had the person for whom the actor stands in done it. */
  public Moment inThePlaceOf(String absent) {
    return new Moment(
        recordedAt, occurredAt, legalDate, today, actor, access, absent, trustLevel, seenVersion);
  }

  /**
   * The person whose hand it was: four-eyes rules look at people, not at the account that imports
   * them.
   */
  public String person() {
    return onBehalfOf == null ? actor.id() : onBehalfOf;
  }
}

package aktenlauf.shared.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded about every event besides its content.
 *
 * @param recordedAt when it was stored (UTC)
 * @param occurredAt when the act happened (UTC); equal to {@code recordedAt} unless imported
 * @param legalDate the day in Europe/Berlin that counts for deadlines
 * @param onBehalfOf the person for whom an import or a representative acted
 * @param authority municipality key (AGS), as in 14713000
 * @param trustLevel eIDAS level: none, low, substantial, high
 * @param commandId the command that led to it; all its events carry the same
 * @param commandHash keyed hash of the command's canonical JSON, so that a repeat is told from a
 *     conflict
 * @param seenVersion the version that the actor had on screen
 * @param deviations rules that an imported history broke
 * @param source the activity of the foreign log that it was imported from
 */
public record Envelope(
    Instant recordedAt,
    Instant occurredAt,
    LocalDate legalDate,
    Actor actor,
    @Nullable String onBehalfOf,
    String authority,
    String trustLevel,
    String procedure,
    int procedureVersion,
    List<String> legalBasis,
    String commandId,
    @Nullable String commandHash,
    @Nullable String causationId,
    @Nullable String correlationId,
    @Nullable Long seenVersion,
    List<String> deviations,
    @Nullable SourceActivity source) {

  public Envelope {
    legalBasis = List.copyOf(legalBasis);
    deviations = List.copyOf(deviations);
  }

  public String person() {
    return onBehalfOf == null ? actor.id() : onBehalfOf;
  }
}

package aktenlauf.query.plates;

import aktenlauf.query.kernel.ReadDocument;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A plate that a case has or had. Days are legal days in Europe/Berlin.
 *
 * @param id the case's id, a slash, and the plate
 * @param state reserved, assigned, released, expired or ended
 * @param validUntil last day of a reservation; null otherwise
 */
public record PlateEntry(
    @BsonId String id,
    long version,
    long position,
    String caseId,
    String plate,
    String procedure,
    String authority,
    String state,
    @Nullable String kind,
    @Nullable LocalDate validUntil)
    implements ReadDocument {}

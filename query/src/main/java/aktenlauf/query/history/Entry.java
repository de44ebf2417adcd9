package aktenlauf.query.history;

import aktenlauf.query.kernel.ReadDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case's trail.
 *
 * @param id {@code <case id>/<version>}
 * @param procedure with {@code authority}, what a caller's rights are compared with
 * @param unit the case's unit; told by its first event only, else null
 * @param data the event's JSON without the case's id; persons in clear
 */
public record Entry(
    @BsonId String id,
    long version,
    long position,
    String type,
    int revision,
    Instant recordedAt,
    Instant occurredAt,
    LocalDate legalDate,
    Who actor,
    List<String> legalBasis,
    String commandId,
    String procedure,
    int procedureVersion,
    String authority,
    @Nullable String unit,
    List<String> deviations,
    String data)
    implements ReadDocument {

  /** Who acted. */
  public record Who(
      String kind, String id, String role, @Nullable String unit, @Nullable String onBehalfOf) {}

  static String id(String caseId, long version) {
    return caseId + "/" + version;
  }
}

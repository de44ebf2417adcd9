package aktenlauf.query.casefile;

import aktenlauf.query.casefile.Evidence.Demand;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.reads.CaseRead;
import aktenlauf.shared.reads.CaseRead.What;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one case. Days are legal days in Europe/Berlin; persons are named as in the
 * log.
 *
 * @param id the case's id
 * @param building what building law adds; null in other procedures
 * @param residence what the registration of residents adds; null in other procedures
 * @param addressHidden true where a transmission block is set; else null
 */
public record CaseFile(
    @BsonId String id,
    long version,
    long position,
    Opening opening,
    Standing standing,
    Evidence evidence,
    Decisions decisions,
    Remarks remarks,
    List<LedgerEntry> deadlines,
    @Nullable BuildingFile building,
    @Nullable ResidenceFile residence,
    @Nullable Boolean addressHidden)
    implements ReadDocument {

  /**
   * What does not change.
   *
   * @param applicant JSON; null once erased
   * @param application JSON; without the personal fields once erased
   */
  public record Opening(
      String fileNumber,
      @Nullable String externalReference,
      String procedure,
      String authority,
      String channel,
      LocalDate receivedOn,
      String unit,
      @Nullable LocalDate due,
      @Nullable String dueRule,
      @Nullable String applicant,
      String application) {}

  /** That somebody reads this of it. */
  CaseRead read(What what, @Nullable String detail) {
    return new CaseRead(id, opening.procedure(), opening.authority(), what, detail);
  }

  boolean suspended() {
    var all = remarks.suspensions();
    return !all.isEmpty() && all.getLast().to() == null;
  }

  /** Who acts next: clerk, applicant or other; the applicant's turn goes first. */
  String waitingFor() {
    var hearings = evidence.hearings();
    if (evidence.demands().stream().anyMatch(Demand::open)
        || !hearings.isEmpty() && hearings.getLast().open()) {
      return "applicant";
    }
    if (suspended()) {
      return "other";
    }
    return standing.clerkBecause() == null ? standing.stateWaitsFor() : "clerk";
  }

  CaseFile addressHidden(boolean now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        standing,
        evidence,
        decisions,
        remarks,
        deadlines,
        building,
        residence,
        now ? true : null);
  }

  /** Whether a transmission block hides the holder's address from all but the unit (§ 41 StVG). */
  boolean hidesAddressFrom(Access access) {
    return Boolean.TRUE.equals(addressHidden) && !access.names(opening.unit());
  }

  CaseFile with(Standing now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        now,
        evidence,
        decisions,
        remarks,
        deadlines,
        building,
        residence,
        addressHidden);
  }

  CaseFile with(Evidence now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        standing,
        now,
        decisions,
        remarks,
        deadlines,
        building,
        residence,
        addressHidden);
  }

  CaseFile with(Decisions now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        standing,
        evidence,
        now,
        remarks,
        deadlines,
        building,
        residence,
        addressHidden);
  }

  CaseFile with(Remarks now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        standing,
        evidence,
        decisions,
        now,
        deadlines,
        building,
        residence,
        addressHidden);
  }

  CaseFile with(List<LedgerEntry> now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        standing,
        evidence,
        decisions,
        remarks,
        now,
        building,
        residence,
        addressHidden);
  }

  CaseFile with(BuildingFile now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        standing,
        evidence,
        decisions,
        remarks,
        deadlines,
        now,
        residence,
        addressHidden);
  }

  CaseFile with(ResidenceFile now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        standing,
        evidence,
        decisions,
        remarks,
        deadlines,
        building,
        now,
        addressHidden);
  }

  CaseFile at(long nextVersion, long nextPosition) {
    return new CaseFile(
        id,
        nextVersion,
        nextPosition,
        opening,
        standing,
        evidence,
        decisions,
        remarks,
        deadlines,
        building,
        residence,
        addressHidden);
  }
}

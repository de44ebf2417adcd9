package aktenlauf.query.casestatus;

import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.period.Deadline;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant may know of a case; nothing internal is even stored here.
 *
 * @param id the case's id
 * @param citizen whose case it is, as the portal names the person
 * @param due legal day by which the case is to be ended by its procedure's definition
 * @param timeline one entry for each change of the status, the first is the receipt
 * @param deadlines those that the applicant may know of
 * @param documents what the applicant has sent
 * @param letters what the authority has written; null while it is nothing
 * @param building what building law adds; null in other procedures
 * @param residence what the registration of residents adds; null in other procedures
 * @param vehicle what the registration of vehicles adds; null in other procedures and at first
 * @param booked what was paid; null while it is nothing
 * @param hidden true where a person of the case is blocked: it is answered as an unknown one
 */
public record CaseStatus(
    @BsonId String id,
    long version,
    long position,
    String fileNumber,
    @Nullable String citizen,
    String procedure,
    int procedureVersion,
    LocalDate receivedOn,
    @Nullable LocalDate due,
    Course course,
    List<Change> timeline,
    List<Deadline> deadlines,
    List<Sent> documents,
    @Nullable Letters letters,
    @Nullable BuildingCourse building,
    @Nullable ResidenceCourse residence,
    @Nullable VehicleCourse vehicle,
    @Nullable Booked booked,
    @Nullable PlateCourse plate,
    @Nullable Boolean hidden)
    implements ReadDocument {
  @SuppressWarnings("ConstantValue") // the driver passes null for what an older document lacks
  public CaseStatus {
    timeline = List.copyOf(timeline);
    deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
    documents = documents == null ? List.of() : List.copyOf(documents);
  }

  /**
   * The status from a day on.
   *
   * @param on legal day of the change
   * @param until the day that the status is about where it is not {@code on}: that the applicant
   *     has to meet, of completeness, to which a period was extended
   * @param detail the reason of a pause or an extension, or the office that a case went to
   * @param due legal day by which the case was to be decided
   * @param state the procedure's state where it alone says what the status is, else null
   */
  public record Change(
      String status,
      LocalDate on,
      @Nullable LocalDate until,
      @Nullable String detail,
      @Nullable LocalDate due,
      @Nullable String state) {
    Change due(@Nullable LocalDate day) {
      return new Change(status, on, until, detail, day, state);
    }
  }

  /**
   * A document that the applicant has sent.
   *
   * @param documentId of an upload; null of one that came in another way
   * @param version 1, and one more for each upload that replaced the one before
   * @param file what was uploaded; null where the document is named only
   */
  public record Sent(
      @Nullable String documentId,
      String type,
      LocalDate receivedOn,
      int version,
      @Nullable Stored file) {}

  /**
   * A file that can be fetched.
   *
   * @param size in bytes
   * @param sha256 of the clear content, in lower-case hexadecimal
   */
  public record Stored(String mediaType, long size, String sha256) {}

  /** A document that was demanded and has not come. */
  public record Missing(String document, LocalDate until) {}

  /**
   * How the decision was made known.
   *
   * @param on day of posting or provision
   * @param result a word of the procedure
   * @param lacking whether the instruction on remedies was missing or wrong; null where it was
   *     neither
   */
  public record Notice(String channel, LocalDate on, String result, @Nullable Boolean lacking) {
    Notice withoutInstruction() {
      return new Notice(channel, on, result, true);
    }
  }

  /**
   * Where the case stands.
   *
   * @param state the procedure's state
   * @param acted whether the authority or the law has acted since the receipt
   */
  public record Course(String state, boolean acted, Turn turn, Ending ending) {
    static Course in(String state) {
      return new Course(
          state, false, new Turn(List.of(), null, null), new Ending(null, false, null, null, null));
    }

    Course state(String next) {
      return new Course(next, acted, turn, ending);
    }

    Course acted(boolean now) {
      return new Course(state, now, turn, ending);
    }

    Course turn(Turn now) {
      return new Course(state, acted, now, ending);
    }

    Course ending(Ending now) {
      return new Course(state, acted, turn, now);
    }
  }

  /**
   * Why the authority does not go on at the moment.
   *
   * @param hearingUntil the day until which the applicant is heard
   * @param pause why the proceedings are suspended; null while they are not
   */
  public record Turn(
      List<Missing> missing, @Nullable LocalDate hearingUntil, @Nullable String pause) {
    public Turn {
      missing = List.copyOf(missing);
    }

    Turn missing(List<Missing> now) {
      return new Turn(now, hearingUntil, pause);
    }

    Turn hearing(@Nullable LocalDate until) {
      return new Turn(missing, until, pause);
    }

    Turn pause(@Nullable String why) {
      return new Turn(missing, hearingUntil, why);
    }
  }

  /**
   * How the case ends.
   *
   * @param objection whether an objection waits to be dealt with
   * @param how {@code CLOSED}, {@code WITHDRAWN} or {@code FORWARDED}; null while the case is open
   * @param forwardedTo the authority that goes on
   * @param outcome the outcome of a closed case
   */
  public record Ending(
      @Nullable Notice notice,
      boolean objection,
      @Nullable String how,
      @Nullable String forwardedTo,
      @Nullable String outcome) {
    Ending notified(Notice now) {
      return new Ending(now, false, how, forwardedTo, outcome);
    }

    Ending withoutInstruction() {
      return notice == null ? this : notified(notice.withoutInstruction());
    }

    Ending objected() {
      return new Ending(notice, true, how, forwardedTo, outcome);
    }

    /**
     * @param others whether another objection waits
     */
    Ending answered(boolean others) {
      return new Ending(notice, others, how, forwardedTo, outcome);
    }

    /** What was notified is gone; another decision is to come. */
    Ending anew(boolean others) {
      return new Ending(null, others, how, forwardedTo, outcome);
    }

    Ending withdrawn() {
      return new Ending(notice, objection, "WITHDRAWN", null, null);
    }

    Ending forwarded(String to) {
      return new Ending(notice, objection, "FORWARDED", to, null);
    }

    /** What was objected to has been dealt with when the case is closed. */
    Ending closed(String with) {
      return new Ending(notice, false, "CLOSED", null, with);
    }

    Ending reopened() {
      return new Ending(notice, objection, null, null, null);
    }
  }
}

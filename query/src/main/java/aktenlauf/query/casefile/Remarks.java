package aktenlauf.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was noted beside the proceedings. */
@SuppressWarnings("ConstantValue") // the driver passes null for what an older document lacks
public record Remarks(
    List<Note> notes,
    List<Hold> holds,
    List<Suspension> suspensions,
    List<Link> links,
    List<Booking> bookings,
    List<Conflict> conflicts) {
  public Remarks {
    links = links == null ? List.of() : List.copyOf(links);
    bookings = bookings == null ? List.of() : List.copyOf(bookings);
    conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
    notes = List.copyOf(notes);
    holds = List.copyOf(holds);
    suspensions = List.copyOf(suspensions);
  }

  Remarks notes(List<Note> now) {
    return new Remarks(now, holds, suspensions, links, bookings, conflicts);
  }

  Remarks holds(List<Hold> now) {
    return new Remarks(notes, now, suspensions, links, bookings, conflicts);
  }

  Remarks suspensions(List<Suspension> now) {
    return new Remarks(notes, holds, now, links, bookings, conflicts);
  }

  Remarks links(List<Link> now) {
    return new Remarks(notes, holds, suspensions, now, bookings, conflicts);
  }

  Remarks bookings(List<Booking> now) {
    return new Remarks(notes, holds, suspensions, links, now, conflicts);
  }

  Remarks conflicts(List<Conflict> now) {
    return new Remarks(notes, holds, suspensions, links, bookings, now);
  }

  /**
   * A later case that refers to this one.
   *
   * @param relation amendment, extension, partial-permit, start-of-work or taking-into-use
   * @param on the day that it is about
   * @param effect what was decided that it does to the decision period; null before, and where
   *     nothing is to be decided
   */
  public record Link(
      String caseId, String fileNumber, String relation, LocalDate on, @Nullable Effect effect) {
    Link with(Effect decided) {
      return new Link(caseId, fileNumber, relation, on, decided);
    }
  }

  /**
   * Whether an amendment began a new decision period.
   *
   * @param from day from which the new one counts; null where there is none
   * @param reasons null once erased
   */
  public record Effect(
      boolean newPeriodStarted,
      @Nullable LocalDate from,
      @Nullable String reasons,
      LocalDate on,
      String by) {}

  /** A clerk's note. */
  public record Note(@Nullable String text, String by, LocalDate on) {}

  /** Kept from deletion; {@code liftedOn} is null while it lies on the case. */
  public record Hold(
      @Nullable String reason, String by, LocalDate placedOn, @Nullable LocalDate liftedOn) {}

  /** The proceedings stood still; {@code to} is null while they do. */
  public record Suspension(
      String basis, @Nullable String reason, String by, LocalDate from, @Nullable LocalDate to) {}

  /**
   * What the cash office booked.
   *
   * @param kind payment or refund
   * @param amount in EUR
   * @param reason of a refund; null once erased
   */
  public record Booking(
      String kind,
      String amount,
      String reference,
      LocalDate on,
      @Nullable String reason,
      String by) {}

  /**
   * Who may not decide (§§ 20, 21 VwVfG).
   *
   * @param reason null once erased
   * @param lifted null while it bars the person
   */
  public record Conflict(
      String person,
      String ground,
      @Nullable String reason,
      String by,
      LocalDate on,
      @Nullable Lifted lifted) {
    Conflict lifted(Lifted now) {
      return new Conflict(person, ground, reason, by, on, now);
    }
  }

  /** It was recorded wrongly. */
  public record Lifted(@Nullable String reason, String by, LocalDate on) {}
}

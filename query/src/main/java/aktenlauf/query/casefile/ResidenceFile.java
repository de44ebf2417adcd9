package aktenlauf.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the registration of residents adds to a case file.
 *
 * @param moved the day told last; null where the procedure is no notice of one
 * @param late whether the notice came after its period
 * @param identity how it was found out who gave the notice
 * @param prefill what the authority of the former dwelling answered; null while it has not
 * @param findings what stood or stands against registering
 * @param clarifying whether something has to be cleared up
 * @param housing how the move was confirmed, or that it was refused; null before
 * @param entries what was entered in the register
 * @param blocks information blocks, ended ones too
 */
public record ResidenceFile(
    @Nullable LocalDate moved,
    boolean late,
    @Nullable String identity,
    @Nullable Prefill prefill,
    List<Finding> findings,
    boolean clarifying,
    @Nullable Housing housing,
    List<Entry> entries,
    @Nullable LocalDate notedFor,
    @Nullable BackNotification backNotification,
    List<Block> blocks) {
  static final ResidenceFile EMPTY =
      new ResidenceFile(
          null, false, null, null, List.of(), false, null, List.of(), null, null, List.of());

  public ResidenceFile {
    findings = List.copyOf(findings);
    entries = List.copyOf(entries);
    blocks = List.copyOf(blocks);
  }

  /**
   * @param answered false where the authority does not answer
   */
  public record Prefill(
      String fromAuthority, boolean answered, List<String> fieldsWithheld, LocalDate on) {
    public Prefill {
      fieldsWithheld = List.copyOf(fieldsWithheld);
    }
  }

  /**
   * @param kind discrepancy, or the kind of a clash
   * @param field of a discrepancy
   * @param text what was noted of a clash
   */
  public record Finding(
      String ref,
      String kind,
      @Nullable String field,
      @Nullable String notified,
      @Nullable String registered,
      @Nullable String text,
      boolean open) {
    Finding settled() {
      return new Finding(ref, kind, field, notified, registered, text, false);
    }
  }

  /**
   * @param state confirmed, refused, denied or no-answer
   * @param by how it was confirmed
   */
  public record Housing(String state, @Nullable String by, LocalDate on) {}

  /**
   * @param what registered, registered-ex-officio, deregistered, sole, main, secondary, given-up,
   *     corrected, objection or confirmation
   * @param detail the dwelling, the field or the kind of objection
   */
  public record Entry(
      String ref, String what, @Nullable String detail, LocalDate effectiveOn, String by) {}

  /**
   * @param told each authority of a former dwelling that was told
   * @param overdueSince last day for telling all of them, where it passed
   */
  public record BackNotification(List<Told> told, @Nullable LocalDate overdueSince) {
    static final BackNotification NONE = new BackNotification(List.of(), null);

    public BackNotification {
      told = List.copyOf(told);
    }
  }

  /**
   * @param fields of which the registers differ; null while it has not been evaluated
   * @param unansweredSince last day for the evaluation, where it passed
   */
  public record Told(
      String toAuthority,
      LocalDate sentOn,
      @Nullable LocalDate evaluatedOn,
      @Nullable List<String> fields,
      @Nullable LocalDate unansweredSince) {}

  /**
   * @param persons who are blocked still
   * @param state in-force, lifted or expired
   * @param passedOnTo other authorities that were told
   */
  public record Block(
      String block,
      List<String> persons,
      LocalDate from,
      LocalDate until,
      String state,
      List<String> passedOnTo) {
    public Block {
      persons = List.copyOf(persons);
      passedOnTo = List.copyOf(passedOnTo);
    }

    boolean inForce() {
      return state.equals("in-force");
    }
  }

  ResidenceFile findings(List<Finding> now, boolean open) {
    return new ResidenceFile(
        moved,
        late,
        identity,
        prefill,
        now,
        open,
        housing,
        entries,
        notedFor,
        backNotification,
        blocks);
  }

  ResidenceFile housing(Housing now) {
    return new ResidenceFile(
        moved,
        late,
        identity,
        prefill,
        findings,
        clarifying,
        now,
        entries,
        notedFor,
        backNotification,
        blocks);
  }

  ResidenceFile prefill(Prefill now) {
    return new ResidenceFile(
        moved,
        late,
        identity,
        now,
        findings,
        clarifying,
        housing,
        entries,
        notedFor,
        backNotification,
        blocks);
  }

  ResidenceFile entries(List<Entry> now, @Nullable LocalDate noted) {
    return new ResidenceFile(
        moved,
        late,
        identity,
        prefill,
        findings,
        clarifying,
        housing,
        now,
        noted,
        backNotification,
        blocks);
  }

  ResidenceFile backNotification(BackNotification now) {
    return new ResidenceFile(
        moved,
        late,
        identity,
        prefill,
        findings,
        clarifying,
        housing,
        entries,
        notedFor,
        now,
        blocks);
  }

  ResidenceFile blocks(List<Block> now) {
    return new ResidenceFile(
        moved,
        late,
        identity,
        prefill,
        findings,
        clarifying,
        housing,
        entries,
        notedFor,
        backNotification,
        now);
  }

  ResidenceFile notice(LocalDate on, boolean tooLate) {
    return new ResidenceFile(
        on,
        tooLate,
        identity,
        prefill,
        findings,
        clarifying,
        housing,
        entries,
        notedFor,
        backNotification,
        blocks);
  }

  ResidenceFile identity(String method) {
    return new ResidenceFile(
        moved,
        late,
        method,
        prefill,
        findings,
        clarifying,
        housing,
        entries,
        notedFor,
        backNotification,
        blocks);
  }
}

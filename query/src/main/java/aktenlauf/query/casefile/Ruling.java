package aktenlauf.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it was decided and what became of it.
 *
 * @param extensions of the period for the decision
 * @param overdueSince last day of a period that passed without a decision and without a fiction
 * @param finalSince last day on which the decision could be contested
 * @param validity extensions of the validity
 * @param ended how the permit ended
 * @param charges fees that no decision sets
 * @param feeNotes what the fees rest on
 */
@SuppressWarnings("ConstantValue") // the driver passes null for what an older document lacks
public record Ruling(
    @Nullable Decided decided,
    @Nullable Certificate certificate,
    List<Extended> extensions,
    @Nullable LocalDate overdueSince,
    @Nullable LocalDate finalSince,
    @Nullable LocalDate deemedWithdrawn,
    List<Renewed> validity,
    @Nullable Ended ended,
    List<Charge> charges,
    FeeNotes feeNotes) {
  public Ruling {
    feeNotes = feeNotes == null ? FeeNotes.NONE : feeNotes;
    charges = charges == null ? List.of() : List.copyOf(charges);
    extensions = List.copyOf(extensions);
    validity = List.copyOf(validity);
  }

  Ruling decided(Decided now) {
    return new Ruling(
        now,
        certificate,
        extensions,
        overdueSince,
        finalSince,
        deemedWithdrawn,
        validity,
        ended,
        charges,
        feeNotes);
  }

  Ruling certificate(Certificate now) {
    return new Ruling(
        decided,
        now,
        extensions,
        overdueSince,
        finalSince,
        deemedWithdrawn,
        validity,
        ended,
        charges,
        feeNotes);
  }

  Ruling extended(Extended one) {
    return new Ruling(
        decided,
        certificate,
        Entries.add(extensions, one),
        overdueSince,
        finalSince,
        deemedWithdrawn,
        validity,
        ended,
        charges,
        feeNotes);
  }

  Ruling days(@Nullable LocalDate overdue, @Nullable LocalDate fin, @Nullable LocalDate withdrawn) {
    return new Ruling(
        decided,
        certificate,
        extensions,
        overdue,
        fin,
        withdrawn,
        validity,
        ended,
        charges,
        feeNotes);
  }

  /** An extension brings a lapsed permit back, with effect for the past (§ 73 Abs. 2). */
  Ruling renewed(Renewed one) {
    return new Ruling(
        decided,
        certificate,
        extensions,
        overdueSince,
        finalSince,
        deemedWithdrawn,
        Entries.add(validity, one),
        ended != null && ended.how().equals("lapsed") ? null : ended,
        charges,
        feeNotes);
  }

  Ruling ended(Ended now) {
    return new Ruling(
        decided,
        certificate,
        extensions,
        overdueSince,
        finalSince,
        deemedWithdrawn,
        validity,
        now,
        charges,
        feeNotes);
  }

  Ruling noted(FeeNotes now) {
    return new Ruling(
        decided,
        certificate,
        extensions,
        overdueSince,
        finalSince,
        deemedWithdrawn,
        validity,
        ended,
        charges,
        now);
  }

  Ruling charged(Charge one) {
    return new Ruling(
        decided,
        certificate,
        extensions,
        overdueSince,
        finalSince,
        deemedWithdrawn,
        validity,
        ended,
        Entries.add(charges, one),
        feeNotes);
  }

  /**
   * The decision, or what the law puts in its place.
   *
   * @param how granted, refused or deemed-granted
   * @param on day of the grant or refusal; the last day of the period for a deemed approval
   * @param fee in EUR
   * @param drawings hashes of the documents that the permit is about
   * @param deviations norms of the deviations that count as granted too
   */
  public record Decided(
      String how,
      LocalDate on,
      @Nullable String subject,
      @Nullable String by,
      List<String> plots,
      List<String> drawings,
      List<String> conditions,
      List<String> deviations,
      @Nullable String fee,
      @Nullable String tariff,
      @Nullable String reasons) {
    public Decided {
      plots = List.copyOf(plots);
      drawings = List.copyOf(drawings);
      conditions = List.copyOf(conditions);
      deviations = List.copyOf(deviations);
    }
  }

  /**
   * A fee that no decision sets.
   *
   * @param amount in EUR
   */
  public record Charge(
      String fee, String amount, @Nullable String tariff, LocalDate on, String by) {}

  /** A deemed approval was certified (§ 42a Abs. 3 VwVfG). */
  public record Certificate(LocalDate asOf, LocalDate on, List<String> told) {
    public Certificate {
      told = List.copyOf(told);
    }
  }

  /** The period for the decision was extended (§ 69 Abs. 4 SächsBO). */
  public record Extended(
      LocalDate until, String reason, @Nullable String reasons, LocalDate on, String by) {}

  /** The permit's validity was extended (§ 73 Abs. 2 SächsBO). */
  public record Renewed(LocalDate until, LocalDate appliedOn, LocalDate on) {}

  /**
   * @param how lapsed, withdrawn or revoked
   */
  public record Ended(String how, LocalDate on, @Nullable String reason) {}
}

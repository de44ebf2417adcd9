package aktenlauf.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What building law adds to a case file; days are legal days in Europe/Berlin. */
public record BuildingFile(Papers papers, Participation participation, Ruling ruling, Work work) {
  static final BuildingFile EMPTY =
      new BuildingFile(
          new Papers(null, List.of(), List.of(), null),
          new Participation(List.of(), List.of(), List.of(), null),
          new Ruling(null, null, List.of(), null, null, null, List.of(), null, List.of()),
          new Work(List.of(), null, null, null));

  BuildingFile with(Papers now) {
    return new BuildingFile(now, participation, ruling, work);
  }

  BuildingFile with(Participation now) {
    return new BuildingFile(papers, now, ruling, work);
  }

  BuildingFile with(Ruling now) {
    return new BuildingFile(papers, participation, now, work);
  }

  BuildingFile with(Work now) {
    return new BuildingFile(papers, participation, ruling, now);
  }

  /**
   * Whether everything is there (§ 69 Abs. 2 SächsBO).
   *
   * @param confirmed the confirmed receipt date
   * @param determined the procedure that a clerk has found to apply
   */
  public record Papers(
      @Nullable LocalDate confirmed,
      List<Correction> corrections,
      List<Defects> defects,
      @Nullable Determined determined) {
    public Papers {
      corrections = List.copyOf(corrections);
      defects = List.copyOf(defects);
    }
  }

  /** The confirmed receipt date was another before. */
  public record Correction(
      LocalDate from, LocalDate to, @Nullable String reason, LocalDate on, String by) {}

  /**
   * Defects that the applicant was told of.
   *
   * @param warning whether the applicant was warned of the deemed withdrawal
   */
  public record Defects(
      LocalDate until, boolean warning, List<String> texts, LocalDate on, String by) {
    public Defects {
      texts = List.copyOf(texts);
    }
  }

  /** Which procedure applies. */
  public record Determined(
      String declared, String procedure, @Nullable String reason, LocalDate on) {}

  /**
   * Who is asked and told.
   *
   * @param periodEnded day on which the neighbours' period for objections ended
   */
  public record Participation(
      List<Opinion> opinions,
      List<Consent> consents,
      List<Neighbour> neighbours,
      @Nullable LocalDate periodEnded) {
    public Participation {
      opinions = List.copyOf(opinions);
      consents = List.copyOf(consents);
      neighbours = List.copyOf(neighbours);
    }

    Participation opinions(List<Opinion> now) {
      return new Participation(now, consents, neighbours, periodEnded);
    }

    Participation consents(List<Consent> now) {
      return new Participation(opinions, now, neighbours, periodEnded);
    }

    Participation neighbours(List<Neighbour> now) {
      return new Participation(opinions, consents, now, periodEnded);
    }
  }

  /**
   * An opinion or a consent of another authority (§ 69 Abs. 1 SächsBO).
   *
   * @param reply waited-for, deemed-given, precluded, or what the authority answered
   * @param relevant whether a late one matters all the same
   */
  public record Opinion(
      String ref,
      String authority,
      String kind,
      LocalDate requestedOn,
      @Nullable String request,
      String reply,
      @Nullable LocalDate repliedOn,
      boolean late,
      boolean relevant,
      @Nullable String text) {
    Opinion replied(String how, LocalDate on) {
      return new Opinion(
          ref, authority, kind, requestedOn, request, how, on, false, relevant, text);
    }

    Opinion received(
        String how, LocalDate on, boolean tooLate, boolean matters, @Nullable String words) {
      return new Opinion(
          ref, authority, kind, requestedOn, request, how, on, tooLate, matters, words);
    }
  }

  /**
   * The consent of the Gemeinde.
   *
   * @param basis 36 or 36a BauGB
   * @param reply waited-for, given, refused, deemed-given or replaced
   */
  public record Consent(
      String basis,
      LocalDate requestedOn,
      String reply,
      @Nullable LocalDate repliedOn,
      @Nullable String text) {
    Consent replied(String how, LocalDate on, @Nullable String words) {
      return new Consent(basis, requestedOn, how, on, words);
    }
  }

  /** A neighbour who was told (§ 70 SächsBO); name and plot are missing once erased. */
  public record Neighbour(
      String ref,
      @Nullable String name,
      @Nullable String plot,
      LocalDate toldOn,
      boolean publicNotice,
      @Nullable LocalDate consentedOn,
      List<Objection> objections) {
    public Neighbour {
      objections = List.copyOf(objections);
    }

    Neighbour consented(LocalDate on) {
      return new Neighbour(ref, name, plot, toldOn, publicNotice, on, objections);
    }

    Neighbour objected(Objection one) {
      return new Neighbour(
          ref, name, plot, toldOn, publicNotice, consentedOn, Entries.add(objections, one));
    }
  }

  /** What a neighbour said against the project. */
  public record Objection(LocalDate on, boolean late, @Nullable String text) {}

  /**
   * How it was decided and what became of it.
   *
   * @param extensions of the period for the decision
   * @param overdueSince last day of a period that passed without a decision and without a fiction
   * @param finalSince last day on which the decision could be contested
   * @param validity extensions of the validity
   * @param ended how the permit ended
   * @param charges fees that no decision sets
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
      List<Charge> charges) {
    public Ruling {
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
          charges);
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
          charges);
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
          charges);
    }

    Ruling days(
        @Nullable LocalDate overdue, @Nullable LocalDate fin, @Nullable LocalDate withdrawn) {
      return new Ruling(
          decided, certificate, extensions, overdue, fin, withdrawn, validity, ended, charges);
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
          charges);
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
          charges);
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
          Entries.add(charges, one));
    }
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

  /**
   * What was announced and done.
   *
   * @param notices of start, completion and use
   */
  public record Work(
      List<Notice> notices,
      @Nullable Start start,
      @Nullable Baulast baulast,
      @Nullable Bauherr bauherr) {
    public Work {
      notices = List.copyOf(notices);
    }

    Work noticed(String what, LocalDate day, LocalDate on) {
      return new Work(Entries.add(notices, new Notice(what, day, on)), start, baulast, bauherr);
    }

    Work start(Start now) {
      return new Work(notices, now, baulast, bauherr);
    }

    Work baulast(@Nullable Baulast now) {
      return new Work(notices, start, now, bauherr);
    }

    Work bauherr(Bauherr now) {
      return new Work(notices, start, baulast, now);
    }
  }

  /**
   * @param what start, completion or use
   * @param day that was announced
   * @param on day of the notice
   */
  public record Notice(String what, LocalDate day, LocalDate on) {}

  /**
   * Whether an announced work may begin.
   *
   * @param permittedFrom null where it was prohibited
   */
  public record Start(
      @Nullable LocalDate permittedFrom, @Nullable String basis, @Nullable String reason) {}

  /** An entry in the register of encumbrances (§ 83 SächsBO). */
  public record Baulast(
      String sheet,
      LocalDate enteredOn,
      List<String> plots,
      @Nullable String text,
      @Nullable LocalDate deletedOn,
      @Nullable String reason) {
    public Baulast {
      plots = List.copyOf(plots);
    }

    Baulast deleted(LocalDate on, @Nullable String why) {
      return new Baulast(sheet, enteredOn, plots, text, on, why);
    }
  }

  /** Who took over the project (§ 53 Abs. 1 SächsBO). */
  public record Bauherr(@Nullable String name, LocalDate on) {}
}

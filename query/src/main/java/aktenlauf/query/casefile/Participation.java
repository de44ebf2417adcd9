package aktenlauf.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** What comes in the place of what was served has to be served again. */
  Participation unserved() {
    return neighbours(neighbours.stream().map(n -> n.served(null)).toList());
  }

  Participation neighbours(List<Neighbour> now) {
    return new Participation(opinions, consents, now, periodEnded);
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

  /**
   * A neighbour who was told (§ 70 SächsBO); name and plot are missing once erased.
   *
   * @param served how the permit was served on the neighbour; null where it was not
   */
  public record Neighbour(
      String ref,
      @Nullable String name,
      @Nullable String plot,
      LocalDate toldOn,
      boolean publicNotice,
      @Nullable LocalDate consentedOn,
      List<Objection> objections,
      @Nullable Served served) {
    public Neighbour {
      objections = List.copyOf(objections);
    }

    Neighbour consented(LocalDate on) {
      return new Neighbour(ref, name, plot, toldOn, publicNotice, on, objections, served);
    }

    Neighbour served(@Nullable Served how) {
      return new Neighbour(ref, name, plot, toldOn, publicNotice, consentedOn, objections, how);
    }

    Neighbour objected(Objection one) {
      return new Neighbour(
          ref, name, plot, toldOn, publicNotice, consentedOn, Entries.add(objections, one), served);
    }
  }

  /**
   * The permit was served (§ 70 Abs. 3 SächsBO).
   *
   * @param on day of posting, delivery or of the public notice
   * @param day on which it counts as served; the neighbour's period is told by it
   * @param latest the later of the disputed days; lateness is judged by it
   */
  public record Served(
      String channel, LocalDate on, LocalDate day, LocalDate latest, String instruction) {
    static final String PUBLIC_NOTICE = "public-notice";
  }

  /** What a neighbour said against the project. */
  public record Objection(LocalDate on, boolean late, @Nullable String text) {}
}

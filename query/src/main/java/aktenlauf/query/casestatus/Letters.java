package aktenlauf.query.casestatus;

import aktenlauf.query.casestatus.CaseStatus.Stored;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionNotified;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionSigned;
import aktenlauf.shared.proceeding.ProceedingEvent.NoticeIssued;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the authority has written to the applicant. A decision is there for its reader only once it
 * is notified, however early it was written.
 *
 * @param signed version of the case with the last signature
 * @param notified version of the case with the last notification
 * @param superseded signatures that another one took the place of before they were notified
 */
public record Letters(List<Letter> all, long signed, long notified, List<Long> superseded) {
  static final Letters NONE = new Letters(List.of(), 0, 0, List.of());

  @SuppressWarnings("ConstantValue") // the driver passes null for what an older document lacks
  public Letters {
    all = List.copyOf(all);
    superseded = superseded == null ? List.of() : List.copyOf(superseded);
  }

  /**
   * A letter or decision.
   *
   * @param kind word of a {@link aktenlauf.shared.notices.NoticeKind}
   * @param issuedOn legal day on which it was written
   * @param availableSince legal day from which its reader can fetch it; null before
   */
  public record Letter(
      String documentId,
      String kind,
      LocalDate issuedOn,
      @Nullable LocalDate availableSince,
      Stored file) {
    private Letter notified(LocalDate on) {
      return availableSince == null ? new Letter(documentId, kind, issuedOn, on, file) : this;
    }
  }

  /** Those that the applicant may know of. */
  static Stream<Letter> told(CaseStatus status) {
    var letters = status.letters();
    return letters == null
        ? Stream.empty()
        : letters.all().stream().filter(l -> l.availableSince() != null);
  }

  /** The newest of its kind. */
  static Optional<Letter> last(CaseStatus status, String kind) {
    return told(status).filter(l -> l.kind().equals(kind)).reduce((_, last) -> last);
  }

  static @Nullable Letters after(
      @Nullable Letters before, ProceedingEvent event, Recorded recorded) {
    var letters = before == null ? NONE : before;
    return switch (event) {
      case DecisionSigned _ -> letters.signed(recorded.version());
      case DecisionNotified e -> letters.notified(e.on(), recorded.version());
      case NoticeIssued e -> letters.with(e, Acts.legalDay(recorded));
      default -> before;
    };
  }

  /** What was signed before and never made known is no decision, and nobody is told of it. */
  private Letters signed(long version) {
    if (signed <= notified) {
      return new Letters(all, version, notified, superseded);
    }
    var earlier = new ArrayList<>(superseded);
    earlier.add(signed);
    return new Letters(
        all.stream().filter(l -> l.availableSince() != null).toList(), version, notified, earlier);
  }

  private Letters notified(LocalDate on, long version) {
    return new Letters(all.stream().map(l -> l.notified(on)).toList(), signed, version, superseded);
  }

  private Letters with(NoticeIssued e, LocalDate on) {
    if (superseded.contains(e.causedBy())) {
      return this;
    }
    var waits = e.causedBy() == signed && notified < signed;
    var more = new ArrayList<>(all);
    more.add(
        new Letter(
            e.documentId(),
            e.notice(),
            on,
            waits ? null : on,
            new Stored(e.mediaType(), e.size(), e.sha256())));
    return new Letters(more, signed, notified, superseded);
  }
}

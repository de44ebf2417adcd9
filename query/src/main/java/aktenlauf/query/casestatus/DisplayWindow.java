package aktenlauf.query.casestatus;

import aktenlauf.query.casestatus.Letters.Letter;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.notices.NoticeKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A machine's decision can be read from its first display until the 30 minutes since it was issued
 * are over, taken or not (§ 23 Abs. 1 FZV); afterwards it comes by post. What a person decided has
 * no such window.
 */
final class DisplayWindow {
  static final String RULE = "display-window";
  private static final String LAW = "§ 23 Abs. 1 FZV";

  private DisplayWindow() {}

  /** The letters that the applicant can read now. */
  static Stream<Letter> readable(CaseStatus status, Instant now) {
    return Letters.told(status).filter(l -> !bound(l) || open(status.vehicle(), now));
  }

  private static boolean bound(Letter letter) {
    return letter.kind().equals(NoticeKind.AUTOMATED_DECISION.word());
  }

  private static boolean open(@Nullable VehicleCourse course, Instant now) {
    return course != null
        && course.displayedOn() != null
        && course.displayUntil() != null
        && !now.isAfter(course.displayUntil());
  }

  /** Why the decision cannot be read now, and what happens instead. */
  static Problem closed(CaseStatus status, Instant now) {
    return new Problem(
        409,
        "rule-refused",
        "A rule says no",
        detail(status, now),
        Map.of("rule", RULE, "legalBasis", List.of(LAW)));
  }

  private static String detail(CaseStatus status, Instant now) {
    var course = status.vehicle();
    var until = course == null ? null : course.displayUntil();
    if (course != null && until != null && !now.isAfter(until)) {
      return "the decision is read once it is displayed (display-decision), until " + until;
    }
    if (status.course().state().equals("revoked")) {
      return "the decision was revoked: it is not displayed any more";
    }
    return course != null && course.retrievedOn() != null
        ? "the 30 minutes of display have passed: the decision was retrieved on %s, the office gives out copies"
            .formatted(course.retrievedOn())
        : "the 30 minutes of display have passed: the decision comes by post";
  }
}

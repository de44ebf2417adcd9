package aktenlauf.query.casefile;

import static aktenlauf.query.casefile.CaseFileRendering.object;
import static aktenlauf.query.casefile.CaseFileRendering.text;

import aktenlauf.shared.buildinglaw.BuildingLawEvent.ObjectionDecided;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ObjectionPassedOn;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ObjectionRegistered;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ObjectionReinstated;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of an objection.
 *
 * @param until last day that was in time, in every view
 * @param authority that it was passed on to
 * @param sued day of an action against the decision on it
 */
public record Remedy(
    String ref,
    LocalDate receivedOn,
    @Nullable LocalDate until,
    boolean late,
    @Nullable String authority,
    @Nullable LocalDate passedOn,
    @Nullable Reinstated reinstated,
    @Nullable Outcome outcome,
    @Nullable LocalDate sued) {

  /** Lateness was forgiven (§ 60 VwGO). */
  public record Reinstated(LocalDate on, @Nullable String reason, String by) {}

  /** How it was decided. */
  public record Outcome(
      String how, LocalDate on, @Nullable String effect, @Nullable String reason, String by) {}

  static Remedy of(ObjectionRegistered e) {
    return new Remedy(e.ref(), e.receivedOn(), e.until(), e.late(), null, null, null, null, null);
  }

  Remedy after(ObjectionPassedOn e) {
    return new Remedy(
        ref, receivedOn, until, late, e.authority(), e.on(), reinstated, outcome, sued);
  }

  Remedy after(ObjectionReinstated e, String by) {
    var now = new Reinstated(e.on(), e.reason(), by);
    return new Remedy(ref, receivedOn, until, late, authority, passedOn, now, outcome, sued);
  }

  Remedy after(ObjectionDecided e, String by) {
    var now = new Outcome(e.outcome(), e.on(), e.effect(), e.reason(), by);
    return new Remedy(ref, receivedOn, until, late, authority, passedOn, reinstated, now, sued);
  }

  Remedy sued(LocalDate on) {
    return new Remedy(ref, receivedOn, until, late, authority, passedOn, reinstated, outcome, on);
  }

  Map<String, @Nullable Object> json() {
    return object(
        "ref",
        ref,
        "receivedOn",
        text(receivedOn),
        "until",
        text(until),
        "late",
        late,
        "passedOnTo",
        authority,
        "passedOn",
        text(passedOn),
        "reinstated",
        reinstated == null
            ? null
            : object(
                "on", text(reinstated.on()),
                "reason", reinstated.reason(),
                "by", reinstated.by()),
        "outcome",
        outcome == null
            ? null
            : object(
                "how", outcome.how(),
                "on", text(outcome.on()),
                "effect", outcome.effect(),
                "reason", outcome.reason(),
                "by", outcome.by()),
        "actionFiledOn",
        text(sued));
  }
}

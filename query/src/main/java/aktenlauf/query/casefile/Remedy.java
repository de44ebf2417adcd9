package aktenlauf.query.casefile;

import static aktenlauf.query.casefile.CaseFileRendering.object;
import static aktenlauf.query.casefile.CaseFileRendering.text;

import aktenlauf.shared.buildinglaw.BuildingLawEvent.JudgmentRecorded;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ObjectionDecided;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ObjectionPassedOn;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ObjectionRegistered;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ObjectionReinstated;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ObjectorNamed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of an objection.
 *
 * @param until last day that was in time, in every view; null where no period ran for whom objects
 * @param authority that it was passed on to
 * @param sued day of an action against the decision on it
 * @param objector null where the applicant objects
 * @param judgment what came of the action; null while it is open, or where there is none
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
    @Nullable LocalDate sued,
    @Nullable Objector objector,
    @Nullable Judgment judgment) {

  /** Lateness was forgiven (§ 60 VwGO). */
  public record Reinstated(LocalDate on, @Nullable String reason, String by) {}

  /** How it was decided. */
  public record Outcome(
      String how, LocalDate on, @Nullable String effect, @Nullable String reason, String by) {}

  /**
   * @param kind neighbour or other
   * @param neighbour how the case refers to the neighbour
   * @param text missing once erased
   */
  public record Objector(String kind, @Nullable String neighbour, @Nullable String text) {}

  /**
   * @param on day on which it became final
   * @param effect on what was decided: stands, annulled or new-decision
   */
  public record Judgment(
      String result,
      LocalDate on,
      String effect,
      @Nullable String court,
      @Nullable String reference,
      String by) {}

  static Remedy of(ObjectionRegistered e) {
    return new Remedy(
        e.ref(), e.receivedOn(), e.until(), e.late(), null, null, null, null, null, null, null);
  }

  Remedy after(ObjectorNamed e) {
    var who = new Objector(e.by(), e.neighbour(), e.text());
    return new Remedy(
        ref,
        receivedOn,
        until,
        late,
        authority,
        passedOn,
        reinstated,
        outcome,
        sued,
        who,
        judgment);
  }

  Remedy after(ObjectionPassedOn e) {
    return course(e.authority(), e.on(), reinstated, outcome, sued, judgment);
  }

  Remedy after(ObjectionReinstated e, String by) {
    var now = new Reinstated(e.on(), e.reason(), by);
    return course(authority, passedOn, now, outcome, sued, judgment);
  }

  Remedy after(ObjectionDecided e, String by) {
    var now = new Outcome(e.outcome(), e.on(), e.effect(), e.reason(), by);
    return course(authority, passedOn, reinstated, now, sued, judgment);
  }

  Remedy sued(LocalDate on) {
    return course(authority, passedOn, reinstated, outcome, on, null);
  }

  Remedy after(JudgmentRecorded e, String by) {
    var now = new Judgment(e.result(), e.on(), e.effect(), e.court(), e.reference(), by);
    return course(authority, passedOn, reinstated, outcome, sued, now);
  }

  private Remedy course(
      @Nullable String passedTo,
      @Nullable LocalDate passed,
      @Nullable Reinstated forgiven,
      @Nullable Outcome came,
      @Nullable LocalDate action,
      @Nullable Judgment judged) {
    return new Remedy(
        ref, receivedOn, until, late, passedTo, passed, forgiven, came, action, objector, judged);
  }

  /** Whether it came late and that was not forgiven. */
  boolean tooLate() {
    return late && reinstated == null;
  }

  /** Whether nothing has been decided on it. */
  boolean undecided() {
    return outcome == null;
  }

  boolean beforeCourt() {
    return sued != null && judgment == null;
  }

  /**
   * Whether it was this neighbour's, who knows of the decision by its rejection.
   *
   * @param since day of the decision: what was rejected before was about another
   */
  boolean rejectedOf(String neighbour, LocalDate since) {
    return objector != null
        && neighbour.equals(objector.neighbour())
        && outcome != null
        && Set.of("rejected", "inadmissible").contains(outcome.how())
        && !outcome.on().isBefore(since);
  }

  Map<String, @Nullable Object> json() {
    var json =
        object(
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
    json.put("objector", objector == null ? "applicant" : objector.kind());
    json.put("neighbour", objector == null ? null : objector.neighbour());
    json.put("text", objector == null ? null : objector.text());
    json.put(
        "judgment",
        judgment == null
            ? null
            : object(
                "result", judgment.result(),
                "on", text(judgment.on()),
                "effect", judgment.effect(),
                "court", judgment.court(),
                "reference", judgment.reference(),
                "by", judgment.by()));
    return json;
  }
}

package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Proceeding.End;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.TerminationNoticeIssued;
import aktenlauf.shared.calendar.Effect;
import aktenlauf.shared.notices.NoticeKind;
import aktenlauf.shared.proceeding.ProceedingCommand;
import aktenlauf.shared.proceeding.ProceedingCommand.*;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.util.List;

/** What the common commands mean in building law besides: more facts, more rules. */
final class CommonRules {
  private CommonRules() {}

  static Act of(ProceedingCommand command, Act common, Situation s) {
    var act = common;
    for (var event : common.events()) {
      act =
          switch (event) {
            case ApplicationSubmitted e -> act.and(Inaction.begins(e.receivedOn(), s));
            case DocumentsSupplied e -> Defects.supplied(e, act, s);
            case DecisionDrafted _ -> act.and(s.move("drafted"));
            case DraftReturned _ -> act.and(s.move(s.desk()));
            case DecisionNotified e -> Notice.notified(e, act, s);
            case ApplicationWithdrawn _ -> act.and(s.enter("withdrawn"));
            case ProceedingsSuspended e -> act.and(Standstill.begins(e, s));
            case ProceedingsResumed _ -> act.and(Standstill.ends(s.today(), s));
            case ObjectionFiled _ when command instanceof FileObjection c ->
                Remedies.filed(c, act, s);
            case DeadlineExpired e -> act.and(Expiry.of(e, s));
            case NoticeIssued e when e.notice().equals(NoticeKind.TERMINATION.word()) ->
                act.and(List.of(new TerminationNoticeIssued(e.caseId(), e.documentId())));
            case CaseLinked e -> act.and(Linked.of(e, s));
            default -> act;
          };
    }
    return ruled(command, act, s);
  }

  private static Act ruled(ProceedingCommand command, Act act, Situation s) {
    return switch (command) {
      case DraftDecision d -> draft(d, act, s);
      case CloseCase _ -> close(act, s);
      case SuspendProceedings c -> Standstill.ruled(c, act, s);
      case LinkCase c -> Linked.ruled(c, act, s);
      case ReopenCase _ ->
          act.unless(
              s.proceeding().end() != End.WITHDRAWN,
              "application-withdrawn",
              "the application was withdrawn: a new one is needed",
              "§ 22 VwVfG");
      // What counts as granted is objected to as what was granted.
      case FileObjection _ ->
          s.building().outcome() == Outcome.DEEMED_APPROVED ? act.despite("no-decision") : act;
      default -> act;
    };
  }

  private static Act draft(DraftDecision d, Act act, Situation s) {
    if (!s.building().open()) {
      return decided(s);
    }
    var anew = s.building().result().objections().anew();
    return s.goingOn(
        (anew ? act.despite("decision-notified") : act)
            .unless(
                List.of(Decisions.GRANTED, Decisions.REFUSED).contains(d.result()),
                "unknown-result",
                "a draft says granted or refused, not " + d.result(),
                "§ 72 Abs. 1 SächsBO"));
  }

  /** A file that is closed stops no period that ends in a deemed approval. */
  private static Act close(Act act, Situation s) {
    return act.unless(
        s.open(Rules.DECISION).filter(d -> d.effect().equals(Effect.FICTION.word())).isEmpty(),
        "decision-period-running",
        "the application has to be decided, or withdrawn, before its file is closed",
        "§ 69 Abs. 4 SächsBO",
        "§ 69 Abs. 5 SächsBO");
  }

  /** Nothing decides a case twice, not in an imported history either. */
  static Act decided(Situation s) {
    return Act.refused(
        "already-decided",
        "the case has its outcome: %s".formatted(s.building().outcome().word()),
        "§ 43 Abs. 2 VwVfG");
  }
}

package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.BuildingCase.Consent;
import aktenlauf.command.buildinglaw.BuildingCase.Outcome;
import aktenlauf.command.buildinglaw.BuildingCase.Reply;
import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Proceeding.Draft;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.calendar.Channel;
import aktenlauf.shared.calendar.Notification;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionNotified;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionSigned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Grant and refusal (§ 72): a clerk drafts, somebody else signs, then it is made known. */
final class Decisions {
  static final String GRANTED = "granted";
  static final String REFUSED = "refused";

  private Decisions() {}

  static Act grant(GrantPermit c, Situation s) {
    var fee = Fees.of(s);
    return sign(
            GRANTED,
            s,
            new PermitGranted(
                c.caseId(),
                subject(s),
                s.moment().legalDate(),
                s.plots(),
                s.drawings(),
                fee == null ? null : fee.amount(),
                fee == null ? null : fee.tariff(),
                c.conditions()))
        .because("§ 72 Abs. 1 SächsBO")
        .unless(
            s.building().consents().values().stream().allMatch(Consent::there),
            "municipal-consent-missing",
            "the consent of the Gemeinde is not there: it is waited for or was refused and not replaced",
            "§ 36 BauGB",
            "§ 71 SächsBO")
        .unless(
            s.building().opinions().values().stream()
                .noneMatch(o ->
                    o.consent() && (o.reply() == Reply.WAITED_FOR || o.reply() == Reply.REFUSED)),
            "consent-missing",
            "a consent that another law demands is waited for or was refused",
            "§ 69 Abs. 1 SächsBO",
            "§ 72 Abs. 1 SächsBO");
  }

  static Act refuse(RefusePermit c, Situation s) {
    return sign(
            REFUSED,
            s,
            new PermitRefused(c.caseId(), subject(s), s.moment().legalDate(), c.reasons()))
        .because("§ 72 Abs. 1 SächsBO", "§ 39 VwVfG");
  }

  private static Act sign(String result, Situation s, CaseEvent decided) {
    if (!(s.proceeding().draft() instanceof Draft(var drafted, var drafter, var signed))
        || signed) {
      return Act.refused("no-draft", "there is no draft that waits for a signature");
    }
    var events = new ArrayList<CaseEvent>();
    events.add(decided);
    events.add(new DecisionSigned(s.caseId(), result));
    if (!s.fiction()) {
      events.addAll(s.met(Rules.DECISION, s.today()));
    }
    events.addAll(s.enter("signed"));
    return Act.of(events.toArray(CaseEvent[]::new))
        .unless(
            drafted.equals(result),
            "draft-says-otherwise",
            "the draft says %s, not %s: return it".formatted(drafted, result))
        .unless(
            !drafter.equals(s.moment().person()),
            "four-eyes-decision",
            "the draft is your own: somebody else has to sign it",
            "§ 20 VwVfG")
        .unless(
            !s.moment().person().equals(s.building().citizen()),
            "conflict-of-interest",
            "nobody decides on an application of one's own",
            "§ 20 Abs. 1 VwVfG")
        .unless(
            !s.definition().commands().contains("confirm-completeness")
                || s.building().confirmed() != null,
            "completeness-not-confirmed",
            "the application's completeness has not been confirmed",
            "§ 69 Abs. 2 SächsBO")
        .unless(
            !s.proceeding().suspended(),
            "proceedings-suspended",
            "the proceedings are suspended; resume them first");
  }

  static String subject(Situation s) {
    return switch (s.definition().id()) {
      case "building-preliminary-notice" -> "preliminary-notice";
      case "building-deviation" -> "deviation";
      case "building-extension" -> "extension";
      case "building-partial-permit" -> "partial-permit";
      default -> "permit";
    };
  }

  /**
   * Known to the party, it is effective (§ 43 VwVfG). The period for the decision is kept only if
   * the party counts as notified within it in every view.
   */
  static Act notified(DecisionNotified e, Act common, Situation s) {
    var day = e.on();
    var latest = e.on();
    var channel = Channel.ofWord(e.channel());
    if (channel.isPresent()) {
      var n =
          Notification.of(channel.get(), e.on(), s.deadlines().rules(), s.deadlines().calendar());
      day = n.day();
      latest = n.shiftedDay();
    }
    var events = new ArrayList<CaseEvent>();
    var decision = s.open(Rules.DECISION);
    if (decision.isPresent() && !latest.isAfter(decision.get().due())) {
      events.addAll(s.met(Rules.DECISION, latest));
    }
    events.add(s.start(Rules.OBJECTION, day));
    if (s.building().outcome() == Outcome.GRANTED) {
      events.addAll(validity(s, day));
    }
    events.addAll(s.enter("decided"));
    return common.and(events);
  }

  /** How long what was granted can be used. */
  static List<CaseEvent> validity(Situation s, LocalDate from) {
    for (var rule : List.of(Rules.VALIDITY, Rules.PRELIMINARY_VALIDITY)) {
      if (s.knows(rule)
          && s.open(rule).isEmpty()
          && !s.definition().id().equals("building-extension")) {
        return List.of(s.start(rule, from));
      }
    }
    return List.of();
  }
}

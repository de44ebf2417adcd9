package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.Participation.Consent;
import aktenlauf.command.buildinglaw.Participation.Reply;
import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Proceeding.Draft;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.procedure.FourEyes;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionSigned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Grant and refusal (§ 72): a clerk drafts, somebody else signs. */
final class Decisions {
  static final String GRANTED = "granted";
  static final String REFUSED = "refused";
  private static final String BASIS = "§ 72 Abs. 1 SächsBO";

  private Decisions() {}

  static Act grant(GrantPermit c, Situation s) {
    return s.proceeding().draft() instanceof Draft draft && !draft.signed()
        ? ifExtendable(
                ifConsented(sign(granted(c, draft, s), GRANTED, "grant-permit", draft, s), s), s)
            .and(Fees.computed(s))
            .because(BASIS)
        : noDraft();
  }

  /** With the side conditions of the draft where none are named (§ 36 VwVfG). */
  private static PermitGranted granted(GrantPermit c, Draft draft, Situation s) {
    var fee = Fees.of(s);
    return new PermitGranted(
        c.caseId(),
        subject(s),
        s.today(),
        s.applied().plots(),
        s.applied().drawings(),
        fee == null ? null : fee.amount(),
        fee == null ? null : fee.tariff(),
        Objects.requireNonNullElse(c.conditions(), draft.conditions()));
  }

  private static Act ifConsented(Act act, Situation s) {
    return act.unless(
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
            BASIS);
  }

  /** What has lapsed revives only where its extension was applied for before (§ 73 Abs. 2). */
  private static Act ifExtendable(Act act, Situation s) {
    if (!subject(s).equals("extension")) {
      return act;
    }
    var until = s.applied().day("validUntil");
    var to = s.applied().day("extendUntil");
    return act.unless(
            until.isEmpty() || !s.proceeding().opened().receivedOn().isAfter(until.get()),
            "extension-applied-too-late",
            "the permit had lapsed on %s before its extension was applied for"
                .formatted(until.orElse(null)),
            "§ 73 Abs. 2 SächsBO")
        .unless(
            until.isEmpty() || to.isEmpty() || !to.get().isAfter(until.get().plusYears(2)),
            "extension-too-long",
            "a permit is extended by two years at most",
            "§ 73 Abs. 2 SächsBO");
  }

  static Act refuse(RefusePermit c, Situation s) {
    return s.proceeding().draft() instanceof Draft draft && !draft.signed()
        ? sign(
                new PermitRefused(c.caseId(), subject(s), s.today(), c.reasons()),
                REFUSED,
                "refuse-permit",
                draft,
                s)
            .because(BASIS, "§ 39 VwVfG")
        : noDraft();
  }

  private static Act noDraft() {
    return Act.refused("no-draft", "there is no draft that waits for a signature", BASIS);
  }

  private static Act sign(
      CaseEvent decided, String result, String command, Draft draft, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(decided);
    events.add(new DecisionSigned(s.caseId(), result));
    if (!s.fiction()) {
      events.addAll(s.met(Rules.DECISION, s.today()));
    }
    events.addAll(s.move("signed"));
    var act =
        Act.of(events.toArray(CaseEvent[]::new))
            .unless(
                draft.result().equals(result),
                "draft-says-otherwise",
                "the draft says %s, not %s: return it".formatted(draft.result(), result),
                BASIS)
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
                "§ 69 Abs. 2 SächsBO");
    return s.goingOn(fourEyes(act, command, draft, s));
  }

  /** Where the definition says so, who drafted last does not sign. */
  private static Act fourEyes(Act act, String command, Draft draft, Situation s) {
    return s.definition().fourEyes().stream()
        .filter(pair -> pair.second().equals(command))
        .findFirst()
        .map((FourEyes pair) ->
            act.unless(
                !draft.drafter().equals(s.moment().person()),
                pair.rule(),
                "the draft is your own: somebody else has to sign it",
                pair.legalBasis().toArray(String[]::new)))
        .orElse(act);
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

  /** How long what was granted can be used; of an extension says the extended permit's case. */
  static List<CaseEvent> validity(Situation s, LocalDate from) {
    return Rules.VALIDITIES.stream()
        .filter(rule -> s.knows(rule) && !subject(s).equals("extension"))
        .findFirst()
        .flatMap(rule -> from(rule, from, s))
        .stream()
        .toList();
  }

  /** Started, or computed anew where it runs; one that has ended never changes. */
  static Optional<CaseEvent> from(String rule, LocalDate from, Situation s) {
    return from(rule, rule, from, s);
  }

  /**
   * @param name within the case
   */
  static Optional<CaseEvent> from(String name, String rule, LocalDate from, Situation s) {
    var anew = s.building().result().objections().anew() && s.open(name).isEmpty();
    if (anew || !s.proceeding().deadlines().containsKey(name)) {
      return Optional.of(s.start(name, rule, from));
    }
    return s.open(name)
        .filter(d -> d.running() && !d.start().equals(from))
        .map(d -> s.deadlines().recompute(s.caseId(), d, from, "notification"));
  }
}

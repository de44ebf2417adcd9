package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.BuildingCase.Outcome;
import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadline;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.CaseEvent;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What becomes of a permit: used, extended, withdrawn. */
final class Permits {
  private static final List<String> VALIDITIES =
      List.of(Rules.VALIDITY, Rules.PRELIMINARY_VALIDITY, Rules.EXEMPTION_VALIDITY);
  private static final int START_NOTICE_DAYS = 7;
  private static final int USE_NOTICE_DAYS = 14;

  private Permits() {}

  static Act certify(IssueFictionCertificate c, Situation s) {
    if (s.building().outcome() != Outcome.DEEMED_APPROVED) {
      return Act.refused(
          "no-deemed-approval", "no permit counts as granted in this case", "§ 69 Abs. 5 SächsBO");
    }
    var told = new ArrayList<>(List.of("gemeinde"));
    told.addAll(s.building().participation().neighbours());
    return Act.of(
            new FictionCertificateIssued(
                c.caseId(),
                Objects.requireNonNull(s.building().result().on()),
                s.moment().legalDate(),
                told))
        .because("§ 69 Abs. 5 SächsBO", "§ 42a Abs. 3 VwVfG")
        .unless(
            !s.building().result().certified(),
            "certificate-issued",
            "the certificate has been issued",
            "§ 42a Abs. 3 VwVfG");
  }

  static Act withdraw(WithdrawPermit c, Situation s) {
    if (!s.building().permitted()) {
      return Act.refused("no-permit", "there is no permit to withdraw", "§§ 48, 49 VwVfG");
    }
    var revokes = c.basis().equals("49");
    var on = s.moment().legalDate();
    var events = new ArrayList<CaseEvent>();
    events.add(
        revokes
            ? new PermitRevoked(c.caseId(), on, c.reason())
            : new PermitWithdrawn(c.caseId(), on, c.reason()));
    VALIDITIES.forEach(rule -> events.addAll(s.met(rule, on)));
    events.addAll(s.enter("revoked"));
    return Act.of(events.toArray(CaseEvent[]::new))
        .because("§ %s VwVfG".formatted(c.basis()))
        .unless(
            !revokes || s.building().outcome() != Outcome.DEEMED_APPROVED,
            "deemed-approval-withdrawn-only",
            "a deemed approval is withdrawn (§ 48), not revoked",
            "§ 48 VwVfG",
            "Nr. 69.5.1 VwVSächsBO");
  }

  /** Also with effect for the past, if applied for before the end (§ 73 Abs. 2). */
  static Act extend(ExtendPermit c, Situation s) {
    var validity = validity(s);
    if (validity.isEmpty()) {
      return Act.refused("no-permit", "there is no permit to extend", "§ 73 Abs. 2 SächsBO");
    }
    return Days.past("/appliedOn", c.appliedOn(), s, () -> extended(c, validity.get(), s));
  }

  private static Act extended(ExtendPermit c, Deadline d, Situation s) {
    var now = s.deadlines().computed(d);
    if (!c.until().isAfter(now.unshiftedEnd())) {
      return Act.refused(
          "extension-not-later",
          "the permit is valid until %s; name a later day".formatted(now.unshiftedEnd()),
          "§ 73 Abs. 2 SächsBO");
    }
    var by = Period.between(now.unshiftedEnd(), c.until());
    var refused = now.refuseExtension(by, c.appliedOn());
    return refused.isPresent()
        ? Act.impossible(refused.get())
        : Act.of(
                new PermitExtended(c.caseId(), c.until(), c.appliedOn()),
                s.deadlines().extended(c.caseId(), d, now.extend(by, s.deadlines().calendar())))
            .and(s.building().outcome() == Outcome.LAPSED ? s.enter("decided") : List.of())
            .because(d.rule().equals(Rules.VALIDITY) ? "§ 73 Abs. 2 SächsBO" : "§ 75 SächsBO")
            .unless(
                s.building().permitted() || s.building().outcome() == Outcome.LAPSED,
                "no-permit",
                "there is no permit to extend",
                "§ 73 Abs. 2 SächsBO");
  }

  /** The longest extension that can be named; empty where there is nothing to extend. */
  static Optional<LocalDate> longest(Situation s) {
    return validity(s)
        .flatMap(d -> {
          var now = s.deadlines().computed(d);
          var limit = now.rule().extension();
          return limit == null || limit.max() == null
              ? Optional.empty()
              : Optional.of(now.unshiftedEnd().plus(limit.max()));
        });
  }

  private static Optional<Deadline> validity(Situation s) {
    return VALIDITIES.stream()
        .map(s.proceeding().deadlines()::get)
        .flatMap(d -> Optional.<Deadline>ofNullable(d).stream())
        .findFirst();
  }

  /** A week before (§ 72 Abs. 8), with an effective permit (§ 72 Abs. 6). */
  static Act start(NotifyStart c, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new ConstructionStartNotified(c.caseId(), c.on()));
    VALIDITIES.stream()
        .filter(r -> !r.equals(Rules.PRELIMINARY_VALIDITY))
        .flatMap(r -> s.open(r).stream())
        .filter(d -> !c.on().isAfter(d.due()))
        .forEach(d -> events.addAll(s.met(d.name(), c.on())));
    var imported = s.moment().actor().imports();
    return Act.of(events.toArray(CaseEvent[]::new))
        .because("§ 72 Abs. 8 SächsBO")
        .unless(
            !decidesOnPermits(s) || s.building().permitted(),
            "no-permit",
            "work starts only when a permit is there",
            "§ 72 Abs. 6 SächsBO")
        .unless(
            !decidesOnPermits(s)
                || s.building().outcome() != Outcome.GRANTED
                || s.proceeding().decisionNotified() != null,
            "permit-not-notified",
            "work starts only when the permit has been received",
            "§ 72 Abs. 6 SächsBO")
        .unless(
            imported || !c.on().isBefore(s.today().plusDays(START_NOTICE_DAYS)),
            "start-notice-too-late",
            "the start is announced a week before, so not before %s"
                .formatted(s.today().plusDays(START_NOTICE_DAYS)),
            "§ 72 Abs. 8 SächsBO");
  }

  static Act completed(NotifyCompletion c, Situation s) {
    return Days.past(
        "/on",
        c.on(),
        s,
        () ->
            Act.of(new CompletionNotified(c.caseId(), c.on()))
                .because("§ 82 SächsBO")
                .unless(
                    !decidesOnPermits(s) || s.building().permitted(),
                    "no-permit",
                    "there is no permit",
                    "§ 72 Abs. 6 SächsBO"));
  }

  /** Two weeks before (§ 82). */
  static Act use(NotifyUse c, Situation s) {
    return Act.of(new UseNotified(c.caseId(), c.on()))
        .because("§ 82 SächsBO")
        .unless(
            !decidesOnPermits(s) || s.building().permitted(),
            "no-permit",
            "there is no permit",
            "§ 72 Abs. 6 SächsBO")
        .unless(
            s.moment().actor().imports() || !c.on().isBefore(s.today().plusDays(USE_NOTICE_DAYS)),
            "use-notice-too-late",
            "the use is announced two weeks before, so not before %s"
                .formatted(s.today().plusDays(USE_NOTICE_DAYS)),
            "§ 82 SächsBO");
  }

  /** Notices refer to a permit of another case; there is none of their own. */
  private static boolean decidesOnPermits(Situation s) {
    return s.definition().commands().contains("grant-permit") || s.knows(Rules.EXEMPTION_START);
  }

  static Act prohibit(ProhibitStart c, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new StartProhibited(c.caseId(), c.basis(), c.reason()));
    for (var rule :
        List.of(
            Rules.EXEMPTION_START, Rules.DEMOLITION, Rules.START, Rules.USE, Rules.COMPLETENESS)) {
      events.addAll(s.met(rule, s.today()));
    }
    events.addAll(s.enter("prohibited"));
    return Act.of(events.toArray(CaseEvent[]::new))
        .because(c.basis())
        .unless(
            s.building().open(),
            "start-permitted",
            "the waiting period has ended; only a stop order is left",
            "§ 79 SächsBO");
  }

  static Act enter(EnterBaulast c, Situation s) {
    return Act.of(
            new BaulastEntered(c.caseId(), c.sheet(), s.moment().legalDate(), s.plots(), c.text()))
        .and(s.enter("entered"))
        .because("§ 83 SächsBO")
        .unless(
            s.building().open(), "baulast-entered", "the Baulast has been entered", "§ 83 SächsBO");
  }

  static Act waive(WaiveBaulast c, Situation s) {
    return Act.of(new BaulastDeleted(c.caseId(), s.moment().legalDate(), c.reason()))
        .and(s.enter("deleted"))
        .because("§ 83 Abs. 3 SächsBO")
        .unless(
            s.building().outcome() == Outcome.ENTERED,
            "no-baulast",
            "no Baulast is entered",
            "§ 83 SächsBO");
  }
}

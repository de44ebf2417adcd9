package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadline;
import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What becomes of a permit: certified, extended, withdrawn, lapsed. */
final class Permits {
  private static final String EXTENSION = "§ 73 Abs. 2 SächsBO";
  private static final String FICTION = "§ 69 Abs. 5 SächsBO";

  private Permits() {}

  /** Declares what is so by law; the Gemeinde and the neighbours have to learn of it. */
  static Act certify(IssueFictionCertificate c, Situation s) {
    if (s.building().outcome() != Outcome.DEEMED_APPROVED) {
      return Act.refused("no-deemed-approval", "no permit counts as granted in this case", FICTION);
    }
    var told = new ArrayList<>(List.of("gemeinde"));
    told.addAll(s.building().participation().neighbours().keySet());
    var since = Objects.requireNonNull(s.building().result().on());
    return Act.of(new FictionCertificateIssued(c.caseId(), since, s.today(), told))
        .because(FICTION, "§ 42a Abs. 3 VwVfG")
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
    return c.knownSince() == null
        ? withdrawn(c, List.of(), s)
        : Days.past("/knownSince", c.knownSince(), s, () -> withdrawn(c, year(c, s), s));
  }

  /** A year from the knowledge of the facts (§ 48 Abs. 4, § 49 Abs. 2 VwVfG), which is kept. */
  private static List<CaseEvent> year(WithdrawPermit c, Situation s) {
    var from = Objects.requireNonNull(c.knownSince());
    return List.of(
        s.start(Rules.WITHDRAWAL, from),
        Deadlines.met(s.caseId(), Rules.WITHDRAWAL, Rules.WITHDRAWAL, s.today()));
  }

  private static Act withdrawn(WithdrawPermit c, List<CaseEvent> year, Situation s) {
    var revokes = c.basis().equals("49");
    var events = new ArrayList<CaseEvent>();
    events.add(
        revokes
            ? new PermitRevoked(c.caseId(), s.today(), c.reason())
            : new PermitWithdrawn(c.caseId(), s.today(), c.reason()));
    events.addAll(over(s));
    events.addAll(year);
    var act =
        effective(Act.of(events.toArray(CaseEvent[]::new)), s)
            .unless(
                year.stream()
                    .noneMatch(e -> e instanceof DeadlineStarted d && s.today().isAfter(d.due())),
                "withdrawal-too-late",
                "the authority has known the facts for more than a year",
                "§ 48 Abs. 4 VwVfG",
                "§ 49 Abs. 2 VwVfG")
            .because("§ %s VwVfG".formatted(c.basis()))
            .unless(
                !revokes || s.building().outcome() != Outcome.DEEMED_APPROVED,
                "deemed-approval-withdrawn-only",
                "a deemed approval is withdrawn (§ 48), not revoked",
                "§ 48 VwVfG",
                "Nr. 69.5.1 VwVSächsBO");
    return Hearings.heldOrWaived(act, c.withoutHearing(), s);
  }

  /** What ran for the permit no longer does. */
  static List<CaseEvent> over(Situation s) {
    var events = new ArrayList<CaseEvent>(Remedies.over(Rules.FINALS, s));
    Rules.VALIDITIES.forEach(rule -> events.addAll(s.met(rule, s.today())));
    events.addAll(s.enter("revoked"));
    return events;
  }

  /** A permit that was signed only has no effect yet (§ 43 Abs. 1 VwVfG). */
  static Act effective(Act act, Situation s) {
    return act.unless(
        s.building().outcome() != Outcome.GRANTED || s.proceeding().decisionNotified() != null,
        "permit-not-notified",
        "the permit has not been made known yet",
        "§ 43 Abs. 1 VwVfG",
        "§ 72 Abs. 6 SächsBO");
  }

  /** Also with effect for the past, if applied for before the end (§ 73 Abs. 2). */
  static Act extend(ExtendPermit c, Situation s) {
    var validity = validity(s);
    if (validity.isEmpty() || !s.building().outcome().permits()) {
      return Act.refused("no-permit", "there is no permit to extend", EXTENSION);
    }
    if (validity.get().phase() == Phase.MET) {
      return Act.refused(
          "work-started", "work has started: the permit no longer lapses", "§ 73 Abs. 1 SächsBO");
    }
    return Days.past(
        "/appliedOn",
        c.appliedOn(),
        s,
        () -> Days.future("/until", c.until(), s, () -> extended(c, validity.get(), s)));
  }

  private static Act extended(ExtendPermit c, Deadline d, Situation s) {
    var now = s.deadlines().computed(d);
    var calendar = s.deadlines().calendar();
    var refused = now.refuseExtensionTo(c.until(), c.appliedOn(), calendar);
    if (refused.isPresent()) {
      return Act.impossible(refused.get());
    }
    var act =
        Act.of(
                new PermitExtended(c.caseId(), c.until(), c.appliedOn()),
                s.deadlines().extended(c.caseId(), d, now.extendTo(c.until(), calendar)))
            .and(s.building().result().lapsed() ? s.enter(usable(s)) : List.of())
            .because(d.rule().equals(Rules.VALIDITY) ? EXTENSION : "§ 75 SächsBO");
    return d.phase() == Phase.SUSPENDED ? s.goingOn(act) : act;
  }

  static String usable(Situation s) {
    return s.building().outcome() == Outcome.DEEMED_APPROVED ? "deemed-approved" : "final";
  }

  /** The longest extension that can be named; empty where there is nothing to extend. */
  static Optional<LocalDate> longest(Situation s) {
    return validity(s)
        .map(d -> s.deadlines().computed(d))
        .flatMap(now ->
            Optional.ofNullable(now.rule().extension())
                .flatMap(limit -> Optional.ofNullable(limit.max()))
                .map(most -> now.unshiftedEnd().plus(most)));
  }

  static Optional<Deadline> validity(Situation s) {
    return Rules.VALIDITIES.stream()
        .map(s.proceeding().deadlines()::get)
        .flatMap(d -> Optional.<Deadline>ofNullable(d).stream())
        .findFirst();
  }

  static List<CaseEvent> lapsed(LocalDate due, Situation s) {
    if (!s.building().permitted()) {
      return List.of();
    }
    var events = new ArrayList<CaseEvent>();
    events.add(new PermitLapsed(s.caseId(), due));
    events.addAll(s.enter("lapsed"));
    return events;
  }
}

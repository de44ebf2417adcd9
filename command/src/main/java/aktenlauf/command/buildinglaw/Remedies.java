package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.Objections.Objection;
import aktenlauf.command.buildinglaw.Objections.Objector;
import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.RecordObjectionOutcome;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.proceeding.ProceedingCommand.FileObjection;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineMet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Objections (Widerspruch): in time or late, remedied here or decided by the next authority. */
final class Remedies {
  private static final String LANDESDIREKTION = "Landesdirektion Sachsen";
  private static final String NEW_DECISION = "new-decision";

  private static final Set<String> SUCCESSES = Set.of("remedied", "upheld");
  private static final Set<String> OF_LATE_ONES =
      Set.of("inadmissible", "reinstated", "withdrawn", "settled", "action-filed");

  /** What a court can be asked about. */
  private static final Set<String> CONTESTABLE = Set.of("rejected", "inadmissible", "upheld");

  private Remedies() {}

  /**
   * Late is what comes after the period of whom objects; where the decision was not made known to
   * this person none runs, and nothing is late. Whether a right to object was forfeited
   * (Verwirkung) is for a person to judge. One in time stops what would make the decision final.
   */
  static Act filed(FileObjection c, Act act, Situation s) {
    var wrong = wrong(c, s);
    return wrong.isPresent()
        ? Act.impossible(new Rejection.Invalid(List.of(wrong.get())))
        : act.and(registered(c, s)).despite("objector-not-applicant");
  }

  private static Optional<Violation> wrong(FileObjection c, Situation s) {
    if (!"neighbour".equals(c.by())) {
      return c.neighbour() == null
          ? Optional.empty()
          : Optional.of(
              new Violation("/neighbour", "not-neighbour", "goes with by: neighbour only"));
    }
    if (c.neighbour() == null) {
      return Optional.of(new Violation("/neighbour", "required", "says which neighbour objects"));
    }
    return s.building().participation().neighbours().containsKey(c.neighbour())
        ? Optional.empty()
        : Optional.of(
            new Violation(
                "/neighbour",
                "unknown-neighbour",
                "no neighbour was told as %s; who is none of them is other"
                    .formatted(c.neighbour())));
  }

  private static List<CaseEvent> registered(FileObjection c, Situation s) {
    var who = Objector.of(c.by(), c.neighbour());
    var ref = s.building().result().objections().next();
    var until = RemedySpan.of(who, s).map(RemedySpan::until).orElse(null);
    var late = until != null && c.receivedOn().isAfter(until);
    var events = new ArrayList<CaseEvent>();
    events.add(new ObjectionRegistered(s.caseId(), ref, c.receivedOn(), until, late));
    if (!c.applicants()) {
      events.add(new ObjectorNamed(s.caseId(), ref, who.by(), who.neighbour(), c.text()));
    }
    events.addAll(Inaction.begins(ref, c.receivedOn(), s));
    events.addAll(late ? List.of() : contested(who, s));
    return events;
  }

  /** Whoever objects in time has used the own period; those of others run on. */
  private static List<CaseEvent> contested(Objector who, Situation s) {
    var own = new ArrayList<String>();
    switch (who.by()) {
      case "applicant" -> own.add(Rules.OBJECTION);
      case "neighbour" -> own.add(Serving.deadline(String.valueOf(who.neighbour())));
      default -> {
        return contested(List.of(), s);
      }
    }
    s.building().result().objections().all().entrySet().stream()
        .filter(o -> o.getValue().objector().equals(who))
        .map(o -> rest(o.getKey()))
        .forEach(own::add);
    return contested(own, s);
  }

  /**
   * @param periods that are of no more use, by their names
   */
  private static List<CaseEvent> contested(List<String> periods, Situation s) {
    var events = new ArrayList<CaseEvent>();
    periods.forEach(name -> events.addAll(s.met(name, s.today())));
    events.addAll(s.proceeding().state().equals("final") ? s.enter("decided") : List.of());
    return events;
  }

  static List<DeadlineMet> over(Set<String> rules, Situation s) {
    return s.proceeding().openDeadlines().stream()
        .filter(d -> rules.contains(d.rule()))
        .map(d -> Deadlines.met(s.caseId(), d, s.today()))
        .toList();
  }

  static Act record(RecordObjectionOutcome c, Situation s) {
    var objection = s.building().result().objections().all().get(c.ref());
    if (objection == null) {
      return Act.refused(
          "unknown-objection", "no objection was filed as " + c.ref(), "§ 70 Abs. 1 VwGO");
    }
    if (SUCCESSES.contains(c.outcome()) != (c.effect() != null)) {
      return invalid("/effect", "required", "is told of what is remedied or upheld, and only then");
    }
    if ("permit-withdrawn".equals(c.effect()) && c.reason() == null) {
      return invalid("/reason", "required", "says why the permit is withdrawn (§ 39 VwVfG)");
    }
    if (c.outcome().equals("inadmissible") && objection.until() == null && c.reason() == null) {
      return invalid(
          "/reason", "required", "says why: no period ran, so that it came too late by none");
    }
    var on = s.on(c.on());
    return Days.past("/on", on, s, () -> since(c, objection, on, s));
  }

  private static Act since(RecordObjectionOutcome c, Objection o, LocalDate on, Situation s) {
    var first = o.passedOn() == null ? o.receivedOn() : o.passedOn();
    return on.isBefore(first)
        ? invalid("/on", "minimum", "must not be before " + first)
        : ruled(act(c, o, on, s), c, o);
  }

  private static Act act(RecordObjectionOutcome c, Objection o, LocalDate on, Situation s) {
    if (c.outcome().equals("action-filed")) {
      return sued(c, o, on, s);
    }
    if (o.decided()) {
      return Act.refused(
          "objection-decided",
          "%s has its outcome: %s".formatted(c.ref(), o.outcome()),
          "§ 73 Abs. 1 VwGO");
    }
    return switch (c.outcome()) {
      case "passed-on" -> passedOn(c, o, on);
      case "reinstated" ->
          Act.of(new ObjectionReinstated(c.caseId(), c.ref(), on, c.reason()))
              .and(contested(o.objector(), s))
              .because("§ 60 VwGO", "§ 70 Abs. 2 VwGO");
      default -> decided(c, o, on, s);
    };
  }

  private static Act passedOn(RecordObjectionOutcome c, Objection o, LocalDate on) {
    var authority = c.authority() == null ? LANDESDIREKTION : c.authority();
    return Act.of(new ObjectionPassedOn(c.caseId(), c.ref(), authority, on))
        .because("§ 73 Abs. 1 VwGO")
        .unless(
            o.passedOn() == null,
            "objection-passed-on",
            "the objection is with the next authority since " + o.passedOn(),
            "§ 73 Abs. 1 VwGO");
  }

  private static Act sued(RecordObjectionOutcome c, Objection o, LocalDate on, Situation s) {
    if (!contestable(o)) {
      return Act.refused(
          "no-decision-on-objection",
          "there is no decision on %s to sue against, or it lies with the court".formatted(c.ref()),
          "§ 74 Abs. 1 VwGO");
    }
    return Act.of(new ActionFiled(c.caseId(), c.ref(), on))
        .and(o.late() ? List.of() : contested(List.of(action(c.ref())), s))
        .because("§ 74 Abs. 1 VwGO");
  }

  private static Act decided(RecordObjectionOutcome c, Objection o, LocalDate on, Situation s) {
    var act =
        Act.of(new ObjectionDecided(c.caseId(), c.ref(), c.outcome(), on, c.effect(), c.reason()))
            .and(Inaction.over(c.ref(), s))
            .because(basis(c.outcome()));
    return switch (c.outcome()) {
      case "remedied", "upheld" -> succeeded(c, act, s);
      case "rejected" -> needsNextAuthority(act, o).and(contestable(c.ref(), on, s));
      // It hindered finality so far, and its rejection can be contested as well.
      case "inadmissible" -> act.and(o.late() ? List.of() : contestable(c.ref(), on, s));
      case "settled" ->
          act.and(after(c.ref(), on, s))
              .unless(
                  !Finality.stands(s) && !s.building().permitted(),
                  "decision-stands",
                  "what is objected to stands: the objection is not settled",
                  "§ 43 Abs. 2 VwVfG");
      default -> act.and(after(c.ref(), on, s));
    };
  }

  private static List<CaseEvent> contestable(String ref, LocalDate on, Situation s) {
    return Finality.stands(s) ? List.of(s.start(action(ref), Rules.ACTION, on)) : List.of();
  }

  /** What is left of the period after an objection was taken back. */
  private static String rest(String ref) {
    return Rules.OBJECTION + "/" + ref;
  }

  static String action(String ref) {
    return Rules.ACTION + "/" + ref;
  }

  private static Act succeeded(RecordObjectionOutcome c, Act decided, Situation s) {
    var upheld = c.outcome().equals("upheld");
    var act =
        upheld
            ? needsNextAuthority(decided, s.building().result().objections().require(c.ref()))
            : decided;
    return NEW_DECISION.equals(c.effect()) ? reopened(act, s) : withdrawn(c, act, upheld, s);
  }

  private static Act needsNextAuthority(Act act, Objection o) {
    return act.unless(
        o.passedOn() != null,
        "objection-not-passed-on",
        "the next authority decides on what it was given only: pass the objection on",
        "§ 73 Abs. 1 VwGO");
  }

  /** What was decided is gone; the clerk drafts anew. */
  static Act reopened(Act act, Situation s) {
    if (s.building().outcome() == Outcome.DEEMED_APPROVED) {
      return Act.refused(
          "permit-deemed-granted",
          "the permit counts as granted: it can be withdrawn, not decided on",
          "§ 69 Abs. 5 SächsBO",
          "Nr. 69.5.1 VwVSächsBO");
    }
    if (!Finality.stands(s)) {
      return Act.refused(
          "no-decision", "there is no decision to put another in the place of", "§ 72 VwGO");
    }
    var events = new ArrayList<CaseEvent>(over(Rules.FINALS, s));
    events.addAll(s.met(Rules.DECISION, s.today()));
    Rules.VALIDITIES.forEach(rule -> events.addAll(s.met(rule, s.today())));
    events.addAll(s.enter(s.desk()));
    return s.goingOn(act.and(events));
  }

  private static Act withdrawn(RecordObjectionOutcome c, Act act, boolean upheld, Situation s) {
    if (!s.building().permitted()) {
      return Act.refused("no-permit", "there is no permit to withdraw", "§§ 48, 49 VwVfG");
    }
    var events = new ArrayList<CaseEvent>();
    events.add(new PermitWithdrawn(c.caseId(), s.today(), c.reason()));
    events.addAll(Permits.over(s));
    var gone = act.and(events);
    // The next authority hears on its own (§ 71 VwGO).
    return upheld ? gone : Hearings.held(gone, s, "§ 71 VwGO");
  }

  /** Whoever took it back may object again while the own period runs. */
  private static List<CaseEvent> after(String ref, LocalDate on, Situation s) {
    var objections = s.building().result().objections();
    var objection = objections.require(ref);
    if (objection.late() || !Finality.stands(s)) {
      return List.of();
    }
    var span = RemedySpan.of(objection.objector(), s);
    if (span.isPresent() && !s.today().isAfter(span.get().due())) {
      return List.of(s.start(rest(ref), span.get().rule(), span.get().start()));
    }
    var now = s.building().with(objections.with(ref, objection.decided("withdrawn")));
    return Finality.after("", on, s.with(now));
  }

  private static Act ruled(Act act, RecordObjectionOutcome c, Objection o) {
    var ofLate = OF_LATE_ONES.contains(c.outcome());
    var onlyLate = Set.of("inadmissible", "reinstated").contains(c.outcome());
    return act.unless(
            !o.late() || ofLate,
            "objection-late",
            "the objection came late: it is inadmissible unless it is reinstated",
            "§ 70 Abs. 1 VwGO",
            "§ 60 VwGO")
        .unless(
            o.late() || !onlyLate || c.outcome().equals("inadmissible") && o.until() == null,
            "objection-in-time",
            "the objection came in time",
            "§ 70 Abs. 1 VwGO");
  }

  private static String basis(String outcome) {
    return switch (outcome) {
      case "remedied" -> "§ 72 VwGO";
      case "inadmissible" -> "§ 70 Abs. 1 VwGO";
      case "settled" -> "§ 43 Abs. 2 VwVfG";
      default -> "§ 73 Abs. 1 VwGO";
    };
  }

  private static Act invalid(String pointer, String rule, String message) {
    return Act.impossible(new Rejection.Invalid(List.of(new Violation(pointer, rule, message))));
  }

  /** What can be done next with the first that is open, else with the decision on one. */
  static Optional<Map<String, Object>> example(Situation s) {
    var all = s.building().result().objections().all();
    return all.entrySet().stream()
        .filter(e -> !e.getValue().decided())
        .findFirst()
        .map(e -> example(e.getKey(), next(e.getValue())))
        .or(() ->
            all.entrySet().stream()
                .filter(e -> contestable(e.getValue()))
                .findFirst()
                .map(e -> example(e.getKey(), "action-filed")));
  }

  private static Map<String, Object> example(String ref, String outcome) {
    return Map.of(
        "ref",
        ref,
        "outcome",
        outcome,
        "reason",
        "Die Einwände betreffen keine nachbarschützenden Vorschriften.");
  }

  private static boolean contestable(Objection o) {
    return o.outcome() != null && CONTESTABLE.contains(o.outcome()) && !o.contested();
  }

  private static String next(Objection o) {
    if (o.late()) {
      return "inadmissible";
    }
    return o.passedOn() == null ? "passed-on" : "rejected";
  }
}

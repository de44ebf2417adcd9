package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.Objections.Objection;
import aktenlauf.command.buildinglaw.Objections.Objector;
import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadline;
import aktenlauf.shared.buildinglaw.BuildingLawEvent;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.JudgmentRecorded;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ObjectionDecided;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExtended;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineMet;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineResumed;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineSuspended;
import aktenlauf.shared.proceeding.ProceedingEvent.StateEntered;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A remedy of somebody else stops the period after which a permit lapses, from the day it came
 * until it is over (§ 73 Abs. 1, § 75 SächsBO): while an objection in time is open, its rejection
 * can be brought to a court or lies there.
 */
final class ThirdParties {
  static final String GROUND = "Rechtsbehelf eines Dritten";

  private ThirdParties() {}

  /** With what the act means for the validity of a permit. */
  static Act followed(Act act, Situation s) {
    var open = actions(s);
    var before = pending(s.building(), open);
    var after = pending(building(act.events(), s), actions(act.events(), open));
    if (after.isEmpty()) {
      return before.isEmpty() ? act : act.and(goesOn(act.events(), s));
    }
    return act.and(before.isEmpty() ? stops(act.events(), after.get(), s) : List.of())
        .and(staysStopped(act.events(), s));
  }

  private static Optional<Objection> pending(BuildingCase c, Set<String> actions) {
    var objections = c.result().objections();
    return objections.all().entrySet().stream()
        .skip(objections.before())
        .filter(e -> !e.getValue().objector().equals(Objector.APPLICANT) && !e.getValue().late())
        .filter(e -> e.getValue().hinders() || actions.contains(Remedies.action(e.getKey())))
        .map(e -> e.getValue())
        .findFirst();
  }

  /** Periods for an action that run. */
  private static Set<String> actions(Situation s) {
    return s.proceeding().openDeadlines().stream()
        .filter(d -> d.rule().equals(Rules.ACTION))
        .map(Deadline::name)
        .collect(Collectors.toSet());
  }

  private static Set<String> actions(List<CaseEvent> events, Set<String> before) {
    var open = new HashSet<>(before);
    for (var event : events) {
      switch (event) {
        case DeadlineStarted e when e.rule().equals(Rules.ACTION) -> open.add(e.deadline());
        case DeadlineMet e -> open.remove(e.deadline());
        case DeadlineExpired e -> open.remove(e.deadline());
        default -> {}
      }
    }
    return open;
  }

  private static BuildingCase building(List<CaseEvent> events, Situation s) {
    var building = s.building();
    var state = s.proceeding().state();
    for (var event : events) {
      switch (event) {
        case BuildingLawEvent e -> building = BuildingEvolution.of(building, e);
        case ProceedingEvent e -> building = BuildingEvolution.of(building, e, state);
        default -> {}
      }
      if (event instanceof StateEntered e) {
        state = e.state();
      }
    }
    return building;
  }

  private static List<DeadlineSuspended> stops(
      List<CaseEvent> events, Objection objection, Situation s) {
    var since = objection.sued() == null ? objection.receivedOn() : objection.sued();
    var ended = ended(events);
    return s.deadlines().suspended(s.caseId(), s.proceeding(), GROUND, since).stream()
        .filter(d -> !ended.contains(d.deadline()))
        .toList();
  }

  private static List<DeadlineResumed> goesOn(List<CaseEvent> events, Situation s) {
    var ended = ended(events);
    return s.deadlines().resumed(s.caseId(), s.proceeding(), GROUND, over(events, s)).stream()
        .filter(d -> !ended.contains(d.deadline()))
        .toList();
  }

  private static Set<String> ended(List<CaseEvent> events) {
    var ended = new HashSet<String>();
    for (var event : events) {
      switch (event) {
        case DeadlineMet e -> ended.add(e.deadline());
        case DeadlineExpired e -> ended.add(e.deadline());
        default -> {}
      }
    }
    return ended;
  }

  private static LocalDate over(List<CaseEvent> events, Situation s) {
    for (var event : events) {
      switch (event) {
        case ObjectionDecided e -> {
          return e.on();
        }
        case JudgmentRecorded e -> {
          return e.on();
        }
        case DeadlineExpired e -> {
          return e.due();
        }
        default -> {}
      }
    }
    return s.today();
  }

  /**
   * An extension, or other proceedings that go on, do not end what others contest; what begins
   * meanwhile stands still from its first day.
   */
  private static List<DeadlineSuspended> staysStopped(List<CaseEvent> events, Situation s) {
    var again = new ArrayList<DeadlineSuspended>();
    for (var event : events) {
      switch (event) {
        case DeadlineExtended e ->
            stopped(e.deadline(), s)
                .map(d -> still(d, ChronoUnit.DAYS.between(d.unshiftedEnd(), e.unshiftedEnd()), s))
                .ifPresent(again::add);
        case DeadlineResumed e ->
            stopped(e.deadline(), s).map(d -> still(d, 0, s)).ifPresent(again::add);
        case DeadlineStarted e when standsStill(e, s) ->
            again.add(
                still(
                    e.deadline(),
                    e.rule(),
                    e.start(),
                    ChronoUnit.DAYS.between(e.start(), e.unshiftedEnd()),
                    s));
        default -> {}
      }
    }
    return again;
  }

  private static Optional<Deadline> stopped(String name, Situation s) {
    return s.open(name).filter(d -> pause(d) != null);
  }

  private static Deadline.@Nullable Pause pause(Deadline d) {
    var pause = d.pause();
    return pause != null && pause.cause().equals(GROUND) ? pause : null;
  }

  private static boolean standsStill(DeadlineStarted e, Situation s) {
    return s.deadlines().rules().require(e.rule(), e.start()).suspendedBy().contains(GROUND);
  }

  private static DeadlineSuspended still(Deadline d, long more, Situation s) {
    var pause = java.util.Objects.requireNonNull(pause(d));
    return still(d.name(), d.rule(), pause.on(), pause.remainingDays() + more, s);
  }

  private static DeadlineSuspended still(
      String name, String rule, LocalDate on, long left, Situation s) {
    return new DeadlineSuspended(s.caseId(), name, rule, on, GROUND, Math.toIntExact(left));
  }
}

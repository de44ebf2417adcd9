package aktenlauf.command.residence;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.residence.ResidenceCase.Block;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.residence.ResidenceCommand.*;
import aktenlauf.shared.residence.ResidenceEvent.*;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nobody is told of blocked persons, not even that there is a block (§ 51). */
final class InformationBlocks {
  private static final String BASIS = "§ 51 Abs. 1 BMG";
  private static final Period EXTENSION = Period.ofYears(2);

  private InformationBlocks() {}

  static Act set(SetInformationBlock c, Situation s) {
    var named = named(c.persons(), s);
    if (named.isEmpty()) {
      return Act.refused("unknown-person", "no such person is in the case", BASIS);
    }
    var persons = new ArrayList<>(named);
    persons.removeAll(s.residence().blocked());
    if (persons.isEmpty()) {
      return Act.refused("information-blocked", "they are blocked; a block is extended", BASIS);
    }
    var block = s.residence().nextBlock();
    var started = s.start(name(block), Rules.BLOCK, s.today());
    var act =
        Act.of(
            new InformationBlockSet(
                c.caseId(), block, persons, s.today(), started.due(), c.reason()),
            started,
            s.start(reminder(block, 0), Rules.BLOCK_REMINDER, started.due()));
    return act.because(BASIS, "§ 51 Abs. 4 BMG");
  }

  private static String name(String block) {
    return "%s/%s".formatted(Rules.BLOCK, block);
  }

  private static String reminder(String block, int extensions) {
    return "%s/%s-%d".formatted(Rules.BLOCK_REMINDER, block, extensions);
  }

  /** All persons of the case where none is named; nobody where one named is not in it. */
  private static List<String> named(@Nullable List<String> persons, Situation s) {
    var all = s.residence().persons();
    return persons == null ? all : all.containsAll(persons) ? persons : List.of();
  }

  /** The blocks that one of the persons is in. */
  private static List<Map.Entry<String, Block>> of(@Nullable List<String> persons, Situation s) {
    return s.residence().blocks().entrySet().stream()
        .filter(e -> persons == null || e.getValue().persons().stream().anyMatch(persons::contains))
        .toList();
  }

  static Act extend(ExtendInformationBlock c, Situation s) {
    var events = new ArrayList<CaseEvent>();
    for (var entry : of(c.persons(), s)) {
      var block = entry.getKey();
      var running = s.open(name(block));
      if (running.isEmpty()) {
        continue;
      }
      var old = s.deadlines().computed(running.get());
      var now = old.extend(EXTENSION, s.deadlines().calendar());
      var times = entry.getValue().extensions();
      events.add(new InformationBlockExtended(c.caseId(), block, now.due(), c.reason()));
      events.add(s.deadlines().extended(c.caseId(), running.get(), now));
      events.addAll(s.met(reminder(block, times), s.today()));
      events.add(s.start(reminder(block, times + 1), Rules.BLOCK_REMINDER, now.due()));
    }
    return events.isEmpty()
        ? none()
        : Act.of(events.toArray(CaseEvent[]::new)).because("§ 51 Abs. 4 BMG");
  }

  static Act lift(LiftInformationBlock c, Situation s) {
    var events = new ArrayList<CaseEvent>();
    for (var entry : of(c.persons(), s)) {
      var block = entry.getKey();
      var all = entry.getValue().persons();
      var persons =
          all.stream().filter(p -> c.persons() == null || c.persons().contains(p)).toList();
      events.add(new InformationBlockLifted(c.caseId(), block, persons, c.reason()));
      if (persons.size() == all.size()) {
        events.addAll(s.met(name(block), s.today()));
        events.addAll(s.met(reminder(block, entry.getValue().extensions()), s.today()));
      }
    }
    return events.isEmpty() ? none() : Act.of(events.toArray(CaseEvent[]::new)).because(BASIS);
  }

  static Act passOn(PassOnInformationBlock c, Situation s) {
    var named = c.block();
    var events = new ArrayList<CaseEvent>();
    if (named == null) {
      s.residence().blocks().forEach((block, b) -> events.add(passedOn(c, block, b.until(), s)));
    } else if (c.until() != null && s.residence().everSet(named)) {
      events.add(passedOn(c, named, c.until(), s));
    } else if (s.residence().blocks().get(named) instanceof Block running) {
      events.add(passedOn(c, named, running.until(), s));
    }
    return events.isEmpty()
        ? none()
        : Act.of(events.toArray(CaseEvent[]::new)).because("§ 33 Abs. 4 BMG");
  }

  private static CaseEvent passedOn(
      PassOnInformationBlock c, String block, LocalDate until, Situation s) {
    return new InformationBlockPassedOn(
        c.caseId(), c.toAuthority(), s.today(), block, c.until() == null ? until : c.until());
  }

  /** At once, and whoever asked learns nothing. */
  static Act inform(InformPersonOfRequest c, Situation s) {
    var blocked = s.residence().blocked();
    var events =
        blocked.stream()
            .filter(p -> c.persons() == null || c.persons().contains(p))
            .<CaseEvent>map(
                p -> new PersonInformedOfRequest(c.caseId(), p, s.today(), c.requester()))
            .toList();
    return events.isEmpty()
        ? none()
        : Act.of(events.toArray(CaseEvent[]::new)).because("§ 51 Abs. 2 BMG");
  }

  private static Act none() {
    return Act.refused("no-information-block", "no such block is in force", BASIS);
  }

  static List<CaseEvent> over(DeadlineExpired e, Situation s) {
    var block = e.deadline().substring(e.deadline().indexOf('/') + 1);
    var running = s.residence().blocks().get(block);
    if (running == null) {
      return List.of();
    }
    var events = new ArrayList<CaseEvent>();
    events.add(new InformationBlockExpired(s.caseId(), block, e.due()));
    events.addAll(s.met(reminder(block, running.extensions()), e.due()));
    return events;
  }
}

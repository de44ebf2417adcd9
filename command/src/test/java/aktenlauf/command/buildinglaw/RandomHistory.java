package aktenlauf.command.buildinglaw;

import aktenlauf.command.kernel.Decision;
import aktenlauf.command.proceeding.CommandNames;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.proceeding.LinkRelation;
import aktenlauf.shared.proceeding.ProceedingCommand.LinkCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One case's life: random people issue random commands of their list, days and nights pass; in
 * every second one some of them aim at a permit.
 */
final class RandomHistory {
  private static final int STEPS = 60;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 2);

  private static final List<String> TOWARDS_A_PERMIT =
      List.of(
          "extend-permit",
          "serve-neighbour",
          "replace-municipal-consent",
          "issue-fiction-certificate",
          "notify-decision",
          "grant-permit",
          "draft-decision",
          "confirm-completeness");

  /** Nobody decides, so that the law does. */
  private static final List<String> TOWARDS_A_FICTION =
      List.of(
          "issue-fiction-certificate",
          "replace-municipal-consent",
          "record-municipal-consent",
          "request-municipal-consent",
          "determine-procedure",
          "record-amendment-effect",
          "confirm-completeness");

  /** What was decided is contested up to the court. */
  private static final List<String> TOWARDS_A_JUDGMENT =
      List.of(
          "record-judgment",
          "record-objection-outcome",
          "serve-neighbour",
          "file-objection",
          "notify-decision",
          "refuse-permit",
          "grant-permit",
          "draft-decision",
          "confirm-completeness");

  private final Random random;
  private final List<String> aims;
  private final Story story;
  private final Invariants invariants;
  private final List<String> told = new ArrayList<>();
  private final Set<String> accepted = new TreeSet<>();

  RandomHistory(String procedure, long seed) {
    random = new Random(seed);
    aims =
        switch ((int) (seed % 8)) {
          case 1, 5 -> TOWARDS_A_FICTION;
          case 3 -> TOWARDS_A_JUDGMENT;
          case 7 -> List.of();
          default -> TOWARDS_A_PERMIT;
        };
    var examples = Shipped.PROCEDURES.current(procedure).orElseThrow().examples();
    story = Story.given(procedure, one(examples).name());
    invariants = new Invariants(story);
  }

  void play() {
    story.on(FIRST.plusDays(random.nextInt(1000)).toString());
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(4) == 0) {
        pass();
      } else if (random.nextInt(20) == 0) {
        amend();
      } else if (!aims.isEmpty() && random.nextInt(3) == 0) {
        decideOn();
      } else {
        act();
      }
    }
    invariants.replayed();
  }

  /** Mostly a few days, sometimes years; sometimes the clock comes later than people do. */
  private void pass() {
    var days = random.nextInt(5) == 0 ? random.nextInt(900) : random.nextInt(25);
    var day = story.today().plusDays(days);
    if (random.nextInt(4) == 0) {
      told.add("day " + day);
      story.on(day.toString());
    } else {
      told.add("night " + day);
      var before = story.proceeding();
      var events = story.events().size();
      story.night(day);
      invariants.afterNight(before, events);
    }
  }

  /** Another case changes this one's application. */
  private void amend() {
    var opened = story.proceeding().opened();
    if (opened.application().get("plots") instanceof List<?> plots) {
      var other = CaseId.of(new UUID(0x7000, random.nextLong() >>> 2 | Long.MIN_VALUE).toString());
      issue(
          Who.LINKS,
          new LinkCase(
              Shipped.CASE,
              other,
              "BAU-2026-7K3M9Q4X-C",
              LinkRelation.AMENDMENT.word(),
              story.today(),
              null,
              plots.stream().map(String.class::cast).toList(),
              Shipped.CITIZEN),
          moment(Who.LINKS));
    }
  }

  /** Half of the time people try until something is accepted: so histories come to their end. */
  private void act() {
    var tries = random.nextBoolean() ? 1 : 8;
    var before = told.size();
    for (int n = 0; n < tries && told.size() == before; n++) {
      issue(one(List.of(Who.values())));
    }
  }

  /** The next act on a way that chance alone seldom goes to its end. */
  private void decideOn() {
    var before = told.size();
    for (var name : aims) {
      for (var who : List.of(Who.ANNA, Who.CLARA)) {
        var moment = moment(who);
        if (told.size() == before && Listed.names(story.proceeding(), moment).contains(name)) {
          issue(who, one(Listed.commands(name, story.proceeding(), moment)), moment);
        }
      }
    }
  }

  private void issue(Who who) {
    var moment = moment(who);
    var names = Listed.names(story.proceeding(), moment);
    if (!names.isEmpty()) {
      issue(who, one(Listed.commands(one(names), story.proceeding(), moment)), moment);
    }
  }

  private void issue(Who who, CaseCommand command, Moment moment) {
    told.add("%s %s".formatted(who, command));
    decide(command, moment);
  }

  private void decide(CaseCommand command, Moment moment) {
    var before = story.proceeding();
    var events = story.events().size();
    var decision = story.when(moment, command).decision();
    switch (decision) {
      case Decision.Accepted<CaseEvent> yes -> {
        accepted.add(CommandNames.of(command));
        invariants.afterAct(before, events, yes.deviations());
      }
      case Decision.Rejected<CaseEvent>(var reason) -> {
        told.removeLast();
        invariants.refused(command, reason);
      }
    }
  }

  /** An imported act happened some days earlier. */
  private Moment moment(Who who) {
    var today = story.today();
    var received = story.proceeding().opened().receivedOn();
    var legal = who == Who.IMPORT ? today.minusDays(random.nextInt(20)) : today;
    return who.at(legal.isBefore(received) ? received : legal, today, (long) story.events().size());
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  Set<String> accepted() {
    return accepted;
  }

  @Override
  public String toString() {
    return String.join("\n  ", told);
  }
}

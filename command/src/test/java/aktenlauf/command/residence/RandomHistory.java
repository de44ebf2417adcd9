package aktenlauf.command.residence;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.Decision;
import aktenlauf.command.proceeding.CommandNames;
import aktenlauf.command.proceeding.RoleCommands;
import aktenlauf.command.web.CommandReader;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Step;
import aktenlauf.shared.procedure.form.CommandSchemas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * One case's life: random people and machines issue random commands of their lists, days and nights
 * pass; in most of them they aim at an end.
 */
final class RandomHistory {
  private static final int STEPS = 45;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 2);
  private static final CommandSchemas FORMS = new CommandSchemas(Story.PROCEDURES);
  private static final CommandReader READER = new CommandReader(FORMS, Story.DOMAINS);
  private static final Actor SIGNATORY = new Actor(Actor.Kind.CLERK, "dora", "signatory", null);
  private static final List<Actor> PEOPLE =
      List.of(
          Story.CLERK,
          Story.CLERK,
          Story.PORTAL,
          Story.SYSTEM,
          SIGNATORY,
          new Actor(Actor.Kind.CLERK, "head", "head", null));

  /** The last one that is accepted goes first. */
  private static final List<String> TOWARDS_AN_ENTRY =
      List.of(
          "evaluate-back-notification",
          "send-back-notification",
          "issue-confirmation",
          "register-persons",
          "deregister-persons",
          "set-dwelling-status",
          "confirm-housing",
          "resolve-clarification",
          "check-identity");

  private static final List<String> TOWARDS_A_REFUSAL =
      List.of(
          "file-objection", "notify-decision", "sign-decision", "return-draft", "draft-decision");

  private static final List<String> TOWARDS_AN_ENTRY_EX_OFFICIO =
      List.of(
          "evaluate-back-notification",
          "send-back-notification",
          "register-ex-officio",
          "record-statement",
          "send-hearing",
          "confirm-address-by-code-letter",
          "send-code-letter",
          "record-housing-inquiry",
          "report-housing-refusal");

  private static final List<List<String>> AIMS =
      List.of(TOWARDS_AN_ENTRY, TOWARDS_A_REFUSAL, TOWARDS_AN_ENTRY_EX_OFFICIO, List.<String>of());

  private final Random random;
  private final List<String> aims;
  private final ProcedureDefinition definition;
  private final Story story;
  private final Invariants invariants;
  private final List<String> told = new ArrayList<>();
  private final Set<String> accepted = new TreeSet<>();

  RandomHistory(String procedure, long seed) {
    random = new Random(seed);
    aims = AIMS.get((int) (seed % AIMS.size()));
    definition = Story.PROCEDURES.current(procedure).orElseThrow();
    story = Story.given(procedure, one(definition.examples()).name());
    invariants = new Invariants(story);
  }

  /** Some notices are refused: too early, or of a day to come. */
  void play() {
    var day = FIRST.plusDays(random.nextInt(1000));
    Kind.of(definition.id())
        .ifPresent(kind -> {
          if (random.nextBoolean()) {
            var moved = day.plusDays(random.nextInt(70) - 60L + (kind.leaves() ? 10 : 0));
            story.with(kind.field(), moved.toString());
          }
        });
    if (definition.id().equals("residence-move-within") && random.nextInt(4) > 0) {
      // A further dwelling elsewhere is kept: its authority is told too.
      var dresden =
          Map.of(
              "ref", "d1",
              "address", Map.of("city", "Dresden"),
              "keepAs", "secondary",
              "authority", "14612000");
      story.with("previousDwellings", List.of(dresden));
    }
    if (story.submit(day.toString()) instanceof Decision.Rejected<CaseEvent>(var reason)) {
      invariants.refused(reason);
      return;
    }
    told.add("notice of " + day);
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(4) == 0) {
        pass();
      } else if (!aims.isEmpty() && random.nextInt(3) == 0) {
        aim();
      } else {
        act();
      }
    }
    invariants.replayed();
  }

  /** Mostly a few days, sometimes years; sometimes the clock comes later than people do. */
  private void pass() {
    var days = random.nextInt(6) == 0 ? random.nextInt(900) : random.nextInt(10);
    var day = story.today().plusDays(days).toString();
    told.add((random.nextInt(4) == 0 ? "day " : "night ") + day);
    if (told.getLast().startsWith("day")) {
      story.on(day);
    } else {
      var events = story.events().size();
      story.night(day);
      invariants.afterNight(events);
    }
  }

  /** The next act on a way that chance alone seldom goes to its end. */
  private void aim() {
    var before = told.size();
    for (var name : aims) {
      for (var who : List.of(Story.CLERK, SIGNATORY)) {
        if (told.size() == before
            && RoleCommands.of(definition, Story.DOMAINS, who).contains(name)) {
          issue(who, name);
        }
      }
    }
  }

  private void act() {
    var tries = random.nextBoolean() ? 1 : 6;
    var before = told.size();
    for (int n = 0; n < tries && told.size() == before; n++) {
      var who = one(PEOPLE);
      var names = RoleCommands.of(definition, Story.DOMAINS, who);
      if (!names.isEmpty()) {
        issue(who, one(names));
      }
    }
  }

  private void issue(Actor who, String name) {
    var command = command(name, one(bodies(who, name)));
    told.add("%s %s".formatted(who.id(), command));
    var events = story.events().size();
    switch (story.decide(who, command)) {
      case Decision.Accepted<CaseEvent> _ -> {
        accepted.add(CommandNames.of(command));
        invariants.afterAct(events);
      }
      case Decision.Rejected<CaseEvent>(var reason) -> {
        told.removeLast();
        assertThat(story.events()).hasSize(events);
        invariants.refused(reason);
      }
    }
  }

  private CaseCommand command(String name, Map<String, Object> body) {
    var read = READER.read(Story.CASE, name, body, definition);
    assertThat(read).as("%s %s", name, body).isInstanceOf(CommandReader.Read.Command.class);
    return ((CommandReader.Read.Command) read).command();
  }

  /** What the list of commands shows; of persons, now and then only some. */
  private List<Map<String, Object>> bodies(Actor who, String name) {
    var all = new ArrayList<Map<String, Object>>();
    story.example(who, name).ifPresent(all::add);
    var form = definition.step(name).map(Step::body).orElseGet(() -> FORMS.form(name, definition));
    all.addAll(form.examples(story.today()));
    assertThat(all).as(name).isNotEmpty();
    if (name.endsWith("-information-block") && !name.startsWith("pass")) {
      var some = new HashMap<>(all.getFirst());
      some.put("persons", List.of(one(story.residence().persons())));
      all.add(some);
    }
    if (name.equals("record-clash")) {
      var other = new HashMap<>(all.getFirst());
      other.put("ref", one(story.residence().persons()));
      all.add(other);
    }
    return all;
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

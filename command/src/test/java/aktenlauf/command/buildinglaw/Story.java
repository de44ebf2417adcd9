package aktenlauf.command.buildinglaw;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decision;
import aktenlauf.command.proceeding.Deadline;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.command.proceeding.ProceedingDecider;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.proceeding.ProceedingCommand.ExpireDeadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case of building law, told day by day: {@code given(procedure).on(day).when(who,
 * command).then(events)}. Accepted acts stay in the story.
 */
final class Story {
  /** What a command was answered. */
  final class Outcome {
    private final CaseCommand command;
    private final Decision<CaseEvent> decision;

    private Outcome(CaseCommand command, Decision<CaseEvent> decision) {
      this.command = command;
      this.decision = decision;
    }

    /** Accepted, and these events are among those it led to, in this order. */
    Story then(CaseEvent... expected) {
      assertThat(decision).as(command.toString()).isInstanceOf(Decision.Accepted.class);
      if (expected.length > 0) {
        assertThat(((Decision.Accepted<CaseEvent>) decision).events())
            .containsSubsequence(expected);
      }
      return Story.this;
    }

    /** Accepted although an imported history broke these rules. */
    Story deviating(String... rules) {
      then();
      assertThat(((Decision.Accepted<CaseEvent>) decision).deviations()).containsExactly(rules);
      return Story.this;
    }

    Story refused(String rule, String paragraph) {
      assertThat(rejection())
          .isInstanceOfSatisfying(
              Rejection.Refused.class,
              r -> {
                assertThat(r.rule()).isEqualTo(rule);
                assertThat(r.legalBasis()).contains(paragraph);
                assertThat(r.detail()).isNotBlank();
              });
      return Story.this;
    }

    Story invalid(String pointer, String rule) {
      assertThat(rejection())
          .isInstanceOfSatisfying(
              Rejection.Invalid.class,
              i ->
                  assertThat(i.violations())
                      .extracting(Violation::pointer, Violation::rule)
                      .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, rule)));
      return Story.this;
    }

    Story needsVersion() {
      assertThat(rejection()).isInstanceOf(Rejection.VersionRequired.class);
      return Story.this;
    }

    Story unknown() {
      assertThat(rejection()).isInstanceOf(Rejection.Unknown.class);
      return Story.this;
    }

    Decision<CaseEvent> decision() {
      return decision;
    }

    private Rejection rejection() {
      assertThat(decision).as(command.toString()).isInstanceOf(Decision.Rejected.class);
      return ((Decision.Rejected<CaseEvent>) decision).reason();
    }
  }

  private record Recorded(CaseEvent event, Envelope envelope) {}

  private final String procedure;
  private final String example;
  private final Map<String, Object> changed = new HashMap<>();
  private final List<Recorded> log = new ArrayList<>();
  private LocalDate today = LocalDate.EPOCH;
  private CaseState state = Shipped.DECIDER.initial();
  private ProceedingDecider decider = Shipped.DECIDER;

  private Story(String procedure, String example) {
    this.procedure = procedure;
    this.example = example;
  }

  static Story given(String procedure) {
    return given(procedure, "minimal");
  }

  static Story given(String procedure, String example) {
    return new Story(procedure, example);
  }

  /** A field of the application that differs from the example's. */
  Story with(String field, Object value) {
    changed.put(field, value);
    return this;
  }

  /** A field of the example's application that is left out. */
  Story leavingOut(String field) {
    return with(field, Shipped.LEFT_OUT);
  }

  /** Decided by another decider than the one that ships. */
  Story by(ProceedingDecider other) {
    decider = other;
    return this;
  }

  /** The day of what follows; with the first one the application comes. The clock does not run. */
  Story on(String day) {
    var opens = log.isEmpty();
    today = LocalDate.parse(day);
    return opens
        ? when(opener(), Shipped.submission(procedure, example, today, changed)).then()
        : this;
  }

  /** On the morning of that day, when the clock has let pass what has passed. */
  Story night(String day) {
    return night(LocalDate.parse(day));
  }

  Story night(LocalDate day) {
    today = day;
    for (var next = passed(); next.isPresent(); next = passed()) {
      var d = next.get();
      when(Who.CLOCK, new ExpireDeadline(Shipped.CASE, d.name(), d.due())).then();
    }
    return this;
  }

  private Optional<Deadline> passed() {
    return proceeding().openDeadlines().stream()
        .filter(Deadline::running)
        .filter(d -> d.due().isBefore(today))
        .min(Comparator.comparing(Deadline::due));
  }

  private Who opener() {
    var roles = Shipped.PROCEDURES.current(procedure).orElseThrow().submittedBy();
    return roles.contains("portal") ? Who.PORTAL : Who.ANNA;
  }

  Outcome when(Who who, CaseCommand command) {
    return when(who.at(today, (long) log.size()), command);
  }

  /** Without the version seen. */
  Outcome unseen(Who who, CaseCommand command) {
    return when(who.at(today, null), command);
  }

  Outcome when(Moment moment, CaseCommand command) {
    var decision = decider.decide(command, state, moment);
    if (decision instanceof Decision.Accepted<CaseEvent> accepted) {
      for (var event : accepted.events()) {
        var envelope = envelope(accepted, moment);
        state = Shipped.DECIDER.evolve(state, event, envelope);
        log.add(new Recorded(event, envelope));
      }
    }
    return new Outcome(command, decision);
  }

  /** Accepted, and the story goes on. */
  Story and(Who who, CaseCommand command) {
    return when(who, command).then();
  }

  Story due(String deadline, String day) {
    var d = proceeding().open(deadline);
    assertThat(d).as(deadline).isPresent();
    assertThat(d.get().due()).isEqualTo(LocalDate.parse(day));
    return this;
  }

  Story target(String deadline, String day) {
    assertThat(proceeding().open(deadline).orElseThrow().internalTarget())
        .isEqualTo(LocalDate.parse(day));
    return this;
  }

  Story effect(String deadline, String effect) {
    assertThat(proceeding().open(deadline).orElseThrow().effect()).isEqualTo(effect);
    return this;
  }

  Story closed(String deadline, Deadline.Phase phase) {
    assertThat(proceeding().deadlines())
        .hasEntrySatisfying(deadline, d -> assertThat(d.phase()).isEqualTo(phase));
    return this;
  }

  Story without(String deadline) {
    assertThat(proceeding().open(deadline)).as(deadline).isEmpty();
    return this;
  }

  Story state(String id) {
    assertThat(proceeding().state()).isEqualTo(id);
    return this;
  }

  /** Whether such an event is in the log. */
  Story happened(CaseEvent event) {
    assertThat(events()).contains(event);
    return this;
  }

  Story never(Class<? extends CaseEvent> type) {
    assertThat(events()).noneMatch(type::isInstance);
    return this;
  }

  List<CaseEvent> events() {
    return log.stream().map(Recorded::event).toList();
  }

  LocalDate today() {
    return today;
  }

  Proceeding proceeding() {
    return (Proceeding) state;
  }

  CaseState replayed() {
    var again = Shipped.DECIDER.initial();
    for (var r : log) {
      again = Shipped.DECIDER.evolve(again, r.event(), r.envelope());
    }
    return again;
  }

  private static Envelope envelope(Decision.Accepted<CaseEvent> accepted, Moment moment) {
    return new Envelope(
        moment.recordedAt(),
        moment.occurredAt(),
        moment.legalDate(),
        moment.actor(),
        moment.onBehalfOf(),
        accepted.header().authority(),
        moment.trustLevel(),
        accepted.header().procedure(),
        accepted.header().procedureVersion(),
        accepted.legalBasis(),
        "command",
        null,
        null,
        null,
        moment.seenVersion(),
        accepted.deviations(),
        null);
  }
}

package aktenlauf.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.proceeding.ProceedingCommand;
import aktenlauf.shared.proceeding.ProceedingCommand.AddNote;
import aktenlauf.shared.proceeding.ProceedingCommand.ClaimCase;
import aktenlauf.shared.proceeding.ProceedingCommand.FileNotice;
import aktenlauf.shared.proceeding.ProceedingCommand.ReopenCase;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseReopened;
import aktenlauf.shared.proceeding.ProceedingEvent.NoteAdded;
import aktenlauf.shared.proceeding.ProceedingEvent.NoticeIssued;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Routing, restoring, repeats and versions; the rules have tests of their own. */
class CaseAggregateTest {
  private static final CaseId CASE = CaseId.of("0193a000-0000-7000-8000-000000000001");

  /** Opens with {@code reopen-case}, takes every note but "no", and knows nothing else. */
  private static final class Notes implements Decider<CaseCommand, CaseState, CaseEvent> {
    private record Count(int notes) implements CaseState {
      @Override
      public String reference() {
        return "N-" + notes;
      }
    }

    @Override
    public CaseState initial() {
      return new Count(0);
    }

    @Override
    public Decision<CaseEvent> decide(CaseCommand command, CaseState state, Moment moment) {
      return switch (command) {
        case ReopenCase c -> accept(new CaseReopened(c.caseId(), c.reason()));
        case AddNote n when n.text().equals("no") -> Decision.refuse("no-no", "not that");
        case AddNote n when n.text().equals("two") ->
            new Decision.Accepted<>(
                HEADER,
                List.of(new NoteAdded(CASE, "one"), new NoteAdded(CASE, "two")),
                List.of(),
                List.of());
        case AddNote n -> accept(new NoteAdded(n.caseId(), n.text()));
        case FileNotice n ->
            accept(
                new NoticeIssued(
                    CASE, "d1", n.notice(), "t", 1, null, "ab12", 3, "application/pdf", 1));
        default -> Decision.reject(new Rejection.Unknown("only notes"));
      };
    }

    private static final Header HEADER = new Header("14713000", "notes", 1);

    private static Decision<CaseEvent> accept(CaseEvent event) {
      return new Decision.Accepted<>(HEADER, List.of(event), List.of(), List.of());
    }

    @Override
    public CaseState evolve(CaseState state, CaseEvent event, Envelope envelope) {
      return new Count(((Count) state).notes() + 1);
    }
  }

  private final AggregateTestFixture<CaseAggregate> fixture =
      new AggregateTestFixture<>(CaseAggregate.class);
  private CaseCommands commands;
  private boolean opened;

  @BeforeEach
  void adapter() {
    var decider = new Notes();
    fixture.registerAggregateFactory(new Blank(decider));
    var adapter =
        new CaseAdapter(
            fixture.getRepository(), decider, c -> c, ReopenCase.class::isInstance, _ -> opened);
    adapter.subscribe(fixture.getCommandBus(), ProceedingCommand.class);
    adapter.subscribeQuestions(fixture.getCommandBus());
    fixture.givenNoPriorActivity();
    commands = new CaseCommands(fixture.getCommandBus(), _ -> false);
  }

  private record Blank(Notes decider)
      implements org.axonframework.eventsourcing.AggregateFactory<CaseAggregate> {
    @Override
    public CaseAggregate createAggregateRoot(
        String id, org.axonframework.eventhandling.DomainEventMessage<?> first) {
      return new CaseAggregate(decider);
    }

    @Override
    public Class<CaseAggregate> getAggregateType() {
      return CaseAggregate.class;
    }
  }

  private static Order order(String id, @Nullable String hash, @Nullable Long seen) {
    var now = Instant.parse("2026-11-23T09:00:00Z");
    var day = LocalDate.of(2026, 11, 23);
    return new Order(
        new Moment(
            now,
            now,
            day,
            day,
            new Actor(Actor.Kind.CLERK, "paula", "clerk", null),
            Access.ALL,
            null,
            "high",
            seen),
        id,
        hash,
        null);
  }

  private Receipt note(String text, Order order) {
    return commands.issue(new AddNote(CASE, text), order);
  }

  private void open() {
    commands.issue(new ReopenCase(CASE, "begin"), order("c1", "h1", null));
    opened = true;
  }

  @Test
  void aCommandIsAnsweredWithVersionAndStoredNames() {
    open();
    assertThat(note("hello", order("c2", null, null)))
        .isEqualTo(new Receipt.Done(CASE, 2, List.of("proceeding.note-added"), "N-2", false));
  }

  @Test
  void aRepeatIsAnsweredFromTheEventsAndStoresNothing() {
    open();
    var first = note("two", order("c2", "h2", null));
    assertThat(first)
        .isEqualTo(
            new Receipt.Done(
                CASE, 3, Collections.nCopies(2, "proceeding.note-added"), "N-3", false));
    note("later", order("c3", "h3", null));
    assertThat(note("two", order("c2", "h2", null)))
        .isEqualTo(
            new Receipt.Done(
                CASE, 3, Collections.nCopies(2, "proceeding.note-added"), "N-4", true));
    assertThat(commands.inspect(CASE)).map(Inspect.Seen::version).contains(4L);
  }

  @Test
  void aRepeatOfTheOpeningIsAnsweredLikeTheFirst() {
    open();
    assertThat(commands.issue(new ReopenCase(CASE, "begin"), order("c1", "h1", null)))
        .isEqualTo(new Receipt.Done(CASE, 1, List.of("proceeding.case-reopened"), "N-1", true));
  }

  @Test
  void theSameKeyWithAnotherBodyIsAConflictBeforeAnyRule() {
    open();
    note("hello", order("c2", "h2", null));
    assertThat(note("no", order("c2", "other", 1L))).isEqualTo(new Receipt.Conflict());
    assertThat(commands.recall(CASE, "c2", "other")).contains(new Receipt.Conflict());
    assertThat(commands.recall(CASE, "c9", "h2")).isEmpty();
  }

  @Test
  void aRefusedCommandIsDecidedAfresh() {
    open();
    assertThat(note("no", order("c2", "h2", null)))
        .isEqualTo(new Receipt.Rejected(new Rejection.Refused("no-no", "not that")));
    assertThat(note("yes", order("c2", "h3", null))).isInstanceOf(Receipt.Done.class);
  }

  @Test
  void whoHasSeenAnotherVersionIsToldTheCurrentOne() {
    open();
    note("hello", order("c2", null, null));
    assertThat(note("late", order("c3", null, 1L))).isEqualTo(new Receipt.Stale(2));
    assertThat(note("right", order("c3", null, 2L))).isInstanceOf(Receipt.Done.class);
  }

  @Test
  void whatFollowsFromTheEventsSeenMakesNoVersionStale() {
    open();
    note("hello", order("c2", null, null));
    commands.issue(
        new FileNotice(CASE, "d1", "hearing", "t", 1, null, "ab12", 3, "application/pdf", 1),
        order("c3", null, null));
    assertThat(note("older", order("c4", null, 1L))).isEqualTo(new Receipt.Stale(3));
    assertThat(note("ahead", order("c4", null, 4L))).isEqualTo(new Receipt.Stale(3));
    assertThat(note("right", order("c4", null, 2L))).isInstanceOf(Receipt.Done.class);
    assertThat(note("late", order("c5", null, 3L))).isEqualTo(new Receipt.Stale(4));
  }

  @Test
  void anUnknownCaseIsToldAsSuch() {
    assertThat(commands.issue(new ClaimCase(CASE), order("c1", null, null)))
        .isEqualTo(new Receipt.Rejected(new Rejection.Unknown("there is no such case")));
    assertThat(commands.inspect(CASE)).isEmpty();
  }

  @Test
  void aStreamHoldsAtMostAThousandEvents() {
    open();
    for (int i = 1; i < 1_000; i++) {
      assertThat(note("n", order("n" + i, null, null))).isInstanceOf(Receipt.Done.class);
    }
    assertThat(note("n", order("over", null, null)))
        .isInstanceOfSatisfying(
            Receipt.Rejected.class,
            r ->
                assertThat(r.reason())
                    .isEqualTo(
                        new Rejection.Refused(
                            "stream-full",
                            "a case holds at most 1,000 events; open a linked case")));
  }
}

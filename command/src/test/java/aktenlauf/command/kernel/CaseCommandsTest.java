package aktenlauf.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.proceeding.ProceedingCommand.AddNote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MessageHandler;
import org.junit.jupiter.api.Test;

/** What becomes of a command that the store refuses. */
class CaseCommandsTest {
  private static final CaseId CASE = new CaseId("0197c2d4-4f00-7000-8000-000000000001");
  private static final Receipt DONE =
      new Receipt.Done(CASE, 2, List.of("proceeding.note-added"), "HUS-2026-1", false);

  private static final class AnotherWasFirst extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Queue<RuntimeException> refusals = new ArrayDeque<>();
  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final CaseCommands commands = new CaseCommands(bus, AnotherWasFirst.class::isInstance);

  CaseCommandsTest() {
    MessageHandler<CommandMessage<?>> handler =
        _ -> {
          var refusal = refusals.poll();
          if (refusal != null) {
            throw refusal;
          }
          return DONE;
        };
    var _ = bus.subscribe(AddNote.class.getName(), handler);
  }

  private Receipt note() {
    var now = Instant.parse("2026-11-23T09:00:00Z");
    var day = LocalDate.of(2026, 11, 23);
    var paula = new Actor(Actor.Kind.CLERK, "paula", "clerk", null);
    var moment = new Moment(now, now, day, day, paula, Access.ALL, null, "high", null);
    return commands.issue(new AddNote(CASE, "called"), new Order(moment, "c1", "h1", null));
  }

  @Test
  void loserDecidesAgain() {
    refusals.addAll(List.of(new AnotherWasFirst(), new AnotherWasFirst()));
    assertThat(note()).isEqualTo(DONE);
    assertThat(refusals).isEmpty();
  }

  @Test
  void whoLosesThreeTimesIsTold() {
    refusals.addAll(
        List.of(
            new AnotherWasFirst(),
            new AnotherWasFirst(),
            new AnotherWasFirst(),
            new AnotherWasFirst()));
    assertThatThrownBy(this::note).isInstanceOf(AnotherWasFirst.class);
    assertThat(refusals).hasSize(1);
  }

  @Test
  void anythingElseIsNotTriedAgain() {
    refusals.addAll(List.of(new EventStoreException("down"), new EventStoreException("down")));
    assertThatThrownBy(this::note).isInstanceOf(EventStoreException.class);
    assertThat(refusals).hasSize(1);
  }
}

package aktenlauf.command.links;

import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.proceeding.ProceedingCommand.AddNote;
import aktenlauf.shared.proceeding.ProceedingCommand.LinkCase;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseLinked;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells a case of what another one that refers to it has brought about. Where it does not take it,
 * the case that refers gets a note for its clerk. A repeat, after a crash or by another process, is
 * the same command under the same id: each case takes it once.
 */
public final class CaseLinker {
  private static final Actor LINKS = new Actor(Actor.Kind.SYSTEM, "links", "system", null);
  private static final String TRUST = "high";

  /** The events of a case in their order; none where there is no such case. */
  @FunctionalInterface
  public interface Histories {
    List<Recorded> of(CaseId caseId);
  }

  /** The way into the write side; throws where a store is down. */
  @FunctionalInterface
  public interface Issue {
    Receipt issue(CaseCommand command, Order order);
  }

  private final Histories histories;
  private final Issue commands;
  private final Clock clock;

  /**
   * @param clock the system's time, at which links are recorded
   */
  public CaseLinker(Histories histories, Issue commands, Clock clock) {
    this.histories = histories;
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * Returns once the earlier case knows, or the clerk of the other one that it does not take it.
   *
   * @throws IllegalStateException where the one does not take it and the other no note
   */
  public void link(Recorded cause) {
    opening(cause)
        .flatMap(opening -> References.of(cause, opening))
        .ifPresent(
            command -> issue(command, cause).ifPresent(reason -> note(command, reason, cause)));
  }

  private Optional<ApplicationSubmitted> opening(Recorded cause) {
    if (cause.event() instanceof ApplicationSubmitted opening) {
      return Optional.of(opening);
    }
    return histories.of(cause.caseId()).stream()
        .map(Recorded::event)
        .filter(ApplicationSubmitted.class::isInstance)
        .map(ApplicationSubmitted.class::cast)
        .findFirst();
  }

  private void note(LinkCase command, Rejection reason, Recorded cause) {
    var note = new AddNote(cause.caseId(), Refusal.note(command, reason));
    var order = new Order(moment(), id("note", command, cause), null, null);
    if (commands.issue(note, order) instanceof Receipt.Rejected(var why)) {
      throw new IllegalStateException(
          "case %s is not linked (%s) and takes no note of it: %s"
              .formatted(cause.caseId(), reason, why));
    }
  }

  private Optional<Rejection> issue(LinkCase command, Recorded cause) {
    if (recorded(command)) {
      return Optional.empty();
    }
    var order = new Order(moment(), id("link-case", command, cause), null, null);
    return switch (commands.issue(command, order)) {
      case Receipt.Done _ -> Optional.empty();
      case Receipt.Rejected(var reason) -> Optional.of(reason);
      case Receipt.Conflict _, Receipt.Stale _ ->
          throw new IllegalStateException("links come with neither key nor version");
    };
  }

  private boolean recorded(LinkCase command) {
    return histories.of(command.caseId()).stream()
        .anyMatch(r ->
            r.event() instanceof CaseLinked e
                && e.linked().equals(command.linked())
                && e.relation().equals(command.relation()));
  }

  private Moment moment() {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var today = LocalDate.ofInstant(now, MetaDataNames.BERLIN);
    return new Moment(now, now, today, today, LINKS, Access.ALL, null, TRUST, null);
  }

  private static String id(String what, LinkCase command, Recorded cause) {
    var name = "%s\n%s\n%d".formatted(what, cause.caseId().value(), cause.version());
    return UUID.nameUUIDFromBytes(
            (name + "\n" + command.caseId().value()).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}

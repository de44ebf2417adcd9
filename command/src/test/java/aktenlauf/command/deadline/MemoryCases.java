package aktenlauf.command.deadline;

import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.EventType;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.proceeding.ProceedingCommand.ExpireDeadline;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineMet;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cases that know of their deadlines and nothing else, with their log, in memory. */
final class MemoryCases implements Issue, CaseLog {
  private final List<Recorded> log = new ArrayList<>();
  private final Map<CaseId, Long> versions = new HashMap<>();
  private final Map<String, LocalDate> running = new HashMap<>();
  private final Set<String> accepted = new HashSet<>();
  private final Map<String, Function<LocalDate, List<CaseEvent>>> effects = new HashMap<>();
  private final Set<CaseId> broken = new HashSet<>();
  private final List<Order> orders = new ArrayList<>();
  private boolean down;
  private int asked;

  static CaseId caseOf(int number) {
    return CaseId.of("0193a000-0000-7000-8000-%012d".formatted(number));
  }

  static DeadlineStarted started(CaseId caseId, String deadline, LocalDate due) {
    return new DeadlineStarted(
        caseId, deadline, deadline, due, due, due, due, "alarm", "T-1", "unit", List.of());
  }

  synchronized void start(CaseId caseId, String deadline, LocalDate due) {
    append(null, started(caseId, deadline, due));
  }

  synchronized void meet(CaseId caseId, String deadline, LocalDate on) {
    append(null, new DeadlineMet(caseId, deadline, deadline, on));
  }

  /** What else happens in the case when the deadline expires. */
  void onExpiry(CaseId caseId, String deadline, Function<LocalDate, List<CaseEvent>> effect) {
    effects.put(caseId + " " + deadline, effect);
  }

  void breaks(CaseId caseId) {
    broken.add(caseId);
  }

  void repair() {
    broken.clear();
    down = false;
  }

  void goDown() {
    down = true;
  }

  synchronized int asked() {
    return asked;
  }

  synchronized List<Order> orders() {
    return List.copyOf(orders);
  }

  /** "case deadline day" of everything that has expired, in the log's order. */
  synchronized List<String> expired() {
    return log.stream()
        .map(Recorded::event)
        .filter(DeadlineExpired.class::isInstance)
        .map(DeadlineExpired.class::cast)
        .map(e ->
            "%d %s %s"
                .formatted(
                    Integer.parseInt(e.caseId().value().substring(24)), e.deadline(), e.due()))
        .toList();
  }

  @Override
  public synchronized Receipt issue(CaseCommand command, Order order) {
    asked++;
    var c = (ExpireDeadline) command;
    if (down || broken.contains(c.caseId())) {
      throw new IllegalStateException("the store does not answer");
    }
    if (accepted.contains(order.commandId())) {
      return new Receipt.Done(c.caseId(), 0, List.of(), "T-1", true);
    }
    var key = c.caseId() + " " + c.deadline();
    if (!c.due().equals(running.get(key))) {
      return new Receipt.Rejected(new Rejection.Refused("deadline-not-running", "it does not run"));
    }
    accepted.add(order.commandId());
    orders.add(order);
    append(order, new DeadlineExpired(c.caseId(), c.deadline(), c.deadline(), c.due(), "alarm"));
    effects.getOrDefault(key, _ -> List.of()).apply(c.due()).forEach(e -> append(order, e));
    return new Receipt.Done(c.caseId(), 0, List.of(), "T-1", false);
  }

  private void append(@org.jspecify.annotations.Nullable Order order, CaseEvent event) {
    var type = EventType.of(event.getClass());
    var version = versions.merge(event.caseId(), 1L, Long::sum);
    log.add(
        new Recorded(
            log.size() + 1L, version, type.name(), type.revision(), event, envelope(order)));
    switch (event) {
      case DeadlineStarted e -> running.put(e.caseId() + " " + e.deadline(), e.due());
      case DeadlineMet e -> running.remove(e.caseId() + " " + e.deadline());
      case DeadlineExpired e -> running.remove(e.caseId() + " " + e.deadline());
      default -> throw new IllegalArgumentException(event.toString());
    }
  }

  @SuppressWarnings("NullAway") // nobody looks into an envelope here
  private static Envelope envelope(@org.jspecify.annotations.Nullable Order order) {
    var m = order == null ? null : order.moment();
    return m == null
        ? null
        : new Envelope(
            m.recordedAt(),
            m.occurredAt(),
            m.legalDate(),
            m.actor(),
            null,
            "14713000",
            m.trustLevel(),
            "test",
            1,
            List.of(),
            order.commandId(),
            null,
            null,
            null,
            null,
            List.of(),
            null);
  }

  @Override
  public synchronized long settled(long after) {
    return log.size();
  }

  @Override
  public synchronized Stream<Recorded> after(long position, Set<Class<?>> kinds) {
    return List.copyOf(log).stream()
        .filter(r -> r.position() > position)
        .filter(r -> kinds.contains(r.event().getClass()));
  }
}

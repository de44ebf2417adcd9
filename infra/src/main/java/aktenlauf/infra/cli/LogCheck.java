package aktenlauf.infra.cli;

import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decider;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.eventstore.LogRow;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.common.AxonException;

/**
 * Reads a log as a stranger would: every stream without a gap, every event readable, every case's
 * history one that its rules can follow. What was taken off the end of a stream is not seen here.
 */
final class LogCheck {
  private final EventLog log;
  private final Decider<CaseCommand, CaseState, CaseEvent> decider;

  LogCheck(EventLog log, Decider<CaseCommand, CaseState, CaseEvent> decider) {
    this.log = log;
    this.decider = decider;
  }

  /**
   * Something that cannot be right.
   *
   * @param position where in the log
   */
  record Finding(long position, String stream, long version, String what) {
    String text() {
      return "position %d, stream %s, version %d: %s".formatted(position, stream, version, what);
    }
  }

  /** How much was read, and how much of it was found wrong. */
  record Checked(long events, long cases, long findings) {}

  /**
   * Findings come one by one, in the log's order; then those of whole cases.
   *
   * @throws Unreadable where the store gives no event behind a position
   */
  Checked run(Consumer<Finding> report) {
    return new Pass(report).run();
  }

  /** The rest of the log cannot be read, as where a name in it is not known. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(long position, AxonException cause) {
      super(
          "behind position %d the log cannot be read: %s".formatted(position, cause.getMessage()),
          cause);
    }
  }

  private final class Pass {
    private final Consumer<Finding> report;
    private final Map<String, Long> next = new HashMap<>();
    private final Set<String> cases = new LinkedHashSet<>();
    private final Set<String> broken = new HashSet<>();
    private long events;
    private long findings;
    private long last = EventLog.BEGIN;

    Pass(Consumer<Finding> report) {
      this.report = report;
    }

    Checked run() {
      try (var rows = log.rows(EventLog.BEGIN)) {
        rows.forEach(this::row);
      } catch (AxonException stopped) {
        throw new Unreadable(Math.max(last, 0), stopped);
      }
      cases.stream().filter(c -> !broken.contains(c)).forEach(this::follow);
      return new Checked(events, cases.size(), findings);
    }

    private void row(LogRow row) {
      events++;
      if (row.position() <= last) {
        found(row, "comes after position %d".formatted(last));
      }
      last = row.position();
      long expected = next.getOrDefault(row.stream(), 0L);
      if (row.sequence() != expected) {
        found(row, "version %d was expected here".formatted(expected + 1));
      }
      next.put(row.stream(), row.sequence() + 1);
      read(row);
    }

    private void read(LogRow row) {
      try {
        var content = row.content().get();
        if (content.filter(r -> r.event() instanceof CaseEvent).isPresent()) {
          cases.add(row.stream());
        }
        if (content.filter(r -> !r.event().stream().equals(row.stream())).isPresent()) {
          found(row, "the event names another stream than its own");
        }
      } catch (RuntimeException unreadable) {
        found(row, "cannot be read: " + reason(unreadable));
      }
    }

    private void follow(String stream) {
      var state = decider.initial();
      for (var recorded : log.of(CaseId.of(stream))) {
        try {
          state = decider.evolve(state, (CaseEvent) recorded.event(), recorded.envelope());
        } catch (RuntimeException unruly) {
          report(
              new Finding(
                  recorded.position(),
                  stream,
                  recorded.version(),
                  "the rules cannot follow the event: " + reason(unruly)));
          return;
        }
      }
    }

    private void found(LogRow row, String what) {
      broken.add(row.stream());
      report(new Finding(row.position(), row.stream(), row.sequence() + 1, what));
    }

    private void report(Finding finding) {
      findings++;
      report.accept(finding);
    }

    private static String reason(Throwable failure) {
      var root = failure;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      return Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName());
    }
  }
}

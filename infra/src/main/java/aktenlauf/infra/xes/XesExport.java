package aktenlauf.infra.xes;

import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.kernel.SourceActivity;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.StepCompleted;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives the history as an event log, one trace a case in the order in which they were opened. What
 * was imported comes out as it came in; what happened here comes under its own name.
 */
public final class XesExport {
  private record Opened(Instant at, String name, CaseId caseId) {}

  /** What was written. */
  public record Exported(long cases, long activities) {}

  private final EventLog log;

  public XesExport(EventLog log) {
    this.log = log;
  }

  /** Of the events only one case's are in memory. */
  public Exported write(OutputStream out) throws IOException {
    long activities = 0;
    var cases = cases();
    try (var writer = new XesWriter(out)) {
      for (var opened : cases) {
        var all = log.of(opened.caseId()).stream().flatMap(XesExport::activity).toList();
        activities += all.size();
        writer.trace(opened.name(), all);
      }
    }
    return new Exported(cases.size(), activities);
  }

  private List<Opened> cases() {
    var cases = new ArrayList<Opened>();
    try (var events = log.after(EventLog.BEGIN)) {
      events.forEach(recorded -> {
        if (recorded.event() instanceof ApplicationSubmitted opening) {
          var reference = opening.externalReference();
          cases.add(
              new Opened(
                  recorded.envelope().occurredAt(),
                  reference == null ? opening.fileNumber().value() : reference,
                  recorded.caseId()));
        }
      });
    }
    // Cases are imported side by side: their order in the log says nothing.
    cases.sort(
        Comparator.comparing(Opened::at)
            .thenComparing(Opened::name)
            .thenComparing(o -> o.caseId().value()));
    return cases;
  }

  /** None for what an import adds of its own to an activity: it is not in the foreign log. */
  private static Stream<SourceActivity> activity(Recorded recorded) {
    var envelope = recorded.envelope();
    if (envelope.source() != null) {
      return Stream.of(envelope.source());
    }
    return envelope.actor().imports()
        ? Stream.empty()
        : Stream.of(
            new SourceActivity(
                recorded.event() instanceof StepCompleted step ? step.step() : recorded.type(),
                envelope.person(),
                envelope.actor().unit(),
                envelope.occurredAt(),
                null,
                "complete"));
  }
}

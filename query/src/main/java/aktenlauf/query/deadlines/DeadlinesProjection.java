package aktenlauf.query.deadlines;

import aktenlauf.query.kernel.Projection;
import aktenlauf.query.period.Deadlines;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One document for each deadline of each case. */
public final class DeadlinesProjection implements Projection<DeadlineEntry> {
  @Override
  public String name() {
    return "deadlines";
  }

  @Override
  public int shape() {
    return 1;
  }

  @Override
  public Class<DeadlineEntry> document() {
    return DeadlineEntry.class;
  }

  @Override
  public Optional<String> documentId(Recorded recorded) {
    return recorded.event() instanceof ProceedingEvent e
        ? Deadlines.concerned(e).map(name -> recorded.caseId().value() + "/" + name)
        : Optional.empty();
  }

  @Override
  public List<Index> indexes() {
    return List.of(
        Index.on("state", "due", "_id"),
        Index.on("state", "unit", "due", "_id"),
        Index.on("state", "effect", "due", "_id"),
        Index.on("state", "rule", "due", "_id"),
        Index.on("state", "unit", "effect", "due", "_id"));
  }

  @Override
  public DeadlineEntry apply(@Nullable DeadlineEntry before, Recorded recorded) {
    var event = (ProceedingEvent) recorded.event();
    var now = Deadlines.after(before == null ? null : before.deadline(), event);
    if (event instanceof DeadlineStarted e) {
      var envelope = recorded.envelope();
      return new DeadlineEntry(
          e.caseId().value() + "/" + e.deadline(),
          recorded.version(),
          recorded.position(),
          e.caseId().value(),
          e.fileNumber(),
          envelope.procedure(),
          envelope.authority(),
          e.unit(),
          now.name(),
          now.rule(),
          now.start(),
          now.due(),
          now.internalTarget(),
          now.effect(),
          now.state(),
          now.extensions());
    }
    if (before == null) {
      throw new IllegalStateException(
          "%s of %s comes before the deadline".formatted(recorded.type(), recorded.caseId()));
    }
    return before.with(now, recorded.version(), recorded.position());
  }
}

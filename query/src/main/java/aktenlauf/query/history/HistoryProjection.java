package aktenlauf.query.history;

import aktenlauf.query.kernel.Projection;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One document for each event. */
public final class HistoryProjection implements Projection<Entry> {
  private final EventJson json;

  public HistoryProjection(EventJson json) {
    this.json = json;
  }

  @Override
  public String name() {
    return "history";
  }

  @Override
  public int shape() {
    return 1;
  }

  @Override
  public Class<Entry> document() {
    return Entry.class;
  }

  @Override
  public Optional<String> documentId(Recorded recorded) {
    return Optional.of(Entry.id(recorded.caseId().value(), recorded.version()));
  }

  @Override
  public Entry apply(@Nullable Entry before, Recorded r) {
    var envelope = r.envelope();
    return new Entry(
        Entry.id(r.caseId().value(), r.version()),
        r.version(),
        r.position(),
        r.type(),
        r.revision(),
        envelope.recordedAt(),
        envelope.occurredAt(),
        envelope.legalDate(),
        who(envelope),
        envelope.legalBasis(),
        envelope.commandId(),
        envelope.procedure(),
        envelope.procedureVersion(),
        envelope.authority(),
        r.event() instanceof ApplicationSubmitted submitted ? submitted.unit() : null,
        envelope.deviations(),
        json.of(r.event()));
  }

  private static Entry.Who who(Envelope envelope) {
    var actor = envelope.actor();
    return new Entry.Who(
        actor.kind().name().toLowerCase(Locale.ROOT).intern(),
        actor.id(),
        actor.role(),
        actor.unit(),
        envelope.onBehalfOf());
  }

  @Override
  public boolean once() {
    return true;
  }

  @Override
  public List<Index> indexes() {
    return List.of();
  }
}

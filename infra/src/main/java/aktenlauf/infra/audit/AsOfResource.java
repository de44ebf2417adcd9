package aktenlauf.infra.audit;

import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.query.kernel.CaseFiles;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.web.Addresses;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.reads.CaseRead;
import aktenlauf.shared.reads.CaseRead.What;
import aktenlauf.shared.reads.ReadLog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A case file as it stood, rebuilt from the log. */
@RestController
final class AsOfResource {
  private final EventLog log;
  private final CaseFiles files;
  private final ReadLog reads;

  AsOfResource(EventLog log, CaseFiles files, ReadLog reads) {
    this.log = log;
    this.files = files;
    this.reads = reads;
  }

  @GetMapping("/api/v1/cases/{caseId}/as-of")
  Map<String, @Nullable Object> asOf(
      Caller caller,
      @PathVariable String caseId,
      @RequestHeader(name = ReadLog.PURPOSE, required = false) @Nullable String purpose,
      @RequestParam String recordedAt) {
    var instant = Instants.read("recordedAt", recordedAt);
    var events = events(caseId);
    if (events.isEmpty() || !visible(events.getFirst(), caller.access())) {
      throw new ProblemException(Problem.notFound());
    }
    var document = replay(files.projection(), events, instant);
    if (document == null) {
      throw new ProblemException(Problem.notFound());
    }
    var of = events.getFirst().envelope();
    reads.record(
        caller,
        purpose,
        new CaseRead(caseId, of.procedure(), of.authority(), What.AS_OF, recordedAt));
    // A read without an instant shows the file as it stands at the newest event.
    var day =
        LocalDate.ofInstant(
            instant == null ? events.getLast().envelope().recordedAt() : instant,
            MetaDataNames.BERLIN);
    var file = files.render(document, day);
    return TransmissionBlocks.set(events) && !named(events.getFirst(), caller.access())
        ? Addresses.hidden(file)
        : file;
  }

  private List<Recorded> events(String caseId) {
    try {
      return log.of(new CaseId(caseId));
    } catch (IllegalArgumentException none) {
      return List.of();
    }
  }

  private static <D extends ReadDocument> @Nullable D replay(
      Projection<D> projection, List<Recorded> events, @Nullable Instant until) {
    D document = null;
    for (var event : events) {
      if (until != null && event.envelope().recordedAt().isAfter(until)) {
        break;
      }
      if (projection.documentId(event).isPresent()) {
        document = projection.apply(document, event);
      }
    }
    return document;
  }

  private static boolean named(Recorded first, Access access) {
    return first.event() instanceof ApplicationSubmitted submitted
        && access.names(submitted.unit());
  }

  private static boolean visible(Recorded first, Access access) {
    return first.event() instanceof ApplicationSubmitted submitted
        && access.unit(submitted.unit())
        && access.procedure(first.envelope().procedure())
        && access.authority(first.envelope().authority());
  }
}

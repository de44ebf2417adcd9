package aktenlauf.query.casestatus;

import aktenlauf.query.casestatus.CaseStatus.Sent;
import aktenlauf.query.casestatus.CaseStatus.Stored;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentFiled;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsSupplied;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The documents that the applicant has sent, by their types. */
final class SentDocuments {
  private SentDocuments() {}

  /** Those in the application's field {@code documents}. */
  static List<Sent> of(ApplicationSubmitted e) {
    return Stream.of(
            e.application() == null ? Map.<String, Object>of() : e.application(), e.facts())
        .map(m -> m.get("documents"))
        .filter(Collection.class::isInstance)
        .flatMap(c -> ((Collection<?>) c).stream())
        .map(d -> d instanceof Map<?, ?> m ? m.get("type") : null)
        .filter(String.class::isInstance)
        .map(type -> new Sent(null, (String) type, e.receivedOn(), 1, null))
        .toList();
  }

  static List<Sent> after(List<Sent> before, ProceedingEvent event, Recorded recorded) {
    return switch (event) {
      case DocumentsSupplied e -> supplied(before, e, Acts.legalDay(recorded));
      case DocumentFiled e when Acts.byApplicant(recorded) ->
          uploaded(before, e, Acts.legalDay(recorded));
      default -> before;
    };
  }

  /** What was uploaded before and is named now has been told. */
  private static List<Sent> supplied(List<Sent> before, DocumentsSupplied e, LocalDate on) {
    var all = new ArrayList<>(before);
    e.documents().stream()
        .filter(d ->
            d.documentId() == null
                || before.stream().noneMatch(s -> d.documentId().equals(s.documentId())))
        .forEach(d -> all.add(new Sent(d.documentId(), d.type(), on, 1, null)));
    return all;
  }

  private static List<Sent> uploaded(List<Sent> before, DocumentFiled e, LocalDate on) {
    var all = new ArrayList<>(before);
    all.removeIf(d -> d.documentId() != null && d.documentId().equals(e.replaces()));
    all.add(
        new Sent(
            e.documentId(),
            e.type(),
            on,
            e.fileVersion(),
            new Stored(e.mediaType(), e.size(), e.sha256())));
    return all;
  }
}

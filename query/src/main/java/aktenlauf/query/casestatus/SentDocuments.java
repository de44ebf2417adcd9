package aktenlauf.query.casestatus;

import aktenlauf.query.casestatus.CaseStatus.Sent;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
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
        .map(type -> new Sent((String) type, e.receivedOn()))
        .toList();
  }

  static List<Sent> after(List<Sent> before, ProceedingEvent event, LocalDate on) {
    if (!(event instanceof DocumentsSupplied e)) {
      return before;
    }
    var all = new ArrayList<>(before);
    e.documents().forEach(d -> all.add(new Sent(d.type(), on)));
    return all;
  }
}

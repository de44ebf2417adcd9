package aktenlauf.command.notices;

import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.DefinitionVersionChanged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case as it stood when an event was stored, together with the other events of the same command:
 * nothing that came later changes a notice.
 *
 * @param submitted what the case was opened with
 */
record CaseSoFar(Recorded cause, ApplicationSubmitted submitted, List<Recorded> events) {

  /** Empty where the case does not begin with an application. */
  static Optional<CaseSoFar> until(Recorded cause, List<Recorded> history) {
    var command = cause.envelope().commandId();
    var known =
        history.stream()
            .filter(e -> e.version() <= cause.version() || e.envelope().commandId().equals(command))
            .toList();
    return known.isEmpty() || !(known.getFirst().event() instanceof ApplicationSubmitted submitted)
        ? Optional.empty()
        : Optional.of(new CaseSoFar(cause, submitted, known));
  }

  /** The last event of that type. */
  <E extends CaseEvent> Optional<E> last(Class<E> type) {
    return recorded(type).map(Recorded::event).map(type::cast);
  }

  Optional<Recorded> recorded(Class<? extends CaseEvent> type) {
    return events.stream().filter(e -> type.isInstance(e.event())).reduce((_, later) -> later);
  }

  /** An event of that type that the same command led to. */
  <E extends CaseEvent> Optional<E> beside(Class<E> type) {
    return recorded(type)
        .filter(e -> e.envelope().commandId().equals(cause.envelope().commandId()))
        .map(Recorded::event)
        .map(type::cast);
  }

  int definitionVersion() {
    return last(DefinitionVersionChanged.class)
        .map(DefinitionVersionChanged::to)
        .orElse(submitted.procedureVersion());
  }

  Map<String, Object> application() {
    var all = new HashMap<>(submitted.facts());
    if (submitted.application() != null) {
      all.putAll(submitted.application());
    }
    return all;
  }

  /** The applicant's fields; none once the person is erased. */
  Map<String, Object> applicant() {
    return submitted.applicant() == null ? Map.of() : submitted.applicant();
  }
}

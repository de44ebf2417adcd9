package aktenlauf.shared.procedure;

/**
 * A state of a configured procedure.
 *
 * @param id in kebab-case
 * @param waitingFor who acts next: clerk, applicant or other
 * @param status code of the citizen's status in this state, as in {@code CHECKING}
 */
public record State(String id, String waitingFor, String status) {}

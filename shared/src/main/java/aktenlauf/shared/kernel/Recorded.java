package aktenlauf.shared.kernel;

/**
 * An event as it lies in the log: what a projection is given.
 *
 * @param position place in the log across all cases, ascending
 * @param version place in its stream; the first is 1
 * @param type stored name, as in {@code proceeding.case-closed}
 */
public record Recorded(
    long position, long version, String type, int revision, Fact event, Envelope envelope) {
  /** The case that it belongs to or, in the stream of a shared thing, that it concerns. */
  public CaseId caseId() {
    return event.caseId();
  }
}

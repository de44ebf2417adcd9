package aktenlauf.shared.kernel;

/**
 * What a stream consists of: something that happened, in the past tense, never changed once stored.
 */
public interface Fact {
  /** The stream's name: a case's id, or that of a thing that cases share, such as a plate. */
  String stream();

  /** The case that it belongs to or, in the stream of a shared thing, that it concerns. */
  CaseId caseId();
}

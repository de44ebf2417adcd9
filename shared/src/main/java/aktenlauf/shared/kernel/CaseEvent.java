package aktenlauf.shared.kernel;

/**
 * A fact about one case, in the past tense, never changed once stored; each domain seals its own.
 */
public interface CaseEvent extends Fact {
  @Override
  CaseId caseId();

  @Override
  default String stream() {
    return caseId().value();
  }
}

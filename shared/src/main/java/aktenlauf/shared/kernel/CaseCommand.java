package aktenlauf.shared.kernel;

/** An order to one case, in the imperative; each domain seals its own. */
public interface CaseCommand {
  CaseId caseId();
}

package aktenlauf.query.casestatus;

import java.util.Optional;

/** The register of file numbers as the log has it: never behind, unlike a read model. */
public interface CaseNumbers {
  /** The id of the case with this file number in its canonical form. */
  Optional<String> caseOf(String fileNumber);
}

package aktenlauf.query.casefile;

import java.io.InputStream;
import java.util.Optional;

/** What is in the documents that the case file lists. */
@FunctionalInterface
public interface DocumentContents {
  /** The clear content, to be closed by the reader; empty where the person has been erased. */
  Optional<InputStream> open(String caseId, String documentId);
}

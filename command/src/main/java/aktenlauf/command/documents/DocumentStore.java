package aktenlauf.command.documents;

import aktenlauf.shared.kernel.CaseId;
import java.io.IOException;
import java.io.InputStream;

/**
 * Where the content of documents lies, encrypted under the key of the case's applicant. Content is
 * stored before the event that names it; what no event names is an orphan that nobody can reach.
 */
public interface DocumentStore {
  /**
   * What was stored.
   *
   * @param size of the clear content in bytes
   * @param sha256 of the clear content in lower-case hexadecimal
   */
  record Stored(long size, String sha256) {}

  /**
   * Reads the content to its end and makes it durable before this returns.
   *
   * @param documentId never used before
   * @throws IOException where the content cannot be read; then nothing is stored
   * @throws StoringFailed where it cannot be stored
   */
  Stored put(CaseId caseId, String documentId, InputStream content) throws IOException;

  /** Removes content that no event names; nothing where there is none. */
  void remove(String documentId);
}

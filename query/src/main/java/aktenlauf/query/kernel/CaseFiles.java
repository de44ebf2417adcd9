package aktenlauf.query.kernel;

import java.util.Map;

/** The case file, for those who rebuild it from the log instead of reading it. */
public interface CaseFiles {
  Projection<? extends ReadDocument> projection();

  /**
   * The case file as the API shows it.
   *
   * @param document one of the projection's documents
   */
  Map<String, Object> render(ReadDocument document);
}

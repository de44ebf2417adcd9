package aktenlauf.query.kernel;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The case file, for those who rebuild it from the log instead of reading it. */
public interface CaseFiles {
  Projection<? extends ReadDocument> projection();

  /**
   * The case file as the API shows it.
   *
   * @param document one of the projection's documents
   * @param day the day on which it is read, Europe/Berlin
   */
  Map<String, @Nullable Object> render(ReadDocument document, LocalDate day);
}

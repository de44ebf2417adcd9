package aktenlauf.shared.reads;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was shown of a case.
 *
 * @param caseId the case's id
 * @param procedure with {@code authority}, what an auditor's rights are compared with
 * @param detail which of them: a document's id, the instant of a file as it stood; else null
 */
public record CaseRead(
    String caseId, String procedure, String authority, What what, @Nullable String detail) {

  /** Kinds of content that say something of a person. */
  public enum What {
    CASE_FILE,
    /** The file as it stood at an instant. */
    AS_OF,
    HISTORY,
    DOCUMENT,
    /** Events of the case on a page of the log across cases. */
    EVENTS,
    /** That a person of the searched name has the case. */
    SEARCH;

    /** In kebab-case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException where it is none of the words
     */
    public static What of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  public CaseRead(String caseId, String procedure, String authority, What what) {
    this(caseId, procedure, authority, what, null);
  }
}

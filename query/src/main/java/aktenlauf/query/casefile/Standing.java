package aktenlauf.query.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the case stands.
 *
 * @param stateWaitsFor who acts next by the procedure's state: clerk, applicant or other
 * @param end null while the case is open
 */
public record Standing(
    String state,
    int procedureVersion,
    String stateWaitsFor,
    @Nullable String assignee,
    @Nullable End end) {
  Standing assigned(@Nullable String to) {
    return new Standing(state, procedureVersion, stateWaitsFor, to, end);
  }

  Standing in(String next, int version, String waitsFor) {
    return new Standing(next, version, waitsFor, assignee, end);
  }

  Standing ended(@Nullable End how) {
    return new Standing(state, procedureVersion, stateWaitsFor, assignee, how);
  }

  /**
   * How the case ended.
   *
   * @param how closed, withdrawn or forwarded
   */
  public record End(
      String how,
      LocalDate on,
      String by,
      @Nullable String outcome,
      @Nullable String toAuthority,
      @Nullable String reason) {}
}

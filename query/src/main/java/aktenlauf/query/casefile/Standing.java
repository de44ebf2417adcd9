package aktenlauf.query.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the case stands.
 *
 * @param stateWaitsFor who acts next by the procedure's state: clerk, applicant or other
 * @param end null while the case is open
 * @param clerkBecause why a clerk acts next whatever the state says; null where it is as the state
 *     says
 */
public record Standing(
    String state,
    int procedureVersion,
    String stateWaitsFor,
    @Nullable String assignee,
    @Nullable End end,
    @Nullable String clerkBecause) {
  Standing assigned(@Nullable String to) {
    return new Standing(state, procedureVersion, stateWaitsFor, to, end, clerkBecause);
  }

  Standing in(String next, int version, String waitsFor) {
    return new Standing(next, version, waitsFor, assignee, end, clerkBecause);
  }

  Standing ended(@Nullable End how) {
    return new Standing(state, procedureVersion, stateWaitsFor, assignee, how, clerkBecause);
  }

  Standing clerk(@Nullable String because) {
    return new Standing(state, procedureVersion, stateWaitsFor, assignee, end, because);
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

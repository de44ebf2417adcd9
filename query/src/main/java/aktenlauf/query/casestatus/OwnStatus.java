package aktenlauf.query.casestatus;

import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The status that a citizen may look into: by access code, or by login one's own. */
final class OwnStatus {
  private static final String READ = "status:read";

  private final StatusQueries queries;
  private final StatusAccess access;
  private final StatusRate rate;

  OwnStatus(StatusQueries queries, StatusAccess access, StatusRate rate) {
    this.queries = queries;
    this.access = access;
    this.rate = rate;
  }

  /**
   * Empty where there is none, or a person of the case is blocked.
   *
   * @param code opens it without a login
   * @param sub the citizen for whom a portal asks; from the role portal only
   * @throws ProblemException {@code not-found} where the code is wrong, {@code forbidden} where the
   *     login is of no use
   */
  Optional<CaseStatus> find(
      @Nullable Caller caller,
      String fileNumber,
      @Nullable String code,
      @Nullable String sub,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (caller == null || code != null) {
      rate.admit(request, response);
      return queries
          .find(access.check(fileNumber, code))
          .filter(s -> !Boolean.TRUE.equals(s.hidden()));
    }
    var citizen = StatusResource.citizen(caller, sub);
    if (!caller.scopes().contains(READ)) {
      throw new ProblemException(Problem.forbidden("your token lacks the scope " + READ));
    }
    return FileNumber.read(fileNumber).flatMap(n -> queries.of(citizen, n.value()));
  }
}

package aktenlauf.query.testing;

import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.Caller;
import java.util.Set;

/** Callers of the read side. */
public final class Callers {
  private Callers() {}

  public static Caller clerk(Access access) {
    return caller("paula", "clerk", access);
  }

  public static Caller caller(String id, String role, Access access) {
    var kind = role.equals("portal") ? Actor.Kind.CITIZEN : Actor.Kind.CLERK;
    return new Caller(id, new Actor(kind, id, role, null), access, Set.of(), "high");
  }
}

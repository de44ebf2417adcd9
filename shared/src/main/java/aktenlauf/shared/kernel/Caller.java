package aktenlauf.shared.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who sends a request, as the token says; resources take it as a parameter.
 *
 * @param client the token's client, whose Idempotency-Keys are its own
 * @param capacities the same actor in each of the roles that the token names, in its order; at
 *     least one
 * @param trustLevel eIDAS level from the claim {@code acr}: low, substantial, high
 */
public record Caller(
    String client, List<Actor> capacities, Access access, Set<String> scopes, String trustLevel) {
  public Caller {
    capacities = List.copyOf(capacities);
    scopes = Set.copyOf(scopes);
    if (capacities.isEmpty()) {
      throw new IllegalArgumentException("a caller without a role");
    }
  }

  /** A caller with one role. */
  public Caller(String client, Actor actor, Access access, Set<String> scopes, String trustLevel) {
    this(client, List.of(actor), access, scopes, trustLevel);
  }

  /** The caller in the first role that the token names. */
  public Actor actor() {
    return capacities.getFirst();
  }

  /** The caller in one of these roles; empty where the token names none of them. */
  public Optional<Actor> in(Set<String> roles) {
    return capacities.stream().filter(a -> roles.contains(a.role())).findFirst();
  }

  public boolean has(String scope) {
    return scopes.contains(scope);
  }
}

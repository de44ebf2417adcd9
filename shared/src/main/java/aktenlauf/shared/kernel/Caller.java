package aktenlauf.shared.kernel;

import java.util.Set;

/**
 * Who sends a request, as the token says; resources take it as a parameter.
 *
 * @param client the token's client, whose Idempotency-Keys are its own
 * @param trustLevel eIDAS level from the claim {@code acr}: low, substantial, high
 */
public record Caller(
    String client, Actor actor, Access access, Set<String> scopes, String trustLevel) {
  public Caller {
    scopes = Set.copyOf(scopes);
  }

  public boolean has(String scope) {
    return scopes.contains(scope);
  }
}

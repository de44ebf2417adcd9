package aktenlauf.infra.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Remembers tokens whose signature was found good, until they expire: checking one costs more than
 * most queries. Expiry is looked at each time, by the machine's clock.
 */
final class VerifiedTokens implements AuthenticationManager {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final long MOST = 10_000;

  private final AuthenticationManager verifier;
  private final InstantSource machine;
  private final Cache<String, CallerToken> good =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  VerifiedTokens(AuthenticationManager verifier, InstantSource machine) {
    this.verifier = verifier;
    this.machine = machine;
  }

  @Override
  public Authentication authenticate(Authentication request) throws AuthenticationException {
    var token = ((BearerTokenAuthenticationToken) request).getToken();
    var known = good.getIfPresent(token);
    if (known != null && !expired(known)) {
      return known;
    }
    var verified = (CallerToken) verifier.authenticate(request);
    if (verified == null) {
      throw new IllegalStateException("the verifier answers or refuses");
    }
    good.put(token, verified);
    return verified;
  }

  private boolean expired(CallerToken token) {
    Instant end = token.getToken().getExpiresAt();
    return end == null || !machine.instant().isBefore(end);
  }
}

package aktenlauf.infra.identity;

import aktenlauf.shared.kernel.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A verified token together with the caller that was read from it. */
final class CallerToken extends JwtAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Caller caller;

  private CallerToken(Jwt token, Caller caller) {
    super(token, List.copyOf(caller.scopes().stream().map(SimpleGrantedAuthority::new).toList()));
    this.caller = caller;
  }

  static CallerToken of(Jwt token) {
    return new CallerToken(token, Callers.of(token));
  }

  Caller caller() {
    return caller;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}

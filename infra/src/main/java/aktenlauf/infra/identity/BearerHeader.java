package aktenlauf.infra.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * The token of the header {@code Authorization} (RFC 6750 § 2.1), and of nowhere else. Spring's own
 * resolver does the same with a regular expression, which cost a twentieth of a whole request.
 */
final class BearerHeader implements BearerTokenResolver {
  private static final String SCHEME = "Bearer";
  private static final boolean[] IN_TOKENS = inTokens();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    var header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    var token = header.substring(SCHEME.length());
    if (!token.startsWith(" ") || !b64token(token.strip())) {
      throw new OAuth2AuthenticationException(
          BearerTokenErrors.invalidToken("Bearer token is malformed"));
    }
    return token.strip();
  }

  /** Letters, digits and {@code -._~+/}, then any number of {@code =}. */
  private static boolean b64token(String token) {
    int end = token.length();
    while (end > 0 && token.charAt(end - 1) == '=') {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char c = token.charAt(i);
      if (c >= IN_TOKENS.length || !IN_TOKENS[c]) {
        return false;
      }
    }
    return end > 0;
  }

  private static boolean[] inTokens() {
    var allowed = new boolean[128];
    for (char c = 0; c < allowed.length; c++) {
      allowed[c] =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "-._~+/".indexOf(c) >= 0;
    }
    return allowed;
  }
}

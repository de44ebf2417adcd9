package aktenlauf.infra.identity;

import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads a caller from a verified token; a claim that is missing grants nothing. */
final class Callers {
  private static final List<String> LEVELS = List.of("low", "substantial", "high");

  private Callers() {}

  static Caller of(Jwt token) {
    var subject = token.getSubject();
    if (subject == null) {
      throw new InvalidBearerTokenException("the token names no subject");
    }
    var client = text(token, "client_id", subject);
    var units = list(token, "units");
    var level = text(token, "acr", "low");
    return new Caller(
        client,
        roles(token).stream()
            .map(role -> new Actor(kind(role), subject, role, unit(units)))
            .toList(),
        new Access(
            Set.copyOf(units),
            Set.copyOf(list(token, "procedures")),
            Set.copyOf(list(token, "authorities_ags"))),
        scopes(token),
        LEVELS.contains(level) ? level : "low");
  }

  /** {@code system} is this program itself: no token stands for it. */
  private static List<String> roles(Jwt token) {
    var roles = list(token, "roles").stream().filter(r -> !r.equals("system")).toList();
    return roles.isEmpty() ? List.of("none") : roles;
  }

  private static Actor.Kind kind(String role) {
    return switch (role) {
      case "clerk", "signatory", "head", "auditor", "cashier" -> Actor.Kind.CLERK;
      case "portal", "citizen" -> Actor.Kind.CITIZEN;
      default -> Actor.Kind.SYSTEM;
    };
  }

  private static @Nullable String unit(List<String> units) {
    return units.size() == 1 && !units.getFirst().endsWith("*") ? units.getFirst() : null;
  }

  /** {@code scope} is a list from some issuers and one text with blanks from others. */
  private static Set<String> scopes(Jwt token) {
    return switch (token.getClaims().get("scope")) {
      case String text -> Set.of(text.strip().split(" +"));
      case Collection<?> all -> Set.copyOf(all.stream().map(Object::toString).toList());
      case null, default -> Set.of();
    };
  }

  private static List<String> list(Jwt token, String claim) {
    return token.getClaims().get(claim) instanceof Collection<?> all
        ? all.stream().map(Object::toString).distinct().toList()
        : List.of();
  }

  private static String text(Jwt token, String claim, String otherwise) {
    return token.getClaims().get(claim) instanceof String text ? text : otherwise;
  }
}

package aktenlauf.infra.identity;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Which scopes open a path; any one of them is enough, none means that no token is needed.
 *
 * @param path pattern of Spring's path patterns
 */
public record ScopeRule(HttpMethod method, String path, Set<String> scopes) {
  private static final String API = "/api/v1";

  /**
   * The first rule that matches decides. Paths of the contract are ruled from the start, built or
   * not yet.
   */
  public static final List<ScopeRule> ALL =
      List.of(
          open(HttpMethod.GET, "/procedures/**"),
          open(HttpMethod.GET, "/deadline-rules/**"),
          open(HttpMethod.GET, "/streets"),
          open(HttpMethod.GET, "/status/{fileNumber}"),
          open(HttpMethod.GET, "/status/{fileNumber}/stream"),
          open(HttpMethod.GET, "/status/{fileNumber}/reads"),
          open(HttpMethod.GET, "/status/{fileNumber}/documents/{documentId}"),
          of(HttpMethod.GET, "/status", "status:read"),
          of(HttpMethod.POST, "/cases", "cases:submit"),
          of(
              HttpMethod.POST,
              "/cases/{caseId}/commands/{command}",
              "cases:command",
              "cases:submit"),
          of(HttpMethod.GET, "/cases/{caseId}/commands", "cases:command", "cases:submit"),
          of(HttpMethod.POST, "/cases/{caseId}/documents", "cases:command", "cases:submit"),
          of(HttpMethod.GET, "/cases/{caseId}/documents/{documentId}", "cases:read"),
          of(HttpMethod.GET, "/cases/{caseId}/history", "cases:read", "audit:read"),
          of(HttpMethod.GET, "/cases/{caseId}/as-of", "audit:read"),
          of(HttpMethod.GET, "/cases/{caseId}", "cases:read"),
          of(HttpMethod.POST, "/bulk-commands", "cases:command"),
          of(HttpMethod.GET, "/worklist", "worklist:read"),
          of(HttpMethod.GET, "/workload", "worklist:read"),
          of(HttpMethod.GET, "/deadlines", "worklist:read"),
          of(HttpMethod.GET, "/vehicle-reviews", "worklist:read"),
          of(HttpMethod.GET, "/insurance-notices", "worklist:read"),
          of(HttpMethod.GET, "/vehicle-payments", "worklist:read"),
          of(HttpMethod.GET, "/plates", "cases:read"),
          of(HttpMethod.GET, "/plates/{plate}", "cases:read"),
          of(HttpMethod.GET, "/statistics", "audit:read"),
          of(HttpMethod.GET, "/retention", "audit:read"),
          of(HttpMethod.GET, "/audit/**", "audit:read"),
          of(HttpMethod.POST, "/audit/**", "audit:read"),
          of(HttpMethod.GET, "/ops/**", "ops"),
          of(HttpMethod.PUT, "/ops/**", "ops"),
          of(HttpMethod.POST, "/ops/**", "ops"),
          new ScopeRule(HttpMethod.GET, "/actuator/health/**", Set.of()),
          new ScopeRule(HttpMethod.GET, "/actuator/**", Set.of("ops")));

  private static ScopeRule of(HttpMethod method, String path, String... scopes) {
    return new ScopeRule(method, API + path, Set.of(scopes));
  }

  private static ScopeRule open(HttpMethod method, String path) {
    return new ScopeRule(method, API + path, Set.of());
  }
}

package aktenlauf.infra.identity;

import aktenlauf.infra.web.ProblemWriter;
import aktenlauf.shared.kernel.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Tokens on every request, scopes on every path; deny by default. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String[] PAGES = {
    "/",
    "/error",
    "/v3/api-docs/**",
    "/v3/api-docs.yaml",
    "/swagger-ui/**",
    "/swagger-ui.html",
    "/webjars/**"
  };

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder issuersTokens(IdentityProperties identity) {
    var issuer = identity.issuer();
    if (issuer == null) {
      throw new IllegalStateException("demo identities bring their own decoder");
    }
    // Asked at the first token, so that an issuer that is away does not keep the system from
    // starting.
    return new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(issuer));
  }

  /** As strict as Spring's default, whose regular expressions are run over every header. */
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderNames(SecurityConfiguration::plain);
    firewall.setAllowedHeaderValues(SecurityConfiguration::plain);
    return firewall;
  }

  /**
   * Assigned characters that control nothing; a loop, since it sees all headers of all requests.
   */
  private static boolean plain(String text) {
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean printable = c >= ' ' && c <= '~';
      if (!printable && (!Character.isDefined(c) || Character.isISOControl(c))) {
        return false;
      }
    }
    return true;
  }

  /** A span and a timer for each of some fifteen filters cost more than the command itself. */
  @Bean
  SecurityObservationSettings filtersAreNotTimed() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http, JwtDecoder decoder, ProblemWriter problems)
      throws Exception {
    var provider = new JwtAuthenticationProvider(decoder);
    provider.setJwtAuthenticationConverter(CallerToken::of);
    var tokens = new VerifiedTokens(provider::authenticate, Clock.systemUTC());
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> {
          for (var rule : ScopeRule.ALL) {
            var matched =
                requests.requestMatchers(
                    PathPatternRequestMatcher.pathPattern(rule.method(), rule.path()));
            if (rule.scopes().isEmpty()) {
              matched.permitAll();
            } else {
              matched.hasAnyAuthority(rule.scopes().toArray(String[]::new));
            }
          }
          requests.requestMatchers(PAGES).permitAll();
          requests.anyRequest().authenticated();
        })
        .oauth2ResourceServer(server ->
            server
                .bearerTokenResolver(new BearerHeader())
                .authenticationManagerResolver(_ -> tokens)
                .authenticationEntryPoint((request, response, why) ->
                    problems.write(response, unauthenticated(why.getMessage())))
                .accessDeniedHandler(
                    (request, response, why) -> problems.write(response, forbidden(request))))
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint(
                    (request, response, why) -> problems.write(response, unauthenticated(null)))
                .accessDeniedHandler(
                    (request, response, why) -> problems.write(response, forbidden(request))))
        .build();
  }

  private static Problem unauthenticated(@org.jspecify.annotations.Nullable String why) {
    return new Problem(
        401,
        "unauthenticated",
        "A token is needed",
        why == null
            ? "send a bearer token in the header Authorization"
            : "the bearer token is not accepted: " + why,
        Map.of());
  }

  private static Problem forbidden(jakarta.servlet.http.HttpServletRequest request) {
    for (var rule : ScopeRule.ALL) {
      if (PathPatternRequestMatcher.pathPattern(rule.method(), rule.path()).matches(request)) {
        return Problem.forbidden(
            "your token lacks the scope " + String.join(" or ", new TreeSet<>(rule.scopes())));
      }
    }
    return Problem.forbidden("your token does not open this path");
  }
}

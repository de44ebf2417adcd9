package aktenlauf.infra.identity;

import aktenlauf.infra.eventstore.DataDirectory;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The embedded authorization server with its demo identities; not there once an issuer is
 * configured.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(WhenDemo.class)
class DemoConfiguration {
  private static final Duration TOKEN_LIFE = Duration.ofHours(12);

  @Bean
  DemoIdentities demoIdentities(Procedures procedures) {
    return new DemoIdentities(
        DemoIdentity.all(
            procedures.all().stream()
                .filter(p -> p.domain() == null)
                .map(ProcedureDefinition::id)
                .toList()));
  }

  @Bean
  RegisteredClientRepository registeredClients(DemoIdentities identities) {
    return new InMemoryRegisteredClientRepository(
        identities.all().stream().map(DemoConfiguration::client).toList());
  }

  private static RegisteredClient client(DemoIdentity identity) {
    return RegisteredClient.withId(identity.name())
        .clientId(identity.name())
        .clientSecret(identity.name())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(all -> all.addAll(identity.scopes()))
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
        .build();
  }

  /** The demo's secrets are no secrets: hashing them would only cost every token its time. */
  @Bean
  PasswordEncoder plainSecrets() {
    return new PasswordEncoder() {
      @Override
      public String encode(@Nullable CharSequence secret) {
        return String.valueOf(secret);
      }

      @Override
      public boolean matches(@Nullable CharSequence secret, @Nullable String known) {
        return secret != null && secret.toString().equals(known);
      }
    };
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings() {
    return AuthorizationServerSettings.builder().build();
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(DataDirectory data) throws IOException {
    return new ImmutableJWKSet<>(SigningKey.in(data.file("signing-key.json")));
  }

  @Bean
  JwtDecoder jwtDecoder(JWKSource<SecurityContext> signingKeys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(signingKeys);
  }

  /** A token asked for without scope gets all of the client's; without this it would have none. */
  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims(DemoIdentities identities) {
    return context -> {
      var identity = identities.byName().get(context.getRegisteredClient().getClientId());
      if (identity == null) {
        throw new IllegalStateException("a token for a client that does not exist");
      }
      var claims = context.getClaims();
      if (context.getAuthorizedScopes().isEmpty()) {
        claims.claim("scope", identity.scopes());
      }
      claims.claim("client_id", identity.name());
      claims.claim("authorities_ags", List.of(DemoIdentity.AUTHORITY));
      claims.claim("units", identity.units());
      claims.claim("procedures", identity.procedures());
      claims.claim("roles", List.of(identity.role()));
      claims.claim("acr", "high");
    };
  }

  @Bean
  @Order(1)
  SecurityFilterChain authorizationServer(HttpSecurity http) throws Exception {
    return http.oauth2AuthorizationServer(
            server -> http.securityMatcher(server.getEndpointsMatcher()))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .csrf(csrf -> csrf.disable())
        .build();
  }

  /** The demo identities of this start. */
  record DemoIdentities(List<DemoIdentity> all) {
    Map<String, DemoIdentity> byName() {
      return all.stream().collect(Collectors.toMap(DemoIdentity::name, Function.identity()));
    }
  }
}

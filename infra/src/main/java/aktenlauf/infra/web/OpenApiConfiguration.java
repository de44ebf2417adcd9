package aktenlauf.infra.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The API's description at {@code /v3/api-docs}: what every operation has in common is said once.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  static final String OAUTH = "oauth2";

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Aktenlauf")
                .version("v1")
                .description(
                    "Case management for municipal administration: applications, commands, status,"
                        + " worklists, history and audit.")
                .license(new License().name("Apache-2.0")))
        .components(
            new Components()
                .addSecuritySchemes(
                    OAUTH,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.OAUTH2)
                        .flows(
                            new OAuthFlows()
                                .clientCredentials(
                                    new OAuthFlow().tokenUrl("/oauth2/token").scopes(scopes())))));
  }

  private static Scopes scopes() {
    return new Scopes()
        .addString("cases:submit", "submit applications and issue applicants' commands")
        .addString("status:read", "read the status of one's own cases")
        .addString("cases:read", "read case files")
        .addString("cases:command", "issue commands")
        .addString("worklist:read", "read worklists")
        .addString("audit:read", "read the audit trail and statistics")
        .addString("ops", "operate the system");
  }

  @Bean
  OpenApiCustomizer operations() {
    return new OperationTexts();
  }
}

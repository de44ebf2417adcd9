package aktenlauf.infra.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts our answer in the place of the server's own page, which is HTML and names its version. */
@Configuration(proxyBeanMethods = false)
class ProblemValveConfiguration {
  /** The innermost of the valves that report errors is the one that does. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve(JsonMapper mapper) {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new ProblemValve(mapper)));
  }
}

package aktenlauf.infra.bench;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An endpoint that does nothing, to measure what the machine can carry; there in a benchmark only.
 */
@RestController
@ConditionalOnProperty(name = EmptyEndpoint.SWITCH, havingValue = "true")
class EmptyEndpoint {
  static final String SWITCH = "aktenlauf.bench";
  static final String PATH = "/bench/empty";

  @GetMapping(PATH)
  ResponseEntity<Void> nothing() {
    return ResponseEntity.noContent().build();
  }

  /** Opens the path. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = SWITCH, havingValue = "true")
  static class Opening {
    @Bean
    @Order(0)
    SecurityFilterChain openEmptyEndpoint(HttpSecurity http) throws Exception {
      return http.securityMatcher(PATH)
          .csrf(AbstractHttpConfigurer::disable)
          .requestCache(AbstractHttpConfigurer::disable)
          .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
          .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
          .build();
    }
  }
}

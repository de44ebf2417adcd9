package aktenlauf.infra.identity;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the caller known to resources. */
@Configuration(proxyBeanMethods = false)
class CallerArguments implements WebMvcConfigurer {
  private final CallerArgument caller;

  CallerArguments(CallerArgument caller) {
    this.caller = caller;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(caller);
  }
}

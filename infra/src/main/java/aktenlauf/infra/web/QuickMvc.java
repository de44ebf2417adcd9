package aktenlauf.infra.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring MVC without what it finds out anew at each request: it did as much work as the commands
 * themselves.
 */
@Configuration(proxyBeanMethods = false)
class QuickMvc implements WebMvcRegistrations {
  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new SegmentedMapping();
  }

  @Override
  public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
    return new RequestMappingHandlerAdapter() {
      @Override
      public void afterPropertiesSet() {
        super.afterPropertiesSet();
        var arguments = new ArrayList<HandlerMethodArgumentResolver>();
        arguments.add(new PlainTexts());
        arguments.addAll(Objects.requireNonNull(getArgumentResolvers()));
        setArgumentResolvers(arguments);
        setReturnValueHandlers(
            List.of(new ReturnHandlers(Objects.requireNonNull(getReturnValueHandlers()))));
      }
    };
  }

  /** After Spring Boot's own. */
  @Bean
  @Order(1)
  static ServerHttpMessageConvertersCustomizer sizedJson(JsonMapper mapper) {
    return converters -> converters.withJsonConverter(new SizedJson(mapper));
  }
}

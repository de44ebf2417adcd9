package aktenlauf.infra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** It finds for every request what Spring's own mapping finds, or is refused as that is. */
class SegmentedMappingTest {
  /** An inner class, which nobody takes for a resource of the system. */
  @RestController
  class Cases {
    @GetMapping("/cases")
    void all() {}

    @PostMapping(path = "/cases", consumes = "application/json")
    void submit() {}

    @GetMapping("/cases/{id}")
    void one(@PathVariable String id) {}

    @GetMapping("/cases/special")
    void special() {}

    @DeleteMapping("/cases/{id}")
    void remove(@PathVariable String id) {}

    @PostMapping(path = "/cases/{id}/commands/{name}", consumes = "application/json")
    void issue(@PathVariable String id, @PathVariable String name) {}

    @GetMapping("/cases/{id}/commands")
    void list(@PathVariable String id) {}

    @GetMapping("/cases/{id}/{part}")
    void part(@PathVariable String id, @PathVariable String part) {}

    @GetMapping("/files/{*rest}")
    void files(@PathVariable String rest) {}

    @GetMapping({"/first", "/second/{id}"})
    void either() {}

    @GetMapping("/status/{number}.{kind}")
    void named(@PathVariable String number, @PathVariable String kind) {}
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /cases",
    "GET, /cases/",
    "POST, /cases",
    "PUT, /cases",
    "HEAD, /cases",
    "OPTIONS, /cases",
    "GET, /cases/17",
    "GET, /cases/special",
    "GET, /cases/speci%61l",
    "DELETE, /cases/special",
    "PUT, /cases/17",
    "POST, /cases/17/commands/close-case",
    "POST, /cases/17/commands/",
    "POST, /cases/17/commands",
    "POST, /cases/17/others/close-case",
    "GET, /cases/17/commands/close-case",
    "GET, /cases/17/commands",
    "GET, /cases/17/history",
    "GET, /cases/1%2F7",
    "GET, /cases/a%20b;v=1",
    "GET, //cases",
    "GET, /files",
    "GET, /files/a",
    "GET, /files/a/b/c",
    "GET, /first",
    "GET, /second/2",
    "GET, /status/7.pdf",
    "GET, /status/7",
    "GET, /nothing",
    "GET, /"
  })
  void findsWhatSpringFinds(String method, String path) {
    for (var type : Stream.of("application/json", "text/plain", "").toList()) {
      assertThat(found(new SegmentedMapping(), method, path, type))
          .as("%s %s %s", method, path, type)
          .isEqualTo(found(new RequestMappingHandlerMapping(), method, path, type));
    }
  }

  private Object found(
      RequestMappingHandlerMapping mapping, String method, String path, String type) {
    var context = new StaticWebApplicationContext();
    context.refresh();
    context.getBeanFactory().registerSingleton("cases", new Cases());
    mapping.setApplicationContext(context);
    mapping.afterPropertiesSet();
    var request = new MockHttpServletRequest(method, path);
    if (!type.isEmpty()) {
      request.setContentType(type);
    }
    ServletRequestPathUtils.parseAndCache(request);
    try {
      var chain = mapping.getHandler(request);
      if (chain == null) {
        return "nothing";
      }
      var handler = chain.getHandler();
      return Map.of(
          "method", handler instanceof HandlerMethod m ? m.getMethod().getName() : handler,
          "variables",
              String.valueOf(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)),
          "pattern",
              String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
    } catch (Exception refused) {
      return refused.getClass() + " " + refused.getMessage();
    }
  }
}

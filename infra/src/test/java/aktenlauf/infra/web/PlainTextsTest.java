package aktenlauf.infra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.SynthesizingMethodParameter;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.bind.support.DefaultDataBinderFactory;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.annotation.RequestHeaderMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.PathVariableMethodArgumentResolver;

/** They read what Spring's own resolvers read. */
class PlainTextsTest {
  static void resource(
      @PathVariable String caseId,
      @PathVariable("caseId") String named,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestHeader(name = "Needed") String needed,
      @RequestHeader(name = "Preset", defaultValue = "x") String preset,
      @RequestHeader(name = "Size", required = false) @Nullable Integer size,
      String other) {}

  private static MethodParameter parameter(int index) {
    var method =
        Arrays.stream(PlainTextsTest.class.getDeclaredMethods())
            .filter(m -> m.getName().equals("resource"))
            .findFirst()
            .orElseThrow();
    var parameter = new SynthesizingMethodParameter(method, index);
    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
    return parameter;
  }

  @Test
  void onlyTextsThatNeedNoConversionAreTheirs() {
    assertThat(
            Stream.of(0, 1, 2, 3, 4, 5, 6)
                .map(i -> new PlainTexts().supportsParameter(parameter(i))))
        .containsExactly(true, true, true, false, false, false, false);
  }

  static Stream<List<String>> sent() {
    return Stream.of(List.of(), List.of(""), List.of("\"7\""), List.of("\"7\"", "\"8\"", "*"));
  }

  @ParameterizedTest
  @MethodSource("sent")
  void headersReadAsSpringReadsThem(List<String> values) throws Exception {
    var request = new MockHttpServletRequest();
    values.forEach(v -> request.addHeader("If-Match", v));
    assertThat(read(new PlainTexts(), 2, request))
        .isEqualTo(read(new RequestHeaderMethodArgumentResolver(null), 2, request));
  }

  @Test
  void variablesReadAsSpringReadsThem() throws Exception {
    var request = new MockHttpServletRequest();
    request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("caseId", "a b"));
    for (int i : new int[] {0, 1}) {
      assertThat(read(new PlainTexts(), i, request))
          .isEqualTo(read(new PathVariableMethodArgumentResolver(), i, request))
          .isEqualTo("a b");
    }
  }

  private static @Nullable Object read(
      HandlerMethodArgumentResolver resolver, int index, MockHttpServletRequest request)
      throws Exception {
    var conversions = new ConfigurableWebBindingInitializer();
    conversions.setConversionService(new DefaultFormattingConversionService());
    return resolver.resolveArgument(
        parameter(index),
        null,
        new ServletWebRequest(request),
        new DefaultDataBinderFactory(conversions));
  }
}

package aktenlauf.infra.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

class ReturnHandlersTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final List<String> handled = new ArrayList<>();

  static ResponseEntity<String> text() {
    return ResponseEntity.ok("text");
  }

  static ResponseEntity<Integer> number() {
    return ResponseEntity.ok(1);
  }

  static Object anything() {
    return "anything";
  }

  private HandlerMethodReturnValueHandler handler(String name, Predicate<MethodParameter> suits) {
    return new HandlerMethodReturnValueHandler() {
      @Override
      public boolean supportsReturnType(MethodParameter returned) {
        asked.incrementAndGet();
        return suits.test(returned);
      }

      @Override
      public void handleReturnValue(
          @Nullable Object value,
          MethodParameter returned,
          ModelAndViewContainer container,
          NativeWebRequest request) {
        handled.add(name + " " + value);
      }
    };
  }

  private static MethodParameter returned(String method) throws NoSuchMethodException {
    return new MethodParameter(ReturnHandlersTest.class.getDeclaredMethod(method), -1);
  }

  private static void handle(ReturnHandlers handlers, String method, Object value)
      throws Exception {
    handlers.handleReturnValue(
        value,
        returned(method),
        new ModelAndViewContainer(),
        new ServletWebRequest(new MockHttpServletRequest()));
  }

  @Test
  void theFirstThatSuitsIsLookedForOncePerMethod() throws Exception {
    var handlers =
        new ReturnHandlers(
            List.of(
                handler("a", r -> r.getGenericParameterType().toString().contains("Integer")),
                handler("b", r -> true),
                handler("c", r -> true)));
    for (int i = 0; i < 3; i++) {
      handle(handlers, "text", "t");
      handle(handlers, "number", "n");
    }
    assertThat(handled).containsExactly("b t", "a n", "b t", "a n", "b t", "a n");
    assertThat(asked).hasValue(3);
  }

  @Test
  void whatMayReturnAnythingIsLookedForEachTime() throws Exception {
    var handlers = new ReturnHandlers(List.of(handler("a", r -> true)));
    handle(handlers, "anything", 1);
    handle(handlers, "anything", 2);
    assertThat(asked).hasValue(2);
  }

  @Test
  void whatNothingHandlesIsAFault() {
    var handlers = new ReturnHandlers(List.of(handler("a", r -> false)));
    assertThatThrownBy(() -> handle(handlers, "text", "t"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("text");
  }
}

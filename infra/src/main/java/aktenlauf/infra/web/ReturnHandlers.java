package aktenlauf.infra.web;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * What is done with what a resource returns, found once for each of its methods. Spring looks for
 * it at every request, among them whether the answer might be a stream of events.
 */
final class ReturnHandlers implements HandlerMethodReturnValueHandler {
  private final List<HandlerMethodReturnValueHandler> handlers;
  private final Map<Method, HandlerMethodReturnValueHandler> found = new ConcurrentHashMap<>();

  ReturnHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    this.handlers = List.copyOf(handlers);
  }

  @Override
  public boolean supportsReturnType(MethodParameter returned) {
    return true;
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter returned,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws Exception {
    var method = returned.getMethod();
    var handler =
        method != null && method.getReturnType() == ResponseEntity.class
            ? found.computeIfAbsent(method, _ -> first(returned))
            : first(returned);
    handler.handleReturnValue(value, returned, container, request);
  }

  private HandlerMethodReturnValueHandler first(MethodParameter returned) {
    return handlers.stream()
        .filter(h -> h.supportsReturnType(returned))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("nothing handles what is returned by " + returned));
  }
}

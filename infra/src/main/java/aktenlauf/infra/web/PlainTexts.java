package aktenlauf.infra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Path variables and optional headers that are wanted as the text that they are. Spring's resolvers
 * make a binder for each and have it look for a conversion from text to text.
 */
final class PlainTexts implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    if (parameter.getParameterType() != String.class) {
      return false;
    }
    var header = parameter.getParameterAnnotation(RequestHeader.class);
    return header == null
        ? parameter.hasParameterAnnotation(PathVariable.class)
        : !header.required()
            && header.defaultValue().equals(ValueConstants.DEFAULT_NONE)
            && !header.name().isEmpty();
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    var header = parameter.getParameterAnnotation(RequestHeader.class);
    return header == null ? variable(parameter, request) : header(header.name(), request);
  }

  private static String variable(MethodParameter parameter, NativeWebRequest request) {
    var named = parameter.getParameterAnnotation(PathVariable.class);
    var name =
        named == null || named.name().isEmpty() ? parameter.getParameterName() : named.name();
    var all =
        request.getAttribute(
            HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    if (all instanceof Map<?, ?> variables && variables.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalStateException("the path has no variable " + name);
  }

  /** One that is sent several times reads as a list (RFC 9110 § 5.3). */
  private static @Nullable String header(String name, NativeWebRequest request) {
    var sent = ((HttpServletRequest) request.getNativeRequest()).getHeaders(name);
    if (!sent.hasMoreElements()) {
      return null;
    }
    var first = sent.nextElement();
    return sent.hasMoreElements() ? first + "," + String.join(",", Collections.list(sent)) : first;
  }
}

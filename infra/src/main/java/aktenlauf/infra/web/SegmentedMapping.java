package aktenlauf.infra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Spring's mapping of paths, which asks every path with a variable whether it matches, each with
 * its method, headers and types. Here only those of the same length with the same fixed segments
 * are asked; where not exactly one of them says yes, Spring goes through them all.
 */
final class SegmentedMapping extends RequestMappingHandlerMapping {
  private final Map<Integer, List<Mapped>> byLength = new HashMap<>();

  /**
   * @param fixed what stands at each element of the path, the slashes among them; null where
   *     anything may
   */
  private record Mapped(RequestMappingInfo info, HandlerMethod method, @Nullable String[] fixed) {
    boolean fits(PathContainer path) {
      for (int i = 0; i < fixed.length; i++) {
        if (fixed[i] != null
            && path.elements().get(i) instanceof PathSegment segment
            && !segment.valueToMatch().equals(fixed[i])) {
          return false;
        }
      }
      return true;
    }
  }

  @Override
  public void afterPropertiesSet() {
    super.afterPropertiesSet();
    getHandlerMethods()
        .forEach((info, method) ->
            info.getPatternValues().stream()
                .filter(pattern -> !pattern.contains("*"))
                .forEach(pattern -> add(info, method, pattern)));
  }

  private void add(RequestMappingInfo info, HandlerMethod method, String pattern) {
    var fixed =
        PathContainer.parsePath(pattern).elements().stream()
            .map(PathContainer.Element::value)
            .map(text -> text.contains("{") || text.contains("?") ? null : text)
            .toArray(String[]::new);
    byLength
        .computeIfAbsent(fixed.length, _ -> new ArrayList<>())
        .add(new Mapped(info, method, fixed));
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(
      String lookupPath, HttpServletRequest request) throws Exception {
    var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
    HandlerMethod only = null;
    RequestMappingInfo match = null;
    for (var mapped : byLength.getOrDefault(path.elements().size(), List.of())) {
      var matching = mapped.fits(path) ? getMatchingMapping(mapped.info(), request) : null;
      if (matching != null) {
        if (only != null) {
          return super.lookupHandlerMethod(lookupPath, request);
        }
        only = mapped.method();
        match = matching;
      }
    }
    if (only == null) {
      return super.lookupHandlerMethod(lookupPath, request);
    }
    request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only);
    handleMatch(Objects.requireNonNull(match), lookupPath, request);
    return only;
  }
}

package aktenlauf.shared.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An act that a configured procedure adds to the common ones.
 *
 * @param id its command's name in kebab-case
 * @param roles who may do it
 * @param from states in which it is possible; empty for any
 * @param needs ids of steps that must have been done before
 * @param repeatable whether it may be done more than once
 * @param decision whether it decides on the case, so that the version seen must be sent
 * @param when condition over the application; null where the step always applies
 * @param resultField field of the body that becomes the event's {@code result}; null where the
 *     result is always {@code done}
 * @param to the state afterwards by result; the key {@code *} stands for any other; empty where the
 *     state stays
 */
public record Step(
    String id,
    Set<String> roles,
    Set<String> from,
    Set<String> needs,
    boolean repeatable,
    boolean decision,
    @Nullable Expression when,
    @Nullable String resultField,
    Map<String, String> to,
    List<String> legalBasis,
    Form body) {
  public Step {
    roles = Set.copyOf(roles);
    from = Set.copyOf(from);
    needs = Set.copyOf(needs);
    to = Map.copyOf(to);
    legalBasis = List.copyOf(legalBasis);
  }

  Step withForm(UnaryOperator<Form> change) {
    return new Step(
        id,
        roles,
        from,
        needs,
        repeatable,
        decision,
        when,
        resultField,
        to,
        legalBasis,
        change.apply(body));
  }

  public boolean applies(Map<String, Object> application, LocalDate receivedOn) {
    return when == null || when.test(application, receivedOn);
  }

  public String result(Map<String, Object> content) {
    var value = resultField == null ? null : content.get(resultField);
    return value == null ? "done" : value.toString();
  }

  public String next(String state, String result) {
    var next = to.getOrDefault(result, to.get("*"));
    return next == null ? state : next;
  }
}

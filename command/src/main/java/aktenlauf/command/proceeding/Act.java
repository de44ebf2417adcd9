package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Rejection.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a command would lead to, and the rules it breaks.
 *
 * @param events in their order; the first says what was done
 * @param impossible why there is nothing to record, whoever asks: the content is wrong or the fact
 *     would contradict the file
 * @param broken rules that refuse a live act and are noted as deviations with an imported one
 */
public record Act(
    List<CaseEvent> events,
    @Nullable Rejection impossible,
    List<Refused> broken,
    List<String> legalBasis) {
  public Act {
    events = List.copyOf(events);
    broken = List.copyOf(broken);
    legalBasis = List.copyOf(legalBasis);
  }

  public static Act of(CaseEvent... events) {
    return new Act(List.of(events), null, List.of(), List.of());
  }

  public static Act impossible(Rejection why) {
    return new Act(List.of(), why, List.of(), List.of());
  }

  public static Act refused(String rule, String detail, String... legalBasis) {
    return impossible(new Refused(rule, List.of(legalBasis), detail));
  }

  public Act unless(boolean kept, String rule, String detail, String... legalBasis) {
    if (kept) {
      return this;
    }
    var all = new ArrayList<>(broken);
    all.add(new Refused(rule, List.of(legalBasis), detail));
    return new Act(events, impossible, all, this.legalBasis);
  }

  /** With the rules that another look at it finds broken. */
  Act andBroken(Act other) {
    var all = new ArrayList<>(broken);
    all.addAll(other.broken);
    return new Act(events, impossible, all, legalBasis);
  }

  /** Where the rule does not apply here. */
  public Act despite(String rule) {
    return new Act(
        events,
        impossible,
        broken.stream().filter(b -> !b.rule().equals(rule)).toList(),
        legalBasis);
  }

  public Act because(List<String> basis) {
    return new Act(events, impossible, broken, basis);
  }

  public Act because(String... basis) {
    return because(List.of(basis));
  }

  /** With further events; nothing where the act is impossible. */
  public Act and(List<? extends CaseEvent> more) {
    return impossible == null
        ? new Act(
            Stream.<CaseEvent>concat(events.stream(), more.stream()).toList(),
            null,
            broken,
            legalBasis)
        : this;
  }

  public Act and(CaseEvent... more) {
    return and(List.of(more));
  }
}

package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.proceeding.ProceedingEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command would lead to, and the rules it breaks.
 *
 * @param impossible why there is nothing to record, whoever asks: the content is wrong or the fact
 *     would contradict the file
 * @param broken rules that refuse a live act and are noted as deviations with an imported one
 */
record Act(
    @Nullable ProceedingEvent event,
    @Nullable Rejection impossible,
    List<Refused> broken,
    List<String> legalBasis) {

  static Act of(ProceedingEvent event) {
    return new Act(event, null, List.of(), List.of());
  }

  static Act impossible(Rejection why) {
    return new Act(null, why, List.of(), List.of());
  }

  static Act refused(String rule, String detail) {
    return impossible(new Refused(rule, detail));
  }

  Act unless(boolean kept, String rule, String detail, String... legalBasis) {
    if (kept) {
      return this;
    }
    var all = new ArrayList<>(broken);
    all.add(new Refused(rule, List.of(legalBasis), detail));
    return new Act(event, impossible, all, this.legalBasis);
  }

  Act because(List<String> basis) {
    return new Act(event, impossible, broken, List.copyOf(basis));
  }
}

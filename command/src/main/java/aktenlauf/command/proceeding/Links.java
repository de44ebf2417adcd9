package aktenlauf.command.proceeding;

import aktenlauf.shared.proceeding.ProceedingCommand.LinkCase;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseLinked;
import java.util.Collection;
import java.util.Collections;

/** A case learns that another one refers to it. */
final class Links {
  private Links() {}

  /** Whoever knows a case's id may name it in an application: only of the same land it counts. */
  static Act of(LinkCase c, Proceeding state) {
    return Act.of(
            new CaseLinked(c.caseId(), c.linked(), c.fileNumber(), c.relation(), c.on(), c.until()))
        .unless(
            state.opened().application().get("plots") instanceof Collection<?> own
                && !Collections.disjoint(own, c.plots()),
            "other-plots",
            "%s is about other plots than this case".formatted(c.fileNumber()),
            "§ 13 Abs. 1 VwVfG");
  }
}

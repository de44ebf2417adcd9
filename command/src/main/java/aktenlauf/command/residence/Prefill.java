package aktenlauf.command.residence;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.residence.Notified.Person;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.residence.PrefilledPerson;
import aktenlauf.shared.residence.ResidenceCommand.RecordClash;
import aktenlauf.shared.residence.ResidenceCommand.RequestPrefill;
import aktenlauf.shared.residence.ResidenceCommand.ResolveClarification;
import aktenlauf.shared.residence.ResidenceEvent.*;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the register of the former dwelling says, and where it says otherwise than the person. */
final class Prefill {
  private static final String BASIS = "§ 23 Abs. 3 BMG";
  private static final String ELSEWHERE = "registered-elsewhere";

  private Prefill() {}

  static Act received(RequestPrefill c, Situation s) {
    if (s.residence().entered()) {
      return Registration.already();
    }
    if (!c.answered()) {
      return Act.of(new PrefillUnanswered(c.caseId(), c.fromAuthority())).because(BASIS);
    }
    var told = Objects.requireNonNullElse(c.persons(), List.<PrefilledPerson>of());
    var stranger =
        told.stream().filter(p -> !s.residence().persons().contains(p.ref())).findFirst();
    if (stranger.isPresent()) {
      return Act.refused("unknown-person", "the case has no person " + stranger.get().ref(), BASIS);
    }
    var withheld = Objects.requireNonNullElse(c.fieldsWithheld(), List.<String>of());
    var events = new ArrayList<CaseEvent>();
    events.add(new PrefillReceived(c.caseId(), c.fromAuthority(), withheld, told));
    for (var person : told) {
      events.addAll(compared(person, s));
    }
    events.addAll(clarification(events, s));
    return Act.of(events.toArray(CaseEvent[]::new)).because(BASIS);
  }

  private static List<CaseEvent> compared(PrefilledPerson there, Situation s) {
    var events = new ArrayList<CaseEvent>();
    s.notified().persons().stream()
        .filter(p -> p.ref().equals(there.ref()))
        .forEach(here -> events.addAll(differences(here, there, s)));
    if (there.registeredAt() != null) {
      events.add(
          new ClashFound(s.caseId(), there.ref(), ELSEWHERE, "prefill", there.registeredAt()));
    }
    return events;
  }

  private static List<CaseEvent> differences(Person here, PrefilledPerson there, Situation s) {
    var all = new ArrayList<CaseEvent>();
    compare(all, "familyName", here.familyName(), there.familyName(), here.ref(), s);
    compare(all, "birthName", here.birthName(), there.birthName(), here.ref(), s);
    compare(all, "givenNames", here.givenNames(), there.givenNames(), here.ref(), s);
    compare(all, "birthDate", here.birthDate(), there.birthDate(), here.ref(), s);
    return all;
  }

  /** What one side does not tell is no difference; nor is the way that accents are composed. */
  private static void compare(
      List<CaseEvent> all,
      String field,
      @Nullable String here,
      @Nullable String there,
      String ref,
      Situation s) {
    if (here != null && there != null && !composed(here).equals(composed(there))) {
      all.add(new DiscrepancyFound(s.caseId(), ref, field, here, there));
    }
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  /** A discrepancy is for a clerk to look at; a clash is, too, when the persons are registered. */
  private static List<CaseEvent> clarification(List<CaseEvent> found, Situation s) {
    var refs = new LinkedHashSet<String>();
    for (var event : found) {
      if (event instanceof DiscrepancyFound d) {
        refs.add(d.ref());
      }
    }
    return refs.isEmpty() || s.residence().clarifying()
        ? List.of()
        : List.of(new ClarificationOpened(s.caseId(), List.copyOf(refs), List.of("discrepancy")));
  }

  static Act clash(RecordClash c, Situation s) {
    if (s.residence().entered()) {
      return Registration.already();
    }
    return s.residence().persons().contains(c.ref())
        ? Act.of(new ClashFound(c.caseId(), c.ref(), c.kind(), "clerk", c.text()))
            .because("§ 6 Abs. 1 BMG")
        : Act.refused("unknown-person", "the case has no person " + c.ref(), "§ 6 Abs. 1 BMG");
  }

  static Act resolve(ResolveClarification c, Situation s) {
    return s.residence().clarifying()
        ? Act.of(new ClarificationResolved(c.caseId(), c.text())).because("§ 6 Abs. 1 BMG")
        : Act.refused("nothing-to-clarify", "there is nothing to clear up", "§ 6 Abs. 1 BMG");
  }
}

package aktenlauf.command.residence;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.residence.ResidenceCase.Entry;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.residence.ResidenceCommand.*;
import aktenlauf.shared.residence.ResidenceEvent.*;
import java.util.ArrayList;
import java.util.Set;

/** What is done with what the register has. */
final class Records {
  private Records() {}

  static Act correct(CorrectRecord c, Situation s) {
    var stranger =
        c.corrections().stream()
            .filter(k -> !s.residence().persons().contains(k.ref()))
            .findFirst();
    if (stranger.isPresent()) {
      return Act.refused(
          "unknown-person", "the case has no person " + stranger.get().ref(), "§ 12 BMG");
    }
    return Registration.identified(
            Act.of(
                c.corrections().stream()
                    .map(k ->
                        new RecordCorrected(c.caseId(), k.ref(), k.field(), k.before(), k.after()))
                    .toArray(CaseEvent[]::new)),
            s)
        .because("§ 6 Abs. 1 BMG", "§ 12 BMG");
  }

  static Act objections(EnterTransmissionBlock c, Situation s) {
    var persons = c.persons() == null ? s.residence().persons() : c.persons();
    return s.residence().persons().containsAll(persons)
        ? Act.of(new TransmissionBlockEntered(c.caseId(), persons, c.kinds()))
            .because("§ 42 Abs. 3 BMG", "§ 50 Abs. 5 BMG")
        : Act.refused("unknown-person", "no such person is in the case", "§ 50 Abs. 5 BMG");
  }

  static Act confirmation(IssueConfirmation c, Situation s) {
    if (!Set.of(Entry.REGISTERED, Entry.EX_OFFICIO, Entry.DEREGISTERED, Entry.STATUS_SET)
        .contains(s.residence().entry())) {
      return Act.refused("not-entered", "there is nothing to confirm yet", "§ 24 Abs. 2 BMG");
    }
    if (s.residence().confirmed()) {
      return Act.refused("confirmation-issued", "it has been issued", "§ 24 Abs. 2 BMG");
    }
    var persons = s.residence().persons();
    var events = new ArrayList<CaseEvent>();
    events.add(new RegistrationConfirmationIssued(c.caseId(), persons, s.today()));
    if (Boolean.TRUE.equals(c.chip())) {
      events.add(new ChipUpdateReleased(c.caseId(), persons));
    }
    if (Boolean.TRUE.equals(c.sticker())) {
      events.add(new StickerOrdered(c.caseId(), persons));
    }
    return Act.of(events.toArray(CaseEvent[]::new)).because("§ 24 Abs. 2 BMG");
  }

  /** The offence has a case of its own; this one goes on as if there were none. */
  static Act offence(ReportOffence c, Situation s) {
    var move = s.residence().move();
    return Act.of(new OffenceReported(c.caseId(), c.ground()))
        .unless(
            !c.ground().equals("late-notice") || move != null && move.late(),
            "notice-in-time",
            "the notice came in time",
            "§ 54 Abs. 2 BMG")
        .because("§ 54 BMG");
  }
}
